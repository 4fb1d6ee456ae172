/**
 * Which identity is meant, in a command or by the settings.
 * Source: deploy-clients-to-macs.md, on SubjectName and SerialNumber
 */

import { ProblemError, type ProblemOf } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import type { Identity, KeychainContents } from './ports.ts';

/** By its id, common name or subject, by its serial number (hexadecimal), or by both. */
export interface IdentityChoice {
  readonly name?: string | undefined;
  readonly serialNumber?: string | undefined;
}

/** What settings say of the identity to use. */
export interface SettingsChoice {
  readonly SubjectName: string | undefined;
  readonly SerialNumber: Uint8Array | undefined;
}

/**
 * The one identity that a choice names. Upper and lower case matter in names.
 * @throws ProblemError certificate-not-found, certificate-ambiguous
 */
export function chooseIdentity(identities: readonly Identity[], { name, serialNumber }: IdentityChoice): Identity {
  const named = identities.filter((identity) => name === undefined || namesOf(identity).includes(name));
  const serial = serialNumber === undefined ? undefined : plainSerial(serialNumber);
  const found = named.filter(({ certificate }) => serial === undefined || plainSerial(certificate.serialNumber) === serial);
  const [only, another] = found;
  if (only && !another) return only;
  const subject = name ?? serialNumber ?? '';
  if (another) throw new ProblemError({ kind: 'certificate-ambiguous', subject, candidates: found.map(candidate) });
  if (named.length > 0 && name !== undefined && serialNumber !== undefined)
    throw new ProblemError({ kind: 'certificate-not-found', subject, serialNumber: plainSerial(serialNumber) });
  const nearly = identities.flatMap(namesOf).find((each) => each.toLowerCase() === name?.toLowerCase());
  throw new ProblemError({ kind: 'certificate-not-found', subject, ...(nearly === undefined ? {} : { nearly }) });
}

/**
 * The identity that the settings name; undefined where they name none, or nothing is there that could be named. The serial number counts
 * only where several have the name.
 * @throws ProblemError certificate-not-found, certificate-ambiguous
 */
export function chooseBySettings(
  identities: readonly Identity[],
  { SubjectName: name, SerialNumber }: SettingsChoice,
): Identity | undefined {
  if (name === undefined || identities.length === 0) return undefined;
  const isUnique = identities.filter((identity) => namesOf(identity).includes(name)).length < 2;
  const serialNumber = SerialNumber && !isUnique ? Buffer.from(SerialNumber).toString('hex') : undefined;
  return chooseIdentity(identities, { name, serialNumber });
}

/** The same contents with the identity in use that the settings name, or the reason why it is none. */
export function withChoice(contents: KeychainContents, choice: SettingsChoice): KeychainContents {
  try {
    return { ...contents, inUse: chooseBySettings(contents.identities, choice) ?? contents.inUse };
  } catch (error) {
    const identityProblem = choiceProblem(error);
    if (!identityProblem) throw error;
    return { ...contents, inUse: undefined, identityProblem };
  }
}

/** The identity in use; undefined where there is none. @throws ProblemError certificate-not-found, certificate-ambiguous, as the settings have it */
export function identityInUse({ inUse, identityProblem }: KeychainContents): Identity | undefined {
  if (identityProblem) throw new ProblemError(identityProblem);
  return inUse;
}

/** What `SubjectName` is to be for an identity: its common name, or its whole subject where it has none. */
export function settingsName({ certificate }: Identity): string {
  return certificate.commonName || certificate.subject;
}

/** Whether the name alone tells it from the others. */
export function isNameEnough(identity: Identity, identities: readonly Identity[]): boolean {
  return !identities.some((other) => other.id !== identity.id && namesOf(other).includes(settingsName(identity)));
}

const namesOf = ({ id, certificate }: Identity): string[] =>
  [id, certificate.commonName, certificate.subject].filter((each) => each !== '');
const candidate = ({ certificate: { serialNumber, notAfter } }: Identity): Phrase => ({
  key: 'candidate.bySerial',
  facts: { serialNumber, date: new Date(notAfter).toISOString().slice(0, 10) },
});

/** As programs write them: with colons or spaces, with 0x, in lower case, with zeros in front. */
function plainSerial(text: string): string {
  return text
    .toUpperCase()
    .replace(/^0X|[\s:]/g, '')
    .replace(/^0+(?=.)/, '');
}

function choiceProblem(error: unknown): ProblemOf<'certificate-ambiguous' | 'certificate-not-found'> | undefined {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return problem?.kind === 'certificate-ambiguous' || problem?.kind === 'certificate-not-found' ? problem : undefined;
}
