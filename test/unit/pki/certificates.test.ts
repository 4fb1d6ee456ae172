import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Certificate, toPem } from '../../../electron/pki/certificate.ts';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { isComplete, orderChain } from '../../../electron/pki/chain.ts';
import { withDefiniteLengths } from '../../../electron/pki/definite-lengths.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { oid } from '../../../electron/pki/object-identifiers.ts';
import { encodePem } from '../../../electron/pki/pem.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { makeCertificate, ownKey } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

const vector = (name: string) => readFileSync(new URL(`../../vectors/${name}.der`, import.meta.url));
const subjects = (bytes: Uint8Array) => readCertificates(bytes).map(({ commonName }) => commonName);
const unreadable = { kind: 'certificate-unfit', rule: 'unreadable' };

describe('what Windows itself made', () => {
  it.each([
    ['wstep-4.1.1.2-0', ['FB_EntRootCA', 'FB_EntSubCA', 'abby'], 'a CMC response'],
    ['wstep-4.1.1.2-1', ['abby'], 'a leaf'],
    ['wstep-4.1.2.2-0', ['FB_EntSubCA-Xchg'], 'an exchange certificate'],
    ['wstep-4.1.5.1-0', ['abby'], 'a renewal request in PKCS#7'],
    ['wstep-4.1.5.2-0', ['FB_EntRootCA', 'FB_EntSubCA', 'abby'], 'the CMC response to a renewal'],
    ['wstep-4.1.5.2-1', ['abby'], 'a renewed leaf'],
  ])('%s holds %j: %s', (name, expected) => {
    expect(subjects(vector(name))).toEqual(expected);
  });

  it('the certificates of a CMC response form a chain whose signatures hold', () => {
    const pool = readCertificates(vector('wstep-4.1.1.2-0'));
    const leaf = pool.at(-1) as Certificate;
    const chain = orderChain(leaf, pool);
    expect(chain.map(({ commonName }) => commonName)).toEqual(['FB_EntSubCA', 'FB_EntRootCA']);
    expect(isComplete(leaf, chain)).toBe(true);
  });

  it('a leaf from AD CS has its serial number, template and account name', () => {
    expect(readCertificates(vector('wstep-4.1.1.2-1'))[0]).toMatchObject({
      serialNumber: '18D9D5D300000000003D',
      subject: 'emailAddress=abby@D9-1351C0406A.NTTEST.MICROSOFT.COM,CN=abby,CN=Users,DC=d9-1351C0406A,DC=nttest,DC=microsoft,DC=com',
      templateName: 'User',
      subjectAltNames: ['UPN:abby@d9-1351C0406A.nttest.microsoft.com', 'email:abby@D9-1351C0406A.NTTEST.MICROSOFT.COM'],
    });
  });

  it.each(['renew-inner', 'wstep-4.1.1.1-0'])('%s is a request and no certificate', (name) => {
    expect(problemThrownBy(() => readCertificates(vector(name)))).toMatchObject(unreadable);
  });
});

describe('containers', () => {
  const first = makeCertificate({ subject: 'first' });
  const second = makeCertificate({ subject: 'second' });
  const both = toPem(first) + toPem(second);
  let message: { der: Buffer; pem: Buffer; ber: Buffer };

  beforeAll(() => {
    message = withOpenssl((bench) => {
      const pems = bench.file('both.pem', both);
      const other = bench.file('second.pem', toPem(second));
      const signer = bench.file('own.pem', toPem(first));
      const key = bench.file('own.key', ownKey.privateKey.export({ format: 'pem', type: 'pkcs8' }));
      const streamed = [
        'cms',
        '-sign',
        '-stream',
        '-nodetach',
        '-binary',
        '-in',
        pems,
        '-signer',
        signer,
        '-inkey',
        key,
        '-certfile',
        other,
      ];
      return {
        der: bench.run('crl2pkcs7', '-nocrl', '-certfile', pems, '-outform', 'DER'),
        pem: bench.run('crl2pkcs7', '-nocrl', '-certfile', pems),
        ber: bench.run(...streamed, '-outform', 'DER'),
      };
    });
  });

  it.each([
    [
      'PEM with several blocks, text between them, and line breaks of Windows',
      () => Buffer.from(`Subject: x\r\n${both.replaceAll('\n', '\r\n')}`),
    ],
    [
      'PEM with a block of another kind in between',
      () => Buffer.from(toPem(first) + encodePem('X509 CRL', Uint8Array.of(48, 0)) + toPem(second)),
    ],
    ['PEM with the same certificate twice', () => Buffer.from(both + toPem(first))],
    ['PKCS#7 in DER', () => message.der],
    ['PKCS#7 in PEM', () => message.pem],
    ['PKCS#7 as bare Base64 in lines', () => Buffer.from(message.der.toString('base64').replace(/.{64}/g, '$&\n'))],
    ['CMS with indefinite lengths', () => message.ber],
  ])('%s', (_, bytes) => {
    expect(subjects(bytes()).sort()).toEqual(['first', 'second']);
  });

  it('the streamed message really has indefinite lengths', () => {
    expect(message.ber.subarray(0, 2)).toEqual(Buffer.from([0x30, 0x80]));
  });

  it('DER is one certificate', () => {
    expect(subjects(first.der)).toEqual(['first']);
    expect(subjects(Buffer.from(Buffer.from(first.der).toString('base64')))).toEqual(['first']);
  });

  it('PKCS#7 without certificates holds none', () => {
    const data = write.sequence(write.integer(1), write.setOf(), write.sequence(write.objectIdentifier(oid.data)), write.setOf());
    const message = write.sequence(write.objectIdentifier(oid.signedData), write.tagged(0, data));
    expect(readCertificates(message)).toEqual([]);
  });

  const indefinite = (...parts: readonly number[]) => Uint8Array.from([0x30, 0x80, ...parts]);
  const alternating = (even: number, odd: number) => Uint8Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? even : odd));
  it.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('not a certificate')],
    ['PEM of a private key', Buffer.from(encodePem('PRIVATE KEY', Uint8Array.of(48, 0)))],
    ['PEM that is not Base64', Buffer.from('-----BEGIN CERTIFICATE-----\n%%%\n-----END CERTIFICATE-----')],
    ['PEM without an end', Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB')],
    [
      'a message of another type',
      write.sequence(write.objectIdentifier(oid.data), write.tagged(0, write.octetString(new Uint8Array(200)))),
    ],
    ['an indefinite length without an end', indefinite(0x05, 0x00)],
    ['an indefinite length of a primitive type', indefinite(0x04, 0x80, 0, 0, 0, 0)],
    ['something behind an indefinite length', indefinite(0, 0, 1)],
    ['indefinite lengths in each other, endlessly', alternating(0x30, 0x80)],
  ])('%s is refused', (_, bytes) => {
    expect(problemThrownBy(() => readCertificates(bytes))).toMatchObject(unreadable);
  });

  it('an indefinite length may have ten thousand parts and no more', () => {
    const parts = (count: number) =>
      Buffer.concat([indefinite(), Buffer.alloc(count * 2).fill(Uint8Array.of(0x05, 0x00)), Uint8Array.of(0, 0)]);
    expect(withDefiniteLengths(parts(10_000))).toHaveLength(20_004);
    expect(() => withDefiniteLengths(parts(10_001))).toThrow('too many elements');
  });
});
