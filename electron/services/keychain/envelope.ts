/**
 * The envelope around a private key: its PKCS#8 encoding under AES-256-GCM. The tag also covers what the key is for, so that an
 * envelope moved to another entry does not open.
 *
 * The operating system's keychain does not do this by itself: what it seals opens without an error to other bytes when one bit
 * of it has changed, on some platforms.
 */
import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { KeyPair } from '../../enrollment/ports.ts';
import { Damage } from './damage.ts';
import type { DataKey } from './data-keys.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const base64 = v.pipe(v.string(), v.base64());

export const envelopeSchema = v.strictObject({
  /** from 2 on there is a list of who may use the key beside it; the tag covers the number, so that nobody can do away with the list */
  version: v.picklist([1, 2]),
  /** which data key opens it */
  dataKey: v.pipe(v.string(), v.uuid()),
  nonce: base64,
  ciphertext: base64,
  tag: base64,
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** The entry that a key belongs to. */
export interface Purpose {
  readonly id: string;
  readonly kind: 'identity' | 'pending-request';
}

const versionOf = { identity: 2, 'pending-request': 1 } as const;

/** Closes an envelope around a private key. */
export function closeEnvelope(privateKey: KeyObject, dataKey: DataKey, purpose: Purpose): Envelope {
  const nonce = randomBytes(nonceBytes);
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const version = versionOf[purpose.kind];
  try {
    const encryption = createCipheriv(cipher, dataKey.bytes, nonce, { authTagLength: tagBytes });
    encryption.setAAD(associatedData(version, dataKey.id, purpose));
    const ciphertext = Buffer.concat([encryption.update(plain), encryption.final()]).toString('base64');
    const tag = encryption.getAuthTag().toString('base64');
    return { version, dataKey: dataKey.id, nonce: nonce.toString('base64'), ciphertext, tag };
  } finally {
    plain.fill(0);
  }
}

/** @throws Damage when key, tag, purpose or content do not fit */
export function openEnvelope(envelope: Envelope, dataKey: DataKey, purpose: Purpose): KeyPair {
  const plain = decrypt(envelope, dataKey, purpose);
  try {
    const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch {
    throw new Damage({ key: 'damage.notAKey' });
  } finally {
    plain.fill(0);
  }
}

function decrypt(envelope: Envelope, dataKey: DataKey, purpose: Purpose): Buffer {
  const [nonce, ciphertext, tag] = [envelope.nonce, envelope.ciphertext, envelope.tag].map((text) => Buffer.from(text, 'base64'));
  if (nonce?.length !== nonceBytes || tag?.length !== tagBytes || !ciphertext) throw new Damage({ key: 'damage.incompleteProtection' });
  const decryption = createDecipheriv(cipher, dataKey.bytes, nonce, { authTagLength: tagBytes });
  decryption.setAAD(associatedData(envelope.version, dataKey.id, purpose));
  decryption.setAuthTag(tag);
  const begun = decryption.update(ciphertext);
  try {
    return Buffer.concat([begun, decryption.final()]);
  } catch {
    throw new Damage({ key: 'damage.changedKey' });
  } finally {
    begun.fill(0);
  }
}

function associatedData(version: number, dataKeyId: string, { id, kind }: Purpose): Buffer {
  return Buffer.from(`enrollment-assistant private key\nversion ${version}\n${kind}\n${id}\n${dataKeyId}`);
}
