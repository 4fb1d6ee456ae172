/**
 * A visit to a trap as the program makes it, and one that asks the TLS stack alone. For any runtime: nothing of a test runner is used here.
 */

import { isIP } from 'node:net';
import path from 'node:path';
import { connect } from 'node:tls';
import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import type { OpenedServer } from '../../electron/enrollment/ports.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { dialThrough, serverName } from '../../electron/services/dial.ts';
import { HttpsTransport } from '../../electron/services/https-transport.ts';
import { targetOf } from '../../electron/services/network-problem.ts';
import { RevocationLists } from '../../electron/services/revocation/revocation-lists.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { problemInEnglish } from './problem-in-english.ts';
import { day } from './revocation-fixtures.ts';
import type { Trap } from './trap-collection-chain.ts';
import type { TrapSite } from './trap-collection-site.ts';

/** What a visitor needs to know, as JSON can hold it. */
export interface Visit {
  readonly origin: string;
  /** DER in Base64 */
  readonly trusted: readonly string[];
  /** the way into the trap */
  readonly proxy: string;
  /** the way into it as it was two days ago, for one that has to be visited twice */
  readonly proxyEarlier: string | undefined;
  /** of its own */
  readonly dataFolder: string;
}

/** @param folder for the data of all visits, each in a place of its own */
export function visitOf(trap: Trap, site: TrapSite, folder: string): Visit {
  return {
    origin: `https://${isIP(trap.host) === 6 ? `[${trap.host}]` : trap.host}/`,
    trusted: trap.trusted.map((der) => Buffer.from(der).toString('base64')),
    proxy: site.proxyOf(trap).href,
    proxyEarlier: trap.earlier && site.proxyOf(trap, 'earlier').href,
    dataFolder: path.join(folder, trap.name),
  };
}

const never = new AbortController().signal;
/** None but those a visit gives. */
const roots = new TrustedRoots({ environment: { SSL_CERT_FILE: '/dev/null' } });

/** Sends a password if the server passes the check; the problem if it does not. */
export async function visitTrap(visit: Visit): Promise<Problem | undefined> {
  if (visit.proxyEarlier !== undefined) {
    const problem = await judge(visit, visit.proxyEarlier, Date.now() - 2 * day);
    if (problem) throw new Error(`what was published earlier was good, but the visit ended with ${problem.kind}`);
  }
  return judge(visit, visit.proxy, Date.now(), 'and send');
}

async function judge(visit: Visit, proxy: string, now: number, then?: 'and send'): Promise<Problem | undefined> {
  const url = new URL(visit.origin);
  const findProxy = async () => ({ url: new URL(proxy) });
  const lists = new RevocationLists({ dataFolder: visit.dataFolder, clock: new HandSetClock(now), findProxy });
  const transport = new HttpsTransport({ roots, clock: systemClock, findProxy, checkRevocation: lists.check, online: () => true });
  let opened: OpenedServer | undefined;
  try {
    opened = await transport.open(url, { roots: trustedBy(visit), ignoreChain: false }, never);
    const checked = await opened.check();
    if (then === undefined) return undefined;
    const { status } = await checked.send({ method: 'POST', url, headers: {}, body: new Uint8Array(Buffer.from('password=secret')) });
    if (status !== 200) throw new Error(`the server answered ${status}`);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return problemInEnglish(error.problem);
    throw error;
  } finally {
    opened?.close();
  }
}

const trustedBy = ({ trusted }: Visit) => trusted.map((der) => new Uint8Array(Buffer.from(der, 'base64')));

/** Whether the TLS stack of this runtime, with the runtime's own check of the name, would go on. It is given no revocation lists. */
export async function stackAccepts(visit: Visit): Promise<boolean> {
  const target = targetOf(new URL(visit.origin));
  const socket = await dialThrough({ url: new URL(visit.proxy) }, target, { signal: never, seconds: 10, online: () => true }, roots);
  const secureContext = roots.context(trustedBy(visit), 'only');
  const tls = connect({ socket, secureContext, host: target.host, ...serverName(target.host), rejectUnauthorized: true });
  const accepted = await new Promise<boolean>((resolve) => {
    tls.once('secureConnect', () => resolve(true));
    tls.once('error', () => resolve(false));
  });
  tls.destroy();
  return accepted;
}
