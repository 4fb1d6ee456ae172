/** Private keys as files hold them: PKCS#8 and the older forms, in the open or under a passphrase. */

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { ProblemError } from '../contract/problem.ts';
import type { MessageKey } from '../contract/words/say.ts';
import { DerError, readOnly, tags } from './der.ts';
import { decodePem } from './pem.ts';
import { decrypt } from './pkcs12-encryption.ts';
import { type Passphrase, RoundBudget, withPassphrase } from './pkcs12-key-derivation.ts';
import type { SigningKey } from './signing-request.ts';

/** What is said where a passphrase does not open a file, so that it can be told from a damaged file. */
export const wrongPassphrase = 'file.wrongPassphrase';

/** The problem for a file that can't be read; `found` is a part of a sentence, by its name in the catalogue. */
export function unreadableFile(found: Extract<MessageKey, `file.${string}`>, cause?: unknown): ProblemError {
  const detail = cause instanceof DerError ? { detail: cause.message } : {};
  return new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'unreadable', found: { key: found }, ...detail }, cause);
}

/** The pair of a private key in PKCS#8, DER, which is overwritten. @throws ProblemError certificate-unfit `unreadable` */
export function keyFromPkcs8(der: Buffer): SigningKey {
  try {
    return pairOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  } catch (error) {
    throw unreadableFile('file.unknownKey', error);
  } finally {
    der.fill(0);
  }
}

function pairOf(privateKey: KeyObject): SigningKey {
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/**
 * The pair of an EncryptedPrivateKeyInfo, DER.
 * @throws ProblemError certificate-unfit `unreadable`, with {@link wrongPassphrase} where that is the reason. Source: RFC 5958, 3
 */
export async function keyFromEncryptedPkcs8(der: Uint8Array, passphrase: Passphrase, budget: RoundBudget): Promise<SigningKey> {
  let plain: Buffer | undefined;
  try {
    const parts = readOnly(der, tags.sequence, 'an encrypted key').enter();
    const algorithm = parts.expect(tags.sequence, 'the encryption of a key').enter();
    const encrypted = parts.expect(tags.octetString, 'an encrypted key').content();
    plain = await decrypt(algorithm, encrypted, passphrase, budget);
  } catch (error) {
    throw error instanceof DerError ? unreadableFile('file.unknownEncryption', error) : error;
  }
  // Padding can be right by chance: what is no sequence then was not decrypted, but turned into other octets.
  if (!plain || !isSequence(plain)) throw unreadableFile(wrongPassphrase);
  return keyFromPkcs8(plain);
}

function isSequence(octets: Uint8Array): boolean {
  try {
    readOnly(octets, tags.sequence, 'a private key');
    return true;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** One block of PEM, from its first line to its last. */
export interface PemPart {
  readonly label: string;
  readonly text: Buffer;
}

/** The blocks in a file, found without turning what may be a private key into a string. Source: RFC 7468, 2 */
export function pemParts(bytes: Uint8Array): PemPart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: PemPart[] = [];
  for (let start = file.indexOf(begin); start >= 0; start = file.indexOf(begin, start + begin.length)) {
    const labelEnd = file.indexOf(dashes, start + begin.length);
    if (labelEnd < 0 || labelEnd - start > longestLabel) continue;
    const label = file.toString('latin1', start + begin.length, labelEnd);
    const ending = `-----END ${label}${dashes}`;
    const end = file.indexOf(ending, labelEnd);
    if (end >= 0) parts.push({ label, text: file.subarray(start, end + ending.length) });
  }
  return parts;
}

const begin = '-----BEGIN ';
const dashes = '-----';
const longestLabel = 80;

export const isKeyPart = ({ label }: PemPart): boolean => label.endsWith('PRIVATE KEY');

/** Whether a block can be read only with a passphrase. Sources: RFC 7468, 11; RFC 1421, 4.6.1.1 for the older form */
export const isEncryptedPart = ({ label, text }: PemPart): boolean =>
  label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');

/**
 * The pair of the private key in a block; `passphrase` (UTF-8) matters to an encrypted one only.
 * @throws ProblemError certificate-unfit `unreadable`, with {@link wrongPassphrase} where that is the reason
 */
export async function keyFromPem(part: PemPart, passphrase: Uint8Array): Promise<SigningKey> {
  if (part.label === 'OPENSSH PRIVATE KEY') throw unreadableFile('file.openSsh');
  if (part.label === 'ENCRYPTED PRIVATE KEY') {
    const [block] = decodePem(part.text.toString('latin1'));
    if (!block) throw unreadableFile('file.damagedKey');
    return withPassphrase(passphrase, (forms) => keyFromEncryptedPkcs8(block.der, forms, new RoundBudget()));
  }
  const encrypted = isEncryptedPart(part);
  try {
    return pairOf(createPrivateKey({ key: part.text, format: 'pem', ...(encrypted ? { passphrase: Buffer.from(passphrase) } : {}) }));
  } catch (error) {
    throw unreadableFile(encrypted ? wrongPassphrase : 'file.unknownKey', error);
  }
}
