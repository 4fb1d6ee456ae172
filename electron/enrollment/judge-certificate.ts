/** Judges a certificate by the written requirements for a role, from whatever it comes in. */
import { ProblemError } from '../contract/problem.ts';
import type { Role, RoleVerdict } from '../contract/requirements.ts';
import type { Certificate } from '../pki/certificate.ts';
import { readCertificate } from '../pki/certificate.ts';
import { readCertificates } from '../pki/certificates.ts';
import { isComplete, isSelfSigned, issued, orderChain } from '../pki/chain.ts';
import { matchesKey } from '../pki/fit-for-client.ts';
import { type IdentityFile, readIdentityFile } from '../pki/identity-file.ts';
import { checkRequirements, type RequirementContext } from '../pki/requirements.ts';
import { requirements } from '../pki/requirements-table.ts';
import { about, type NamedFile } from './named-file.ts';
import type { Clock } from './ports.ts';

export interface JudgementWish {
  readonly role: Role;
  /** names that the certificate must hold, for roles that have such a rule */
  readonly hostNames: readonly string[];
  /** a file with the certificates of the issuers, up to the root */
  readonly chain?: NamedFile | undefined;
}

/** A verdict, and on which certificate: a file may hold several. */
export interface Judgement {
  readonly subject: string;
  readonly verdict: RoleVerdict;
}

/** Whether a role has a rule about the names of hosts. */
export function asksForHostNames(role: Role): boolean {
  return requirements[role].rules.some(({ id }) => id === 'host-name');
}

/**
 * Judges the certificate in a file: the one that belongs to the private key in it, else the first that is not an issuer's.
 * `askPassphrase` gives UTF-8 and is called where the file is encrypted.
 * @throws ProblemError certificate-unfit `unreadable` or `missing` with the file; what asking throws
 */
export async function judgeFile(
  file: NamedFile,
  wish: JudgementWish,
  clock: Clock,
  askPassphrase: () => Promise<Uint8Array>,
): Promise<Judgement> {
  const contents = await about(file.name, () => readIdentityFile(file.bytes, askPassphrase));
  const certificate = chosen(contents, wish.role);
  if (!certificate) throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'missing', file: file.name });
  const { form, keys } = contents;
  const hasPrivateKey = keys.some((key) => matchesKey(certificate, key.publicKey));
  return judge(certificate, contents.certificates, wish, { now: clock.now(), form, hasPrivateKey });
}

/** Judges what a server presents: certificates in DER, its own first. @throws ProblemError certificate-unfit `unreadable` */
export async function judgePresented(ders: readonly Uint8Array[], wish: JudgementWish, clock: Clock): Promise<Judgement> {
  const [own, ...others] = ders.map(readCertificate);
  if (!own) throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'missing' });
  return judge(own, others, wish, { now: clock.now() });
}

async function judge(
  certificate: Certificate,
  pool: readonly Certificate[],
  { role, hostNames, chain }: JudgementWish,
  context: RequirementContext,
): Promise<Judgement> {
  const given = chain && (await about(chain.name, () => readCertificates(chain.bytes)));
  // What came along is a chain only if it leads to a root; most files leave the root out, and that is no fault of the certificate.
  const whole = given || isComplete(certificate, orderChain(certificate, pool));
  const verdict = checkRequirements(certificate, role, { ...context, hostNames, ...(whole ? { chain: [...(given ?? []), ...pool] } : {}) });
  return { subject: certificate.subject, verdict };
}

function chosen({ certificates, keys }: IdentityFile, role: Role): Certificate | undefined {
  if (role === 'root-ca') return certificates.find(isSelfSigned) ?? certificates[0];
  const own = certificates.find((certificate) => keys.some((key) => matchesKey(certificate, key.publicKey)));
  const issuesNone = (candidate: Certificate) => !certificates.some((other) => other !== candidate && issued(candidate, other));
  return own ?? certificates.find(issuesNone) ?? certificates[0];
}
