/** Reads PKCS#12 files (.p12, .pfx): private keys with their certificates under a passphrase. Source: RFC 7292 */
import { type Certificate, readCertificate } from './certificate.ts';
import { withDefiniteLengths } from './definite-lengths.ts';
import { constructedTag, DerError, type DerReader, readOnly, tags } from './der.ts';
import { objectIdentifier, smallInteger } from './der-values.ts';
import { decrypt } from './pkcs12-encryption.ts';
import { bagOid, contentOid } from './pkcs12-identifiers.ts';
import { isIntact } from './pkcs12-integrity.ts';
import { type Passphrase, RoundBudget, withPassphrase } from './pkcs12-key-derivation.ts';
import { keyFromEncryptedPkcs8, keyFromPkcs8, unreadableFile, wrongPassphrase } from './private-key.ts';
import type { SigningKey } from './signing-request.ts';

export interface Pkcs12Contents {
  readonly keys: readonly SigningKey[];
  readonly certificates: readonly Certificate[];
}

/** Octets; a file with a key and a chain of certificates has some thousands. */
const largest = 1024 * 1024;
/** Bags inside bags; real files have none. */
const deepest = 4;
const mostBags = 200;

/** Whether bytes begin as a PKCS#12 file does: a sequence with the number 3, then another sequence. */
export function isPkcs12(bytes: Uint8Array): boolean {
  const lengthOctets = (bytes[1] ?? 0) > 0x80 ? (bytes[1] ?? 0) - 0x80 : 0;
  const [tag, length, version, next] = bytes.subarray(2 + lengthOctets);
  return bytes[0] === tags.sequence && tag === tags.integer && length === 1 && version === 3 && next === tags.sequence;
}

/**
 * All keys and X.509 certificates in a PKCS#12 file, in DER or BER, under a passphrase in UTF-8; other contents are left out. Nothing is
 * said about whether the certificates are good, or belong to the keys.
 * @throws ProblemError certificate-unfit `unreadable`; `found` is {@link wrongPassphrase} where that is the reason
 */
export function readPkcs12(bytes: Uint8Array, passphrase: Uint8Array): Promise<Pkcs12Contents> {
  if (bytes.length > largest) return Promise.reject(unreadableFile('file.tooLarge'));
  return withPassphrase(passphrase, async (forms) => {
    try {
      return await new Reader(forms).read(bytes);
    } catch (error) {
      throw error instanceof DerError ? unreadableFile('file.damaged', error) : error;
    }
  });
}

class Reader {
  readonly #keys: SigningKey[] = [];
  readonly #certificates = new Map<string, Certificate>();
  readonly #budget = new RoundBudget();
  readonly #passphrase: Passphrase;
  /** the passphrase has been shown to be right */
  #proven = false;
  #bags = 0;

  constructor(passphrase: Passphrase) {
    this.#passphrase = passphrase;
  }

  async read(bytes: Uint8Array): Promise<Pkcs12Contents> {
    const file = sequenceIn(bytes, 'a PKCS#12 file');
    if (smallInteger(file.expect(tags.integer, 'the version').content()) !== 3) throw new DerError('a version other than 3');
    const content = this.#plainContent(file.expect(tags.sequence, 'the contents'));
    if (file.optional(tags.sequence)) {
      if (!(await isIntact(file, content, this.#passphrase, this.#budget))) throw unreadableFile(wrongPassphrase);
      this.#proven = true;
    }
    const parts = sequenceIn(content, 'the parts');
    while (parts.next()) await this.#readPart(parts);
    return { keys: this.#keys, certificates: [...this.#certificates.values()] };
  }

  /** The octets of a ContentInfo of type data, the one type that a passphrase protects. */
  #plainContent(info: DerReader): Uint8Array {
    const parts = info.enter();
    const type = objectIdentifier(parts.expect(tags.objectIdentifier, 'the type of the contents').content());
    if (type === contentOid.signedData) throw unreadableFile('file.signed');
    if (type !== contentOid.data) throw new DerError(`contents of type ${type}`);
    return octets(parts.expect(constructedTag(0), 'the contents').enter().expect(undefined, 'the contents'));
  }

  async #readPart(info: DerReader): Promise<void> {
    const type = objectIdentifier(info.enter().expect(tags.objectIdentifier, 'the type of a part').content());
    if (type === contentOid.encryptedData) return this.#readEncrypted(info.enter());
    return this.#readBags(sequenceIn(this.#plainContent(info), 'the bags'), 0);
  }

  /** Source: RFC 5652, 8 */
  async #readEncrypted(info: DerReader): Promise<void> {
    const data = info.expect(tags.objectIdentifier, 'the type').expect(constructedTag(0), 'encrypted data').enter();
    const parts = data.expect(tags.sequence, 'encrypted data').enter();
    const inner = parts.expect(tags.integer, 'the version').expect(tags.sequence, 'what is encrypted').enter();
    const algorithm = inner.expect(tags.objectIdentifier, 'the type of what is encrypted').expect(tags.sequence, 'the encryption').enter();
    const encrypted = octets(inner.expect(undefined, 'the encrypted octets'));
    const plain = await decrypt(algorithm, encrypted, this.#passphrase, this.#budget);
    if (!plain) throw this.#doesNotDecrypt();
    try {
      await this.#readBags(sequenceIn(plain, 'the bags'), 0);
    } catch (error) {
      // Padding can be right by chance: without a check value over the file, garbage means another passphrase.
      throw error instanceof DerError && !this.#proven ? this.#doesNotDecrypt() : error;
    } finally {
      plain.fill(0);
    }
  }

  #doesNotDecrypt(): Error {
    return this.#proven ? new DerError('a part that was encrypted in another way than the rest') : unreadableFile(wrongPassphrase);
  }

  /** Source: RFC 7292, 4.2 */
  async #readBags(bags: DerReader, depth: number): Promise<void> {
    if (depth > deepest) throw new DerError('bags inside bags');
    while (bags.next()) {
      this.#bags += 1;
      if (this.#bags > mostBags) throw new DerError('too many bags');
      const bag = bags.enter();
      const type = objectIdentifier(bag.expect(tags.objectIdentifier, 'the type of a bag').content());
      const value = bag.expect(constructedTag(0), 'a bag').enter().expect(undefined, 'the contents of a bag');
      if (type === bagOid.certificate) this.#readCertificate(value.enter());
      else if (type === bagOid.key) this.#keys.push(keyFromPkcs8(Buffer.from(value.element())));
      else if (type === bagOid.shroudedKey) this.#keys.push(await this.#shroudedKey(value.element()));
      else if (type === bagOid.safeContents) await this.#readBags(value.enter(), depth + 1);
    }
  }

  #shroudedKey(der: Uint8Array): Promise<SigningKey> {
    return keyFromEncryptedPkcs8(der, this.#passphrase, this.#budget);
  }

  #readCertificate(bag: DerReader): void {
    const type = objectIdentifier(bag.expect(tags.objectIdentifier, 'the type of a certificate').content());
    if (type !== bagOid.x509Certificate) return;
    const value = bag.expect(constructedTag(0), 'a certificate').enter().expect(undefined, 'a certificate');
    // A copy: what it was decrypted into is overwritten.
    const certificate = readCertificate(Uint8Array.from(octets(value)));
    this.#certificates.set(certificate.sha256, certificate);
  }
}

/** A reader inside the one sequence that `bytes` hold, with definite lengths or without: some programs write these files in BER. */
function sequenceIn(bytes: Uint8Array, what: string): DerReader {
  return readOnly(withDefiniteLengths(bytes), tags.sequence, what).enter();
}

/** The octets of an OCTET STRING under the reader, also where BER has it in pieces. Source: X.690, 8.7.3 */
function octets(reader: DerReader): Uint8Array {
  const constructed = (reader.tag & 0x20) !== 0;
  if (![tags.octetString, 0x80].includes(reader.tag & ~0x20)) throw new DerError('octets are missing');
  if (!constructed) return reader.content();
  const pieces: Uint8Array[] = [];
  const parts = reader.enter();
  while (parts.next()) pieces.push(octets(parts));
  return Buffer.concat(pieces);
}
