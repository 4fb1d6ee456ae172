import { createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DerReader, tags } from '../../../electron/pki/der.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { isPkcs12, readPkcs12 } from '../../../electron/pki/pkcs12.ts';
import { passphraseOid } from '../../../electron/pki/pkcs12-identifiers.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import { wrongPassphrase } from '../../../electron/pki/private-key.ts';
import { makeCertificate, ownKey } from './certificate-maker.ts';

const wish = { privateKey: ownKey.privateKey, certificate: makeCertificate(), chain: [] };
const passphrase = Buffer.from('secret');
const end = Buffer.alloc(2);

/** The three parts of a PKCS#12 file, and the octets that the check value is over. */
function partsOf(file: Uint8Array) {
  const parts = new DerReader(file).expect(tags.sequence, 'a file').enter();
  const version = parts.expect(tags.integer, 'the version').element();
  const info = parts.expect(tags.sequence, 'the contents').enter();
  const content = info
    .expect(tags.objectIdentifier, 'a type')
    .expect(0xa0, 'the contents')
    .enter()
    .expect(tags.octetString, 'octets')
    .content();
  const macData = parts.expect(tags.sequence, 'the check value').element();
  return { version, content, macData };
}

/** An element whose end is marked instead of its length given. Source: X.690, 8.1.3.6 */
const open = (tag: number, ...content: readonly Uint8Array[]): Uint8Array => Buffer.concat([Buffer.of(tag, 0x80), ...content, end]);

/** Octets in three pieces, the last of them in pieces again. */
function inPieces(octets: Uint8Array): Uint8Array {
  const rest = octets.subarray(11);
  const nested = open(0x24, write.octetString(rest.subarray(0, 200)), write.octetString(rest.subarray(200)));
  return open(0x24, write.octetString(octets.subarray(0, 1)), write.octetString(octets.subarray(1, 11)), nested);
}

const data = write.objectIdentifier('1.2.840.113549.1.7.1');

describe('a PKCS#12 file in BER', () => {
  it('as Mozilla\u2019s programs write it, with open ends and octets in pieces, is read like one in DER', async () => {
    const { version, content, macData } = partsOf(await writePkcs12(wish, passphrase, 'modern', 1));
    const ber = open(0x30, version, open(0x30, data, open(0xa0, inPieces(content))), macData);
    expect(isPkcs12(ber)).toBe(true);
    const { keys, certificates } = await readPkcs12(ber, passphrase);
    expect(keys[0]?.privateKey.equals(ownKey.privateKey)).toBe(true);
    expect(certificates.map(({ sha256 }) => sha256)).toEqual([wish.certificate.sha256]);
  });

  it('whose end is missing is refused', async () => {
    const { version, content, macData } = partsOf(await writePkcs12(wish, passphrase, 'modern', 1));
    const ber = open(0x30, version, open(0x30, data, open(0xa0, inPieces(content))), macData).slice(0, -2);
    await expect(readPkcs12(ber, passphrase)).rejects.toMatchObject({ problem: { kind: 'certificate-unfit', rule: 'unreadable' } });
  });
});

/** Source: RFC 9579, 3 to 5 */
describe('a check value whose key comes from PBKDF2', () => {
  async function withPbmac1(keyLength: number | undefined, secret: string): Promise<Uint8Array> {
    const { version, content } = partsOf(await writePkcs12(wish, passphrase, 'modern', 1));
    const salt = Buffer.from('salt of the test');
    const key = pbkdf2Sync(secret, salt, 3, keyLength ?? 32, 'sha512');
    const hmac = (id: string) => write.sequence(write.objectIdentifier(id), write.nothing());
    const length = keyLength === undefined ? [] : [write.integer(keyLength)];
    const derivation = write.sequence(write.octetString(salt), write.integer(3), ...length, hmac('1.2.840.113549.2.11'));
    const parameters = write.sequence(write.sequence(write.objectIdentifier(passphraseOid.pbkdf2), derivation), hmac('1.2.840.113549.2.9'));
    const value = write.octetString(createHmac('sha256', key).update(content).digest());
    const digest = write.sequence(write.sequence(write.objectIdentifier(passphraseOid.pbmac1), parameters), value);
    const macData = write.sequence(digest, write.octetString(Buffer.from('unused')), write.integer(1));
    return write.sequence(version, write.sequence(data, write.tagged(0, write.octetString(content))), macData);
  }

  it('is checked', async () => {
    expect((await readPkcs12(await withPbmac1(32, 'secret'), passphrase)).keys).toHaveLength(1);
    await expect(readPkcs12(await withPbmac1(32, 'other'), passphrase)).rejects.toMatchObject({
      problem: { found: { key: wrongPassphrase } },
    });
  });

  it.each([undefined, 1, 19, 65])('and has %s octets is refused: it must be long and its length must be given', async (length) => {
    await expect(readPkcs12(await withPbmac1(length, 'secret'), passphrase)).rejects.toMatchObject({ problem: { rule: 'unreadable' } });
  });
});

describe('a PKCS#12 file', () => {
  it('is told from a certificate and from a private key by how it begins', async () => {
    expect(isPkcs12(await writePkcs12(wish, passphrase, 'modern', 1))).toBe(true);
    expect(isPkcs12(wish.certificate.der)).toBe(false);
    expect(isPkcs12(ownKey.privateKey.export({ type: 'pkcs8', format: 'der' }))).toBe(false);
    expect(isPkcs12(new Uint8Array())).toBe(false);
  });
});
