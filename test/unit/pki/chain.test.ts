import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isComplete, issued, orderChain } from '../../../electron/pki/chain.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { authority, authorityKey, day, extension, makeCertificate, now, ownKey, publicKeyInfo, type Recipe } from './certificate-maker.ts';

const rootKey = ownKey;
const issuingKey = authorityKey;
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

const ca = (recipe: Recipe) => makeCertificate({ extensions: [authority()], ...recipe });
const root = ca({ subject: 'Root', issuer: 'Root', publicKeyInfo: publicKeyInfo(rootKey.publicKey), signer: rootKey.privateKey });
const issuing = ca({ subject: 'Issuing', issuer: 'Root', publicKeyInfo: publicKeyInfo(issuingKey.publicKey), signer: rootKey.privateKey });
const leaf = makeCertificate({ issuer: 'Issuing', signer: issuingKey.privateKey });
const names = (chain: readonly { subject: string }[]) => chain.map(({ subject }) => subject);

describe('the chain of a certificate', () => {
  it('is the same whatever the order of the pool, how often a certificate is in it, and what else is there', () => {
    const stranger = ca({
      subject: 'Stranger',
      issuer: 'Stranger',
      signer: otherKey.privateKey,
      publicKeyInfo: publicKeyInfo(otherKey.publicKey),
    });
    const pool = fc.shuffledSubarray([root, issuing, leaf, stranger, root, issuing], { minLength: 6 });
    fc.assert(
      fc.property(pool, (certificates) => {
        expect(orderChain(leaf, certificates)).toEqual([issuing, root]);
      }),
      { numRuns: 20 },
    );
  });

  it('ends where the issuer is not in the pool', () => {
    expect(orderChain(leaf, [root])).toEqual([]);
    expect(orderChain(leaf, [issuing])).toEqual([issuing]);
    expect(isComplete(leaf, [issuing])).toBe(false);
    expect(isComplete(leaf, [])).toBe(false);
  });

  it('is complete with its root, and empty for a root', () => {
    expect(isComplete(leaf, [issuing, root])).toBe(true);
    expect(orderChain(root, [root, issuing])).toEqual([]);
    expect(isComplete(root, [])).toBe(true);
  });

  it('leaves out an authority of the same name with another key', () => {
    const impostor = ca({
      subject: 'Issuing',
      issuer: 'Root',
      publicKeyInfo: publicKeyInfo(otherKey.publicKey),
      signer: rootKey.privateKey,
    });
    expect(orderChain(leaf, [impostor, issuing, root])).toEqual([issuing, root]);
    expect(orderChain(leaf, [impostor, root])).toEqual([]);
  });

  it('takes the renewed certificate of an authority rather than the one that ends earlier', () => {
    const renewed = ca({
      subject: 'Issuing',
      issuer: 'Root',
      publicKeyInfo: publicKeyInfo(issuingKey.publicKey),
      signer: rootKey.privateKey,
      notAfter: now + 3000 * day,
    });
    expect(orderChain(leaf, [issuing, renewed, root])[0]).toBe(renewed);
  });

  it('ends at a loop of authorities that certify each other', () => {
    const one = ca({ subject: 'One', issuer: 'Two', publicKeyInfo: publicKeyInfo(rootKey.publicKey), signer: issuingKey.privateKey });
    const two = ca({ subject: 'Two', issuer: 'One', publicKeyInfo: publicKeyInfo(issuingKey.publicKey), signer: rootKey.privateKey });
    const end = makeCertificate({ issuer: 'One', signer: rootKey.privateKey });
    expect(names(orderChain(end, [one, two]))).toEqual(['CN=One', 'CN=Two']);
  });

  it('is looked for among at most thirty-two authorities of one name, so that a pool full of impostors costs little', () => {
    const publicKey = publicKeyInfo(otherKey.publicKey);
    const impostors = Array.from({ length: 32 }, (_, i) =>
      ca({ subject: 'Issuing', issuer: 'Root', publicKeyInfo: publicKey, signer: rootKey.privateKey, notAfter: now + (1000 + i) * day }),
    );
    expect(names(orderChain(leaf, [...impostors.slice(1), issuing]))).toEqual(['CN=Issuing']);
    expect(names(orderChain(leaf, [...impostors, issuing]))).toEqual([]);
  });

  it('is never longer than sixteen, whatever the pool', () => {
    const links = Array.from({ length: 30 }, (_, i) =>
      ca({ subject: `Link ${i}`, issuer: `Link ${i + 1}`, publicKeyInfo: publicKeyInfo(rootKey.publicKey), signer: rootKey.privateKey }),
    );
    expect(orderChain(makeCertificate({ issuer: 'Link 0', signer: rootKey.privateKey }), links)).toHaveLength(16);
  });
});

describe('one certificate issued another', () => {
  const keyId = (octet: number) => extension('2.5.29.14', write.octetString(Uint8Array.of(octet)));
  const authorityKeyId = (octet: number) => extension('2.5.29.35', write.sequence(write.element(0x80, Uint8Array.of(octet))));
  const issuer = (octet: number) =>
    ca({
      subject: 'Issuing',
      issuer: 'Root',
      publicKeyInfo: publicKeyInfo(issuingKey.publicKey),
      signer: rootKey.privateKey,
      extensions: [authority(), keyId(octet)],
    });

  it('unless the key identifiers contradict each other', () => {
    const end = makeCertificate({ issuer: 'Issuing', signer: issuingKey.privateKey, extensions: [authorityKeyId(1)] });
    expect(issued(issuer(1), end)).toBe(true);
    expect(issued(issuer(2), end)).toBe(false);
    expect(issued(issuing, end)).toBe(true);
  });

  it.each(['sha1', 'sha256', 'sha384', 'sha512'] as const)('with a signature by %s', (hash) => {
    expect(issued(issuing, makeCertificate({ issuer: 'Issuing', signer: issuingKey.privateKey, hash }))).toBe(true);
  });

  it('only if the names are the same and the signature holds', () => {
    expect(issued(root, leaf)).toBe(false);
    expect(issued(issuing, makeCertificate({ issuer: 'Issuing', signer: otherKey.privateKey }))).toBe(false);
  });

  it('never with a signature of another kind than it says', () => {
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const odd = ca({ subject: 'Issuing', publicKeyInfo: publicKeyInfo(elliptic.publicKey) });
    expect(issued(odd, makeCertificate({ issuer: 'Issuing', signer: elliptic.privateKey }))).toBe(false);
  });

  it('never with a key that the runtime can’t use', () => {
    const odd = write.sequence(write.sequence(write.objectIdentifier('1.2.3.4')), write.bitString(Uint8Array.of(1)));
    expect(issued(ca({ subject: 'Issuing', publicKeyInfo: odd }), leaf)).toBe(false);
  });
});
