import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRevocationList, verifyInTurns, verifyRevocationList } from '../../../electron/pki/revocation-list.ts';
import { isSignedBy, isSignedByInTurns, type Signed } from '../../../electron/pki/signature.ts';
import { atOnce } from '../../../electron/pki/turns.ts';
import { entryDer, makeAuthority, makeList, newKey } from '../../support/revocation-fixtures.ts';

const mebibyte = 1 << 20;
const salted = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed = generateKeyPairSync('ed25519');

describe('isSignedByInTurns', () => {
  const octets = Buffer.alloc(2 * mebibyte + 17, 'a list of revoked certificates ');
  const cases: readonly [string, Signed['algorithm'], KeyObject, Uint8Array][] = [
    ['RSA', { name: 'RSA', hash: 'SHA-256' }, rsa.publicKey, sign('sha256', octets, rsa.privateKey)],
    ['RSA-PSS', { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 }, rsa.publicKey, sign('sha256', octets, salted(rsa.privateKey))],
    ['ECDSA', { name: 'ECDSA', hash: 'SHA-384' }, ec.publicKey, sign('sha384', octets, ec.privateKey)],
    ['Ed25519', { name: 'Ed25519', hash: 'SHA-512' }, ed.publicKey, sign(null, octets, ed.privateKey)],
  ];

  it.each(cases)(
    'judges %s as in one go, also where an octet of any slice or of the signature was changed',
    (_, algorithm, key, signature) => {
      const signed: Signed = { signedBytes: octets, algorithm, signature };
      expect(isSignedBy(signed, key)).toBe(true);
      expect(atOnce(isSignedByInTurns(signed, key))).toBe(true);
      for (const at of [0, mebibyte - 1, mebibyte, 2 * mebibyte, octets.length - 1]) {
        const changed = Buffer.from(octets);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(atOnce(isSignedByInTurns({ ...signed, signedBytes: changed }, key)), `octet ${at}`).toBe(false);
      }
      const other = Buffer.from(signature);
      other[12] = (other[12] ?? 0) ^ 1;
      expect(atOnce(isSignedByInTurns({ ...signed, signature: other }, key))).toBe(false);
    },
  );

  it.each([
    ['a key of another kind', { name: 'RSA', hash: 'SHA-256' }, ec.publicKey],
    ['an unknown hash', { name: 'RSA', hash: '' }, rsa.publicKey],
    ['an unknown algorithm', { name: '1.2.3', hash: 'SHA-256' }, rsa.publicKey],
    ['a hash that the runtime does not have', { name: 'RSA', hash: 'SHA-7' }, rsa.publicKey],
  ])('takes %s for a signature that does not hold', (_, algorithm, key) => {
    const signature = sign('sha256', octets, rsa.privateKey);
    expect(atOnce(isSignedByInTurns({ signedBytes: octets, algorithm, signature }, key))).toBe(false);
  });
});

describe('a large list', () => {
  it('is verified with a gap after every mebibyte', () => {
    const root = makeAuthority();
    const entry = entryDer({ serial: 1n << 120n, reason: 4 });
    const rawEntries = Buffer.alloc(60_000 * entry.length, Buffer.from(entry));
    const list = readRevocationList(makeList(root, { rawEntries }));
    const turns = verifyInTurns(list, root.certificate);
    let gaps = 0;
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) gaps += 1;
    expect(turn.value).toBe(true);
    expect(gaps).toBe(Math.ceil(list.signed.signedBytes.length / mebibyte));
    expect(verifyRevocationList(list, makeAuthority({ key: newKey() }).certificate)).toBe(false);
  });
});
