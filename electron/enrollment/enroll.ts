import { parseAccount } from '../contract/account.ts';
import type { Protection, Warning } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import { parseServerName } from '../contract/server-name.ts';
import { signingRequest } from '../pki/signing-request.ts';
import { checkIssued } from './check-issued.ts';
import { Correspondence } from './correspondence.ts';
import { findService } from './find-service.ts';
import { mustBeProtected } from './must-be-protected.ts';
import { forgivenWarning, unprotectedWarning } from './outcome-warnings.ts';
import type { Attempt, Identity, KeyPair, Ports, SiteFacts, Trust } from './ports.ts';
import { readyToStore } from './ready-to-store.ts';
import { storeIdentity } from './store-identity.ts';
import { askAgain, type SubmitAnswer, submit } from './submit.ts';
import { checkWaited, orWait, waitingRequest } from './waiting-request.ts';

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
  /** host, or host:port, of the management point; without it, the one that the site names */
  readonly managementPoint?: string | undefined;
  /** the person does without the keys that a former keychain of the operating system protected */
  readonly startAnew?: boolean | undefined;
}

export interface EnrollmentOutcome {
  readonly identity: Identity;
  /** what the site told that took the certificate, where it was asked */
  readonly site?: SiteFacts;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

/**
 * The first certificate of this computer, or another one after it expired or was revoked: the whole story. Either returns a stored and
 * verified identity that is in use, or leaves nothing behind but, where the site wants approval, the request that waits for it. An identity
 * that was in use before stays in the keychain.
 * @throws ProblemError of the account, server, trust, request, certificate and keychain families; cancelled
 * Source: deploy-clients-to-macs.md, "To enroll the client by using the Mac Computer Enrollment Wizard"
 */
export async function enroll(wish: EnrollmentWish, ports: Ports, attempt: Attempt): Promise<EnrollmentOutcome> {
  const account = parseAccount(wish.userName);
  const server = parseServerName(wish.serverName);
  if (wish.password.length === 0) throw new ProblemError({ kind: 'password-rejected', userName: account.typed, why: 'empty' });
  await mustBeProtected(ports);
  ports.keys.prepare(); // it takes as long as finding and checking the server: both at once
  await readyToStore(ports.keychain, wish.startAnew);
  const letters = new Correspondence(server, account, wish, ports, attempt.signal);
  try {
    await attempt.step('contacting-server', () => letters.open());
    await attempt.step('checking-server', () => letters.check());
    const waiting = await waitingRequest(account, server, ports.keychain);
    const key = await attempt.step('creating-key', () => (waiting ? ports.keychain.openPending(waiting.id) : ports.keys.take()));
    const answer = await attempt.step('requesting', () =>
      waiting ? askAgain(waiting, letters, ports) : request(key, wish, letters, ports),
    );
    const issued = await orWait(answer, key, letters, waiting, ports.keychain);
    const checked = await checkWaited(waiting, ports.keychain, () => checkIssued(issued, key, letters, wish.trust, ports));
    const origin = { ...issued.enrollment, ...(wish.managementPoint ? { managementPoint: wish.managementPoint } : {}) };
    const { identity, site, warnings } = await storeIdentity(key, checked, origin, wish.trust, ports, attempt);
    if (waiting) await ports.keychain.dropPending(waiting.id);
    const protection = await ports.keychain.protection();
    return {
      identity,
      protection,
      ...(site ? { site } : {}),
      warnings: [...checked.warnings, ...letters.forgiven.map(forgivenWarning), ...warnings, ...unprotectedWarning(protection)],
    };
  } finally {
    letters.close();
  }
}

async function request(key: KeyPair, wish: EnrollmentWish, letters: Correspondence, ports: Ports): Promise<SubmitAnswer> {
  const services = await findService(letters, wish.template);
  const inside = (template: string | undefined) => signingRequest(key, { commonName: letters.account.name, template });
  return submit(services, inside, letters, ports);
}
