/** Requests that wait for approval at the site: found again, and kept before a person is told to wait. */
import type { Account } from '../contract/account.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import type { ServerName } from '../contract/server-name.ts';
import type { Correspondence } from './correspondence.ts';
import type { Keychain, KeyPair, PendingRequest } from './ports.ts';
import type { IssuedAnswer, SubmitAnswer } from './submit.ts';

/** A request of the same person to the same server that still waits for approval: it is asked for instead of made anew. */
export async function waitingRequest(account: Account, server: ServerName, keychain: Keychain): Promise<PendingRequest | undefined> {
  const { pending } = await keychain.read();
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return pending.find((p) => same(p.enrollment.userName, account.typed) && same(p.enrollment.serverName, server.typed));
}

/**
 * An answer that waits ends the story: the request is kept, durably, before the person is told to wait.
 * @throws ProblemError pending-approval
 */
export async function orWait(
  answer: SubmitAnswer,
  key: KeyPair,
  letters: Correspondence,
  waiting: PendingRequest | undefined,
  keychain: Keychain,
): Promise<IssuedAnswer> {
  if (answer.kind === 'issued') return answer;
  const { requestId, address, enrollment } = answer;
  if (!waiting) await keychain.keepPending(key, { requestId, address: address.href, enrollment });
  throw new ProblemError({ kind: 'pending-approval', host: letters.server.shown, requestId });
}

/** Checks what came of a request that waited. One that ends in an unfit certificate is given up: asked again, it would end in the same. */
export async function checkWaited<T>(waiting: PendingRequest | undefined, keychain: Keychain, check: () => T): Promise<T> {
  try {
    return check();
  } catch (error) {
    if (waiting && problemOf(error).kind === 'certificate-unfit') await keychain.dropPending(waiting.id);
    throw error;
  }
}
