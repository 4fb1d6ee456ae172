import { type Account, parseAccount } from '../contract/account.ts';
import type { Protection, Warning } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import { parseServerName, type ServerName } from '../contract/server-name.ts';
import { signingRequest } from '../pki/signing-request.ts';
import { checkIssued } from './check-issued.ts';
import { Correspondence } from './correspondence.ts';
import { findService } from './find-service.ts';
import type { Attempt, Identity, KeyPair, PendingRequest, Ports, Trust } from './ports.ts';
import { storeIdentity } from './store-identity.ts';
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
      waiting ? askAgain(waiting, letters, ports) : request(key, wish, letters, ports),
    );
    const issued = await orWait(answer, key, letters, waiting, ports);
    const checked = checkIssued(issued, key, letters, wish.trust, ports);
    const identity = await storeIdentity(key, checked, issued.enrollment, ports, attempt);
    if (waiting) await ports.keychain.dropPending(waiting.id);
    const protection = await ports.keychain.protection();
    return {
      identity,
      protection,
      warnings: [...checked.warnings, ...letters.forgiven.map(forgivenWarning), ...unprotectedWarning(protection)],
    };
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

async function request(key: KeyPair, wish: EnrollmentWish, letters: Correspondence, ports: Ports): Promise<SubmitAnswer> {
  const services = await findService(letters, wish.template);
  const inside = (template: string | undefined) => signingRequest(key, { commonName: letters.account.name, template });
  return submit(services, inside, letters, ports);
}

/**
 * An answer that waits ends the story: the request is kept, durably, before the person is told to wait.
 * @throws ProblemError pending-approval
 */
async function orWait(
  answer: SubmitAnswer,
  key: KeyPair,
  letters: Correspondence,
  waiting: PendingRequest | undefined,
  ports: Ports,
): Promise<IssuedAnswer> {
  if (answer.kind === 'issued') return answer;
  const { requestId, address, enrollment } = answer;
  if (!waiting) await ports.keychain.keepPending(key, { requestId, address: address.href, enrollment });
  throw new ProblemError({ kind: 'pending-approval', host: letters.server.shown, requestId });
}

function forgivenWarning(what: string): Warning {
  return { kind: 'chain-not-checked', text: `${what}. It was accepted because checking the chain was switched off.` };
}

function unprotectedWarning(protection: Protection): Warning[] {
  if (protection.kind === 'protected') return [];
  const text = `The key is kept in a file that only your account can read, but it is not protected by a keychain: ${protection.why}.`;
  return [{ kind: 'keychain-unprotected', text }];
}
