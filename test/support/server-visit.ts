/** Authorities to break rules with, and a visit that proves what a server got before it was judged. */

import { expect } from 'vitest';
import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { HttpsTransport } from '../../electron/services/https-transport.ts';
import type { RevocationCheck } from '../../electron/services/server-check.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { type CertificateWish, type IssuedCertificate, TestAuthority } from './certificate-authority.ts';
import { type ServerWish, startServer } from './counting-server.ts';
import { problemInEnglish } from './problem-in-english.ts';

/** Trusted, unless a visit says otherwise. */
export const root = await TestAuthority.root();
export const issuing = await root.subordinate();
/** Trusted by nobody. */
export const stranger = await TestAuthority.root({ name: 'Unknown Root CA' });
/** None but those a visit gives. */
export const roots = new TrustedRoots({ environment: { SSL_CERT_FILE: '/dev/null' } });

interface Visit {
  readonly ignoreChain?: boolean;
  readonly trusted?: readonly IssuedCertificate[];
  readonly checkRevocation?: RevocationCheck;
  /** what the operating system trusts besides */
  readonly system?: TrustedRoots;
}

/** Opens and judges a server, and sends to it if it passed. `before` is how many bytes it had received by then. */
export async function visit(
  wish: ServerWish,
  { ignoreChain = false, trusted = [root.certificate], checkRevocation = async () => {}, system = roots }: Visit = {},
) {
  const server = await startServer(wish);
  const transport = new HttpsTransport({ roots: system, clock: systemClock, findProxy: async () => undefined, checkRevocation });
  const trust = { roots: trusted.map(({ der }) => der), ignoreChain };
  const opened = await transport.open(server.origin, trust, new AbortController().signal);
  const outcome = await opened.check().then(
    (checked) => ({ checked, forgiven: checked.forgiven, problem: undefined }),
    (error: unknown) => ({ checked: undefined, forgiven: undefined, problem: problemIn(error) }),
  );
  const before = server.applicationBytes;
  if (outcome.checked) {
    const body = Buffer.from('password');
    expect((await outcome.checked.send({ method: 'POST', url: server.origin, headers: {}, body })).status).toBe(200);
    expect(server.applicationBytes, 'what is sent is counted').toBeGreaterThan(body.length);
  }
  opened.close();
  return { forgiven: outcome.forgiven, problem: outcome.problem, before };
}

function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError) return problemInEnglish(error.problem);
  throw error;
}

/** A server with a certificate of the issuing authority, which it shows. */
export function leaf(wish: CertificateWish = {}) {
  return async (): Promise<ServerWish> => ({ certificate: await issuing.issue(wish), chain: [issuing.certificate] });
}

/** A server with a certificate of another authority, which it shows. */
export function under(authority: () => Promise<TestAuthority>, wish: CertificateWish = {}) {
  return async (): Promise<ServerWish> => {
    const made = await authority();
    return { certificate: await made.issue(wish), chain: [made.certificate] };
  };
}

export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}
