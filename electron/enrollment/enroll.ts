import { type Account, parseAccount } from '../contract/account.ts';
import type { Protection, Warning } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import { parseServerName, type ServerName } from '../contract/server-name.ts';
import type { Certificate } from '../pki/certificate.ts';
import { readCertificates } from '../pki/certificates.ts';
import { orderChain } from '../pki/chain.ts';
import { fitForClient, leafFor } from '../pki/fit-for-client.ts';
import { signingRequest } from '../pki/signing-request.ts';
import { certificateBytes } from '../protocol/issued-certificates.ts';
import { Correspondence } from './correspondence.ts';
import { findService } from './find-service.ts';
import type { Attempt, Enrollment, Identity, KeyPair, PendingRequest, Ports, Trust } from './ports.ts';
import { askAgain, type IssuedAnswer, type SubmitAnswer, submit } from './submit.ts';

/** What a person wants: as typed, to be checked here. */
export interface EnrollmentWish {
  readonly userName: string;
  readonly serverName: string;
  /** UTF-8; the caller overwrites it when the story has ended */
  readonly password: Uint8Array;
  readonly trust: Trust;
  /** hosts besides the one named to which the password may go */
  readonly allowedHosts: readonly string[];
  /** certificate template for a CES service; without it the site's policy decides */
  readonly template?: string;
}

export interface EnrollmentOutcome {
  readonly identity: Identity;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

/**
 * The first certificate of this computer: the whole story. Either returns a stored and verified identity that is in use, or
 * leaves nothing behind but, where the site wants approval, the request that waits for it.
 * @throws ProblemError of the account, server, trust, request, certificate and keychain families; cancelled
 * Source: deploy-clients-to-macs.md, "To enroll the client by using the Mac Computer Enrollment Wizard"
 */
export async function enroll(wish: EnrollmentWish, ports: Ports, attempt: Attempt): Promise<EnrollmentOutcome> {
  const account = parseAccount(wish.userName);
  const server = parseServerName(wish.serverName);
  if (wish.password.length === 0) throw new ProblemError({ kind: 'password-rejected', userName: account.typed, why: 'empty' });
  const waiting = await waitingRequest(account, server, ports);
  const key = await attempt.step('creating-key', () => (waiting ? ports.keychain.openKey(waiting.id) : ports.keys.take()));
  const letters = new Correspondence(server, account, wish, ports, attempt.signal);
  try {
    await attempt.step('contacting-server', () => letters.open());
    await attempt.step('checking-server', () => letters.check());
    const answer = await attempt.step('requesting', () =>
      waiting ? askAgain(waiting, letters, ports) : request(key, account, wish, letters, ports),
    );
    return await keep(await issued(answer, key, letters, waiting, ports), key, waiting, ports, attempt, letters.forgiven);
  } finally {
    letters.close();
  }
}

/** A request of the same person to the same server that still waits for approval: it is asked for instead of made anew. */
async function waitingRequest(account: Account, server: ServerName, ports: Ports): Promise<PendingRequest | undefined> {
  const { pending } = await ports.keychain.read();
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return pending.find((p) => same(p.enrollment.userName, account.typed) && same(p.enrollment.serverName, server.typed));
}

async function request(key: KeyPair, account: Account, wish: EnrollmentWish, letters: Correspondence, ports: Ports): Promise<SubmitAnswer> {
  const services = await findService(letters, wish.template);
  const inside = (template: string | undefined) => signingRequest(key, { commonName: account.name, template });
  return submit(services, inside, letters, ports);
}

interface Fitting {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly enrollment: Enrollment;
  readonly warnings: readonly Warning[];
}

/** The certificate in an answer, checked against every rule it must keep; an answer that waits is kept and told. */
async function issued(
  answer: SubmitAnswer,
  key: KeyPair,
  letters: Correspondence,
  waiting: PendingRequest | undefined,
  ports: Ports,
): Promise<Fitting> {
  if (answer.kind === 'pending') {
    const { requestId, address, enrollment } = answer;
    if (!waiting) await ports.keychain.keepPending(key, { requestId, address: address.href, enrollment });
    throw new ProblemError({ kind: 'pending-approval', host: letters.server.shown, requestId });
  }
  return { ...fitting(answer, key, letters, ports), enrollment: answer.enrollment };
}

function fitting(answer: IssuedAnswer, key: KeyPair, letters: Correspondence, ports: Ports): Omit<Fitting, 'enrollment'> {
  const pool = certificateBytes(answer, letters.asked).flatMap((bytes) => readCertificates(bytes));
  const certificate = leafFor(pool, key.publicKey);
  const warnings = fitForClient(certificate, key.publicKey, ports.clock.now());
  return { certificate, chain: orderChain(certificate, pool), warnings };
}

/** Stores, reads back, and only then puts into use. A failure on the way takes back what was stored. */
async function keep(
  { certificate, chain, enrollment, warnings }: Fitting,
  key: KeyPair,
  waiting: PendingRequest | undefined,
  ports: Ports,
  attempt: Attempt,
  forgiven: readonly string[],
): Promise<EnrollmentOutcome> {
  const { keychain } = ports;
  const identity = await attempt.step('installing', () => keychain.add(key, certificate, chain, enrollment));
  try {
    await attempt.step('verifying', async () => {
      await keychain.openKey(identity.id);
      await keychain.use(identity.id);
    });
  } catch (error) {
    await keychain.remove(identity.id);
    throw error;
  }
  if (waiting) await keychain.dropPending(waiting.id);
  const protection = await keychain.protection();
  return { identity, protection, warnings: [...warnings, ...forgiven.map(forgivenWarning), ...protectionWarning(protection)] };
}

function forgivenWarning(what: string): Warning {
  return { kind: 'chain-not-checked', text: `The server was accepted although ${what}, because checking its chain was switched off.` };
}

function protectionWarning(protection: Protection): Warning[] {
  if (protection.kind === 'protected') return [];
  return [
    {
      kind: 'keychain-unprotected',
      text: `The key is kept in a file that only your account can read, but it is not protected by a keychain: ${protection.why}.`,
    },
  ];
}
