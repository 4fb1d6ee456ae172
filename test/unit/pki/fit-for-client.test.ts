import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnfitRule } from '../../../electron/contract/problem.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { fitForClient, leafFor, matchesKey } from '../../../electron/pki/fit-for-client.ts';
import { oid, purpose } from '../../../electron/pki/object-identifiers.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import {
  alternativeName,
  authority,
  authorityKey,
  extendedKeyUsage,
  makeCertificate,
  now,
  ownKey,
  publicKeyInfo,
  type Recipe,
  rsaKeyOfLength,
} from './certificate-maker.ts';

const judge = (recipe: Recipe, at = now) => problemThrownBy(() => fitForClient(makeCertificate(recipe), ownKey.publicKey, at));
const unfit = (rule: UnfitRule, found?: string) => ({ kind: 'certificate-unfit', subject: 'CN=mnorth', rule, ...(found ? { found } : {}) });
const ellipticKey = write.sequence(
  write.sequence(write.objectIdentifier(oid.ecPublicKey), write.objectIdentifier('1.2.840.10045.3.1.7')),
  write.bitString(Uint8Array.of(4)),
);

describe('a certificate for this client', () => {
  it('fits when it keeps every rule, without a warning', () => {
    expect(fitForClient(makeCertificate(), ownKey.publicKey, now)).toEqual([]);
  });

  it.each<[string, Recipe, UnfitRule, string | undefined]>([
    ['with an elliptic key', { publicKeyInfo: ellipticKey }, 'not-rsa', 'EC'],
    [
      'with a key of 4096 bits, which is named before it being another key',
      { publicKeyInfo: rsaKeyOfLength(4096) },
      'key-too-long',
      '4096 bits',
    ],
    ['with a key of 2049 bits', { publicKeyInfo: rsaKeyOfLength(2049) }, 'key-too-long', '2049 bits'],
    ['with a key of 1023 bits', { publicKeyInfo: rsaKeyOfLength(1023) }, 'key-too-short', '1023 bits'],
    ['for another key of 2048 bits', { publicKeyInfo: rsaKeyOfLength(2048) }, 'other-key', undefined],
    ['for another key of 1024 bits', { publicKeyInfo: rsaKeyOfLength(1024) }, 'other-key', undefined],
    ['signed with SHA-1', { hash: 'sha1' }, 'weak-hash', 'SHA-1'],
    ['without purposes', { extensions: [] }, 'no-client-authentication', 'no purpose at all'],
    [
      'for servers only',
      { extensions: [extendedKeyUsage(purpose.serverAuthentication)] },
      'no-client-authentication',
      purpose.serverAuthentication,
    ],
    ['for any purpose, which is not the one', { extensions: [extendedKeyUsage(purpose.any)] }, 'no-client-authentication', purpose.any],
  ])('does not fit %s', (_, recipe, rule, found) => {
    expect(judge(recipe)).toEqual(unfit(rule, found));
  });

  it.each<[string, Recipe]>([
    ['for servers and clients', { extensions: [extendedKeyUsage(purpose.serverAuthentication, purpose.clientAuthentication)] }],
    ['signed with SHA-384', { hash: 'sha384' }],
    ['signed with SHA-512', { hash: 'sha512' }],
  ])('fits %s', (_, recipe) => {
    expect(judge(recipe)).toBeUndefined();
  });

  it('names the first broken rule of several: key, signature, purpose, dates', () => {
    const late = { notBefore: now - 2000, notAfter: now - 1000 };
    expect(judge({ ...late, hash: 'sha1', extensions: [] })).toMatchObject({ rule: 'weak-hash' });
    expect(judge({ ...late, extensions: [] })).toMatchObject({ rule: 'no-client-authentication' });
    expect(judge(late)).toMatchObject({ rule: 'expired' });
  });

  it('fits with an alternative name, but with a warning that says it', () => {
    const certificate = makeCertificate({
      extensions: [extendedKeyUsage(purpose.clientAuthentication), alternativeName('mac12.contoso.com')],
    });
    const warnings = fitForClient(certificate, ownKey.publicKey, now);
    expect(warnings).toMatchObject([{ kind: 'subject-alternative-name', text: expect.stringContaining('DNS:mac12.contoso.com') }]);
  });
});

describe('validity', () => {
  it.each<[string, number, number, UnfitRule | undefined]>([
    ['from this very millisecond', now, now + 5000, undefined],
    ['from the next second', now + 1000, now + 5000, 'not-yet-valid'],
    ['until this second', now - 5000, now, undefined],
    ['until the last second', now - 5000, now - 1000, 'expired'],
  ])('%s', (_, notBefore, notAfter, rule) => {
    expect(judge({ notBefore, notAfter })).toEqual(rule && expect.objectContaining({ rule }));
  });

  it('a certificate is valid from the start of its first second to the end of its last, and never outside', () => {
    const certificate = makeCertificate();
    const span = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(fc.constantFrom(certificate.notBefore, certificate.notAfter), span, (edge, off) => {
        const at = edge + off;
        const valid = at >= certificate.notBefore && at < certificate.notAfter + 1000;
        expect(problemThrownBy(() => fitForClient(certificate, ownKey.publicKey, at)) === undefined).toBe(valid);
      }),
    );
  });
});

it('for any length, an RSA key is refused for its length exactly when it is outside 1024 to 2048 bits', () => {
  const certificate = makeCertificate();
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 1020, max: 1028 }), fc.integer({ min: 2044, max: 2052 }), fc.integer({ min: 512, max: 16_384 })),
      (keyBits) => {
        const problem = problemThrownBy(() => fitForClient({ ...certificate, keyBits }, ownKey.publicKey, now));
        const rule = keyBits > 2048 ? 'key-too-long' : keyBits < 1024 ? 'key-too-short' : undefined;
        expect(problem).toEqual(rule && unfit(rule, `${keyBits} bits`));
      },
    ),
  );
});

describe('the certificate in an answer', () => {
  const mine = makeCertificate({ subject: 'mine' });
  const issuer = makeCertificate({
    subject: 'Lab Issuing CA',
    extensions: [authority()],
    publicKeyInfo: publicKeyInfo(authorityKey.publicKey),
  });

  it('is found by its key, wherever it stands', () => {
    const other = makeCertificate({ subject: 'other', publicKeyInfo: rsaKeyOfLength(2048) });
    expect(leafFor([issuer, other, mine], ownKey.publicKey)).toBe(mine);
  });

  it.each<[string, readonly Recipe[], UnfitRule]>([
    ['nothing came', [], 'missing'],
    ['only authorities came', [{ extensions: [authority()], publicKeyInfo: publicKeyInfo(authorityKey.publicKey) }], 'missing'],
    ['one for another key came', [{ publicKeyInfo: rsaKeyOfLength(2048) }], 'other-key'],
    ['one for a longer key came', [{ publicKeyInfo: rsaKeyOfLength(4096) }], 'key-too-long'],
    ['one for an elliptic key came', [{ publicKeyInfo: ellipticKey }], 'not-rsa'],
  ])('is missed by name when %s', (_, recipes, rule) => {
    expect(problemThrownBy(() => leafFor(recipes.map(makeCertificate), ownKey.publicKey))).toMatchObject({
      kind: 'certificate-unfit',
      rule,
    });
  });

  it('matches its key also when the key is encoded without the optional parameters', () => {
    const bits = write.bitString(ownKey.publicKey.export({ format: 'der', type: 'pkcs1' }));
    const terse = write.sequence(write.sequence(write.objectIdentifier(oid.rsaEncryption)), bits);
    expect(matchesKey(makeCertificate({ publicKeyInfo: terse }), ownKey.publicKey)).toBe(true);
  });

  it('does not match another key of the same kind', () => {
    expect(matchesKey(mine, authorityKey.publicKey)).toBe(false);
  });
});
