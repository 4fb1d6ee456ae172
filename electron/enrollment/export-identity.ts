import { ProblemError } from '../contract/problem.ts';
import { toPem } from '../pki/certificate.ts';
import { writePkcs12 } from '../pki/pkcs12-writer.ts';
import type { Identity, KeychainContents, Ports } from './ports.ts';

/** Which identity: by its id, common name or subject, by its serial number (hexadecimal), by both; by neither, the one in use. */
export interface IdentityChoice {
  readonly name?: string | undefined;
  readonly serialNumber?: string | undefined;
}

/**
 * The one identity that a choice names; undefined where the keychain is empty. Upper and lower case matter in names.
 * @throws ProblemError certificate-not-found, certificate-ambiguous
 * Source: deploy-clients-to-macs.md, on SubjectName and SerialNumber
 */
export function chooseIdentity({ identities, inUse }: KeychainContents, { name, serialNumber }: IdentityChoice): Identity | undefined {
  if (identities.length === 0 || (name === undefined && serialNumber === undefined)) return inUse;
  const serial = serialNumber === undefined ? undefined : plainSerial(serialNumber);
  const numbered = identities.filter(({ certificate }) => serial === undefined || plainSerial(certificate.serialNumber) === serial);
  const found = numbered.filter((identity) => name === undefined || namesOf(identity).includes(name));
  const [only, another] = found;
  if (only && !another) return only;
  const subject = name ?? serialNumber ?? '';
  if (another) throw new ProblemError({ kind: 'certificate-ambiguous', subject, candidates: found.map(candidate) });
  const nearly = numbered.flatMap(namesOf).find((each) => each.toLowerCase() === name?.toLowerCase());
  throw new ProblemError({ kind: 'certificate-not-found', subject, ...(nearly === undefined ? {} : { nearly }) });
}

const namesOf = ({ id, certificate }: Identity): string[] =>
  [id, certificate.commonName, certificate.subject].filter((each) => each !== '');
const candidate = ({ certificate: { serialNumber, notAfter } }: Identity): string =>
  `serial number ${serialNumber}, valid until ${new Date(notAfter).toISOString().slice(0, 10)}`;

/** As programs write them: with colons or spaces, with 0x, in lower case, with zeros in front. */
function plainSerial(text: string): string {
  return text
    .toUpperCase()
    .replace(/^0X|[\s:]/g, '')
    .replace(/^0+(?=.)/, '');
}

/** The certificate of an identity alone, as one block of PEM. */
export function certificateOf({ certificate }: Identity): Uint8Array {
  return Buffer.from(toPem(certificate));
}

/**
 * An identity with its key and chain as a PKCS#12 file under a passphrase (UTF-8), for another program or computer.
 * @throws ProblemError of the keychain family
 */
export async function exportIdentity(
  { id, certificate, chain }: Identity,
  passphrase: Uint8Array,
  strength: 'modern' | 'legacy',
  { keychain }: Pick<Ports, 'keychain'>,
): Promise<Uint8Array> {
  const { privateKey } = await keychain.openKey(id);
  return writePkcs12({ privateKey, certificate, chain }, passphrase, strength);
}
