import { type Account, parseAccount } from '../contract/account.ts';
import type { Protection, Warning } from '../contract/models.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import { parseServerName, type ServerName } from '../contract/server-name.ts';
import { english } from '../contract/words/say.ts';
import { type CheckedCertificate, checkIssued } from './check-issued.ts';
import { identityInUse } from './choose-identity.ts';
import { clientIdentity } from './client-identity.ts';
import { Correspondence, type Means } from './correspondence.ts';
import { mustBeProtected } from './must-be-protected.ts';
import { forgivenWarning, unprotectedWarning } from './outcome-warnings.ts';
import type { Attempt, Identity, KeyPair, Ports, SiteFacts, Trust } from './ports.ts';
import { retirePredecessors } from './retire-predecessors.ts';
import { storeIdentity } from './store-identity.ts';
import { askAgain } from './submit.ts';
import { submitRenewal } from './submit-renewal.ts';
import { checkWaited, orWait, waitingRequest } from './waiting-request.ts';

/** What a person, or the program by itself, wants. */
export interface RenewalWish {
  /** what proves who asks. The password is UTF-8; the caller overwrites it when the story has ended */
  readonly proof: 'certificate' | { readonly password: Uint8Array };
  /** as typed; without them, and where the certificate is the proof, those of the certificate in use */
  readonly userName?: string | undefined;
  readonly serverName?: string | undefined;
  readonly trust: Trust;
  /** hosts besides the one named to which the password may go */
  readonly allowedHosts: readonly string[];
  /** certificate template for a CES service, where the old certificate does not name one */
  readonly template?: string | undefined;
  /** the request in Base64 within Base64, for a service that wants it so */
  readonly encodedTwice?: boolean | undefined;
}

export interface RenewalOutcome {
  readonly identity: Identity;
  /** what was in use before */
  readonly previous: Identity;
  /** what the site told that took the certificate, where it was asked */
  readonly site?: SiteFacts;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

/**
 * A new certificate, for a new key, in place of the one in use: the whole story. Either returns an identity that is stored, verified, proven
 * where that is possible, and in use; or leaves everything as it was, but, where the site wants approval, the request that waits for it.
 * The key of the old certificate is removed once the new one has worked at the site; until then it stays as a spare.
 * @throws ProblemError nothing-to-renew, certificate-expired, certificate-revoked, not-eligible-to-renew; password-needed, when the site wants
 * more than the old certificate; and what enrolling throws
 * Sources: deploy-clients-to-macs.md, "To renew the Mac client certificate"; [MS-MDE2] 3.5
 */
export async function renew(wish: RenewalWish, ports: Ports, attempt: Attempt): Promise<RenewalOutcome> {
  const { keychain } = ports;
  const previous = await toBeRenewed(ports);
  const { account, server } = partiesTo(wish, previous);
  await mustBeProtected(ports);
  ports.keys.prepare(); // it takes as long as finding and checking the server: both at once
  const oldKey = await keychain.openKey(previous.id, 'renew');
  const letters = new Correspondence(server, account, meansOf(wish, previous, oldKey, account), ports, attempt.signal);
  try {
    await attempt.step('contacting-server', () => letters.open());
    await attempt.step('checking-server', () => letters.check()).catch(orPasswordNeeded(wish, letters));
    const waiting = await waitingRequest(account, server, keychain);
    const newKey = await attempt.step('creating-key', () => (waiting ? keychain.openPending(waiting.id) : ports.keys.take()));
    const { template, encodedTwice } = wish;
    const by = wish.proof === 'certificate' ? 'certificate' : 'password';
    const order = { old: previous, oldKey, newKey, by, template, encodedTwice } as const;
    const answer = await attempt
      .step('requesting', () => (waiting ? askAgain(waiting, letters, ports) : submitRenewal(order, letters, ports.device)))
      .catch(orPasswordNeeded(wish, letters));
    const issued = await orWait(answer, newKey, letters, waiting, keychain);
    const checked = await checkWaited(waiting, keychain, () =>
      mustOutlast(checkIssued(issued, newKey, letters, wish.trust, ports), previous),
    );
    const protection = await keychain.protection();
    const {
      identity,
      proven,
      site,
      warnings: told,
    } = await storeIdentity(newKey, checked, issued.enrollment, wish.trust, ports, attempt, previous);
    const left = await retirePredecessors(identity, keychain, { spare: proven === 'yes' ? undefined : previous, waiting });
    const warnings = [...checked.warnings, ...letters.forgiven.map(forgivenWarning), ...told, ...left];
    return { identity, previous, protection, ...(site ? { site } : {}), warnings: [...warnings, ...unprotectedWarning(protection)] };
  } finally {
    letters.close();
  }
}

/**
 * The identity in use, if it can be renewed.
 * @throws ProblemError nothing-to-renew; certificate-ambiguous, certificate-not-found, as the settings have it; certificate-expired: then enrolling
 * again is the way
 */
export async function toBeRenewed({ keychain, clock }: Pick<Ports, 'keychain' | 'clock'>): Promise<Identity> {
  const inUse = identityInUse(await keychain.read());
  if (!inUse) throw new ProblemError({ kind: 'nothing-to-renew' });
  const { subject, notAfter } = inUse.certificate;
  // The last second belongs to the validity as a whole. Source: RFC 5280, 4.1.2.5
  if (clock.now() < notAfter + 1000) return inUse;
  throw new ProblemError({ kind: 'certificate-expired', subject, notAfter: new Date(notAfter).toISOString() });
}

/**
 * Who asks whom. Without a password nothing is named: the account is that of the certificate, and the server is the one that issued it,
 * even where the person once named another that referred to it.
 */
function partiesTo({ proof, userName, serverName }: RenewalWish, { enrollment }: Identity): { account: Account; server: ServerName } {
  if (proof !== 'certificate') {
    const account = parseAccount(userName ?? enrollment.userName);
    if (proof.password.length === 0) throw new ProblemError({ kind: 'password-rejected', userName: account.typed, why: 'empty' });
    return { account, server: parseServerName(serverName ?? enrollment.serverName) };
  }
  // Nobody knows where a certificate from a file would be renewed.
  if (enrollment.profile === 'imported') throw new ProblemError({ kind: 'nothing-to-renew' });
  const [named, issuing] = [parseServerName(enrollment.serverName), parseServerName(enrollment.service)];
  return { account: parseAccount(enrollment.userName), server: named.origin.href === issuing.origin.href ? named : issuing };
}

function meansOf({ proof, trust, allowedHosts }: RenewalWish, old: Identity, oldKey: KeyPair, account: Account): Means {
  const { subject, notAfter } = old.certificate;
  const renewing = { subject, notAfter, userName: account.typed };
  if (proof !== 'certificate') return { ...proof, trust, allowedHosts, renewing };
  return { client: clientIdentity(old, oldKey), trust, allowedHosts, renewing };
}

/** Where TLS itself refuses the certificate that is to be the proof, there is still the password. */
function orPasswordNeeded({ proof }: RenewalWish, { account, server }: Correspondence): (error: unknown) => never {
  return (error) => {
    const problem = problemOf(error);
    if (proof !== 'certificate' || problem.kind !== 'site-refused-certificate') throw error;
    const detail = problem.detail ?? english(problem.why);
    throw new ProblemError({ kind: 'password-needed', host: server.shown, userName: account.typed, detail }, error);
  };
}

/** A successor that ends earlier would bring the end of access nearer. @throws ProblemError certificate-unfit `ends-too-early` */
function mustOutlast(checked: CheckedCertificate, old: Identity): CheckedCertificate {
  const { subject, notAfter } = checked.certificate;
  if (notAfter >= old.certificate.notAfter) return checked;
  const found = { key: 'unfit.validUntil', facts: { at: new Date(notAfter).toISOString() } } as const;
  throw new ProblemError({ kind: 'certificate-unfit', subject, rule: 'ends-too-early', found });
}
