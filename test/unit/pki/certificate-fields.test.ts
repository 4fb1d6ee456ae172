import { describe, expect, it } from 'vitest';
import { readCertificate, summarize } from '../../../electron/pki/certificate.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { authority, extendedKeyUsage, extension, makeCertificate, now, rsaKeyOfLength } from './certificate-maker.ts';

describe('fields', () => {
  it.each([1023, 1024, 2047, 2048, 2049, 4096])('an RSA key of %i bits is measured by its modulus', (bits) => {
    expect(makeCertificate({ publicKeyInfo: rsaKeyOfLength(bits) }).keyBits).toBe(bits);
  });

  it('an absent extension is told from an empty one', () => {
    expect(makeCertificate({ extensions: [] }).extendedKeyUsage).toBeUndefined();
    expect(makeCertificate({ extensions: [extendedKeyUsage()] }).extendedKeyUsage).toEqual([]);
  });

  it('the template is read by name and by identifier', () => {
    const name = extension('1.3.6.1.4.1.311.20.2', write.bmpString('ConfigMgrMacClientCertificate'));
    const id = extension(
      '1.3.6.1.4.1.311.21.7',
      write.sequence(write.objectIdentifier('1.3.6.1.4.1.311.21.8.7'), write.integer(100), write.integer(4)),
    );
    expect(makeCertificate({ extensions: [name, id] })).toMatchObject({
      templateName: 'ConfigMgrMacClientCertificate',
      templateId: { oid: '1.3.6.1.4.1.311.21.8.7', major: 100, minor: 4 },
    });
  });

  it('critical extensions that nobody here understands are named', () => {
    const odd = extension('1.2.3.4', write.nothing(), true);
    const harmless = extension('1.2.3.5', write.nothing());
    expect(makeCertificate({ extensions: [odd, harmless, authority()] }).unknownCriticalExtensions).toEqual(['1.2.3.4']);
  });

  it('a summary has dates as ISO 8601 in UTC', () => {
    expect(summarize(makeCertificate({ notBefore: now, notAfter: now + 1000 }))).toMatchObject({
      ...{ subject: 'CN=mnorth', commonName: 'mnorth', issuerCommonName: 'Lab Issuing CA', serialNumber: '17D4391A00000003' },
      ...{ notBefore: '2026-01-15T12:00:00.000Z', notAfter: '2026-01-15T12:00:01.000Z', keyAlgorithm: 'RSA', keyBits: 2048 },
    });
  });
});

describe('a certificate is refused', () => {
  const unreadable = { kind: 'certificate-unfit', rule: 'unreadable' };
  const good = makeCertificate();

  it.each([
    ['nothing at all', new Uint8Array()],
    ['with something behind it', Buffer.concat([good.der, Uint8Array.of(0)])],
    ['cut off by one octet', good.der.subarray(0, -1)],
    ['that is a list of nothing', write.sequence()],
  ])('%s', (_, der) => {
    expect(problemThrownBy(() => readCertificate(der))).toMatchObject(unreadable);
  });

  it('with an extension that occurs twice', () => {
    expect(problemThrownBy(() => makeCertificate({ extensions: [extendedKeyUsage('1.2.3'), extendedKeyUsage('1.2.4')] }))).toMatchObject(
      unreadable,
    );
  });

  it('with a key that the runtime can’t use, when the key is asked for', () => {
    const odd = write.sequence(write.sequence(write.objectIdentifier('1.2.3.4')), write.bitString(Uint8Array.of(1)));
    const certificate = makeCertificate({ publicKeyInfo: odd });
    expect(certificate.keyAlgorithm).toBe('1.2.3.4');
    expect(problemThrownBy(() => certificate.publicKey)).toMatchObject(unreadable);
  });
});
