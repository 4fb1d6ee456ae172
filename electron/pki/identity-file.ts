/** Files in which certificates and identities come: PEM, DER, PKCS#7 and PKCS#12, told apart by what is in them and not by their name. */
import type { Certificate } from './certificate.ts';
import { readCertificates } from './certificates.ts';
import { DerError, DerReader, tags } from './der.ts';
import { decodeBase64 } from './pem.ts';
import { isPkcs12, readPkcs12 } from './pkcs12.ts';
import { RoundBudget, withPassphrase } from './pkcs12-key-derivation.ts';
import { isEncryptedPart, isKeyPart, keyFromEncryptedPkcs8, keyFromPem, keyFromPkcs8, pemParts, unreadableFile } from './private-key.ts';
import type { SigningKey } from './signing-request.ts';

export type FileForm = 'der' | 'pem' | 'pkcs7' | 'pkcs12';

export interface IdentityFile {
  readonly form: FileForm;
  readonly certificates: readonly Certificate[];
  readonly keys: readonly SigningKey[];
}

/** Octets; more than any file of this kind has. */
export const largestIdentityFile = 1024 * 1024;

/**
 * Everything in a file. `askPassphrase` is called at most once, and only where something is encrypted; it gives UTF-8, which is overwritten.
 * @throws ProblemError certificate-unfit `unreadable`, with `found` as `wrongPassphrase` where that is the reason; what asking throws
 */
export async function readIdentityFile(bytes: Uint8Array, askPassphrase: () => Promise<Uint8Array>): Promise<IdentityFile> {
  if (bytes.length === 0) throw unreadableFile('file.empty');
  if (bytes.length > largestIdentityFile) throw unreadableFile('file.tooLarge');
  if (isPkcs12(bytes)) return { form: 'pkcs12', ...(await asking(askPassphrase, (passphrase) => readPkcs12(bytes, passphrase))) };
  if (!isBinary(bytes)) return readText(bytes, askPassphrase);
  const content = binaryContent(bytes);
  if (content === 'key') return { form: 'der', certificates: [], keys: [keyFromPkcs8(Buffer.from(bytes))] };
  if (content === 'encrypted-key') {
    const budget = new RoundBudget();
    const read = (utf8: Uint8Array) => withPassphrase(utf8, (forms) => keyFromEncryptedPkcs8(bytes, forms, budget));
    return { form: 'der', certificates: [], keys: [await asking(askPassphrase, read)] };
  }
  return { form: content === 'message' ? 'pkcs7' : 'der', certificates: readCertificates(bytes), keys: [] };
}

async function readText(bytes: Uint8Array, askPassphrase: () => Promise<Uint8Array>): Promise<IdentityFile> {
  const parts = pemParts(bytes);
  const keyParts = parts.filter(isKeyPart);
  const readKeys = (passphrase: Uint8Array) => Promise.all(keyParts.map((part) => keyFromPem(part, passphrase)));
  const keys = keyParts.some(isEncryptedPart) ? await asking(askPassphrase, readKeys) : await readKeys(new Uint8Array());
  const others = parts.filter((part) => !isKeyPart(part));
  if (parts.length > 0 && others.length === 0) return { form: 'pem', certificates: [], keys };
  // Without any block it may still be Base64 alone, as some programs write certificates.
  const certificates = readCertificates(parts.length > 0 ? joined(others.map(({ text }) => text)) : bytes);
  return {
    form: isMessageInText(
      bytes,
      others.map(({ label }) => label),
    )
      ? 'pkcs7'
      : 'pem',
    certificates,
    keys,
  };
}

const joined = (texts: readonly Buffer[]): Buffer => Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));

function isMessageInText(bytes: Uint8Array, labels: readonly string[]): boolean {
  if (labels.length > 0) return labels.every((label) => /PKCS ?#?7|CMS/.test(label));
  const der = decodeBase64(Buffer.from(bytes).toString('latin1'));
  return der !== undefined && binaryContent(der) === 'message';
}

async function asking<T>(askPassphrase: () => Promise<Uint8Array>, read: (passphrase: Uint8Array) => Promise<T>): Promise<T> {
  const passphrase = await askPassphrase();
  try {
    return await read(passphrase);
  } finally {
    passphrase.fill(0);
  }
}

/** A sequence of more than 127 octets: then it is not text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes[0] === tags.sequence && (bytes[1] ?? 0) >= 0x80;
}

/** What a sequence is, by what it begins with; what is malformed is left to whoever reads certificates to say so. */
function binaryContent(bytes: Uint8Array): 'certificate' | 'message' | 'key' | 'encrypted-key' {
  if (bytes[1] === 0x80) return 'message';
  try {
    const file = new DerReader(bytes).expect(tags.sequence, 'a file').enter();
    if (file.optional(tags.integer)) return 'key';
    if (file.optional(tags.objectIdentifier)) return 'message';
    return file.optional(tags.sequence) && file.enter().optional(tags.objectIdentifier) ? 'encrypted-key' : 'certificate';
  } catch (error) {
    if (error instanceof DerError) return 'certificate';
    throw error;
  }
}
