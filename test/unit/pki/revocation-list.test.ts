import { describe, expect, it } from 'vitest';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { DerError } from '../../../electron/pki/der.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { readRevocationList, verifyRevocationList } from '../../../electron/pki/revocation-list.ts';
import { findRevoked } from '../../../electron/pki/revocation-list-entries.ts';
import {
  day,
  deltaOf,
  extension,
  type ListWish,
  makeAuthority,
  makeList,
  newKey,
  now,
  pemOf,
  scope,
  signed,
} from '../../support/revocation-fixtures.ts';
import { withOpenssl } from './openssl.ts';

const root = makeAuthority();
const read = (wish: ListWish) => readRevocationList(makeList(root, wish));

describe('readRevocationList', () => {
  it('reads the fields of a list', () => {
    const keyId = extension('2.5.29.35', write.sequence(write.element(0x80, Uint8Array.of(0xab, 0xcd))));
    const unknown = extension('1.2.3.4', write.nothing(), true);
    const tolerated = extension('1.2.3.5', write.nothing());
    const list = read({ number: 0x1_0000_0000_0000_0000n, extensions: [keyId, deltaOf(3n), scope({ flags: [2, 4] }), unknown, tolerated] });
    expect(list).toMatchObject({
      version: 2,
      issuer: 'CN=Contoso Root CA',
      thisUpdate: now - day,
      nextUpdate: now + day,
      number: 0x1_0000_0000_0000_0000n,
      authorityKeyId: 'ABCD',
      deltaOf: 3n,
      unknownCriticalExtensions: ['1.2.3.4'],
    });
    expect(Buffer.compare(list.rawIssuer, root.certificate.rawSubject)).toBe(0);
    expect(list.signed.algorithm).toEqual({ name: 'ECDSA', hash: 'SHA-256' });
  });

  it('reads what may be absent as absent: number, nextUpdate, entries, extensions', () => {
    const list = read({ number: null, nextUpdate: null });
    expect(list).toMatchObject({ number: undefined, nextUpdate: undefined, scope: undefined, deltaOf: undefined });
    expect(list.entries).toHaveLength(0);
    expect(read({ number: null, version: 1 }).version).toBe(1);
  });

  it('reads dates from 2050 on', () => {
    const nextUpdate = Date.UTC(2051, 0, 2, 3, 4, 5);
    expect(read({ nextUpdate }).nextUpdate).toBe(nextUpdate);
  });

  it.each([
    ['of any kind', {}, {}],
    ['of users only', { flags: [1] }, { onlyUserCertificates: true }],
    ['of authorities only', { flags: [2] }, { onlyAuthorityCertificates: true }],
    ['of some reasons only', { reasons: true }, { onlySomeReasons: true }],
    ['of several issuers', { flags: [4] }, { indirect: true }],
    ['of attributes only', { flags: [5] }, { onlyAttributeCertificates: true }],
    ['of a place', { names: ['http://a/1', 'ldap:///b'] }, { names: ['URI:http://a/1', 'URI:ldap:///b'] }],
  ] as const)('reads the scope: certificates %s', (_, wish, expected) => {
    const nothing = { onlyUserCertificates: false, onlyAuthorityCertificates: false, onlyAttributeCertificates: false };
    expect(read({ extensions: [scope(wish)] }).scope).toEqual({
      ...nothing,
      ...{ onlySomeReasons: false, indirect: false, names: undefined },
      ...expected,
    });
  });

  it('reads PEM, with text and other blocks around it and lines of any length, as it reads DER', () => {
    const der = makeList(root, { entries: [{ serial: 5n }] });
    const base64 = Buffer.from(der).toString('base64');
    const texts = [
      pemOf(der),
      `issued today\r\n${pemOf(root.certificate.der, 'CERTIFICATE')}${pemOf(der).replaceAll('\n', '\r\n')}\nthe end`,
      `-----BEGIN X509 CRL-----${base64}-----END X509 CRL-----`,
      `-----BEGIN X509 CRL-----\n${base64.replace(/.{7}/gu, '$& \t\n')}\n-----END X509 CRL-----`,
    ];
    for (const text of texts) expect(Buffer.from(readRevocationList(Buffer.from(text)).der).equals(der)).toBe(true);
  });

  it.each([1, 2, 3].map((n) => [n]))('decodes PEM to the octet, whatever the length leaves over (%i)', (extra) => {
    const der = makeList(root, { extensions: [extension('1.2.3', write.octetString(Buffer.alloc(extra)))] });
    expect(Buffer.from(readRevocationList(Buffer.from(pemOf(der))).der).equals(der)).toBe(true);
  });

  const good = makeList(root);
  it.each([
    ['nothing', new Uint8Array()],
    ['a page of a web server', Buffer.from('<!doctype html><title>Not found</title>')],
    ['a certificate', root.certificate.der],
    ['something after the list', Buffer.concat([good, Buffer.of(0)])],
    ['PEM without an end', Buffer.from(pemOf(good).replace(/-----END.*/u, ''))],
    ['PEM that is not Base64', Buffer.from(pemOf(good).replace('A', '*'))],
    ['PEM with a character that is part of no octet', Buffer.from(dangling(good))],
    ['PEM with characters after its padding', Buffer.from(pemOf(good).replace('\n', '\n=='))],
    ['another label', Buffer.from(pemOf(good, 'PKCS7'))],
    ['a negative number', makeList(root, { number: null, extensions: [extension('2.5.29.20', Uint8Array.of(2, 1, 0xff))] })],
    ['a number of 22 octets', makeList(root, { number: 1n << 168n })],
    ['an extension twice', makeList(root, { extensions: [deltaOf(1n), deltaOf(2n)] })],
    ['extensions in version 1', makeList(root, { version: 1 })],
    ['version 3', signed([write.integer(2), ...bodyParts()], root.key)],
    ['two different algorithms', signed(bodyParts('1.2.840.10045.4.3.3'), root.key)],
    ['a signed part of one signature more', signed(bodyParts(), root.key, 'sha256', write.nothing())],
    ['a malformed scope', makeList(root, { extensions: [extension('2.5.29.28', write.sequence(write.nothing()))] })],
  ])('refuses %s', (_, bytes) => {
    expect(() => readRevocationList(bytes)).toThrow(DerError);
  });

  it('refuses a list that is cut off, wherever that is', () => {
    const der = makeList(root, { entries: [{ serial: 5n, reason: 1 }] });
    for (let length = 0; length < der.length; length += 1) {
      expect(() => readRevocationList(der.subarray(0, length)), `${length} octets`).toThrow(DerError);
    }
  });
});

describe('verifyRevocationList', () => {
  it('holds for the issuer and for no other key, its own name or not', () => {
    const list = read({});
    expect(verifyRevocationList(list, root.certificate)).toBe(true);
    expect(verifyRevocationList(list, makeAuthority({ key: newKey() }).certificate)).toBe(false);
    expect(verifyRevocationList(list, makeAuthority({ name: 'Other' }).certificate)).toBe(false);
  });

  it('notices every changed octet', () => {
    const der = makeList(root, { entries: [{ serial: 0x1234n, reason: 1 }] });
    for (let at = 0; at < der.length; at += 1) {
      const changed = Uint8Array.from(der);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect(isBelieved(changed), `octet ${at}`).toBe(false);
    }
  });

  it('reads, verifies and searches a list that openssl made', () => {
    const { der, certificate } = withOpenssl((openssl) => {
      const revoked = [
        'R\t360101000000Z\t260102030405Z,keyCompromise\t1ABC\tunknown\t/CN=a',
        'R\t360101000000Z\t260102030405Z\tFF01\tunknown\t/CN=b',
      ];
      openssl.file('index.txt', `${revoked.join('\n')}\n`);
      openssl.file('number', '2A\n');
      const settings = ['database=index.txt', 'crlnumber=number', 'default_md=sha256', 'default_crl_days=7', 'crl_extensions=e'];
      openssl.file('ca.cnf', `[ca]\ndefault_ca=a\n[a]\n${settings.join('\n')}\n[e]\nauthorityKeyIdentifier=keyid\n`);
      const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', 'key'];
      openssl.run('req', '-x509', ...key, '-subj', '/CN=Made by openssl', '-out', 'ca');
      openssl.run('ca', '-gencrl', '-config', 'ca.cnf', '-keyfile', 'key', '-cert', 'ca', '-out', 'list');
      return { der: openssl.read('list'), certificate: readCertificates(openssl.read('ca'))[0] };
    });
    const list = readRevocationList(der);
    expect(list).toMatchObject({ version: 2, number: 0x2an, authorityKeyId: certificate?.subjectKeyId });
    expect(certificate && verifyRevocationList(list, certificate)).toBe(true);
    const revocationDate = Date.UTC(2026, 0, 2, 3, 4, 5);
    expect(findRevoked(list, '1ABC').revoked).toEqual({ revocationDate, reason: 'keyCompromise' });
    expect(findRevoked(list, 'FF01').revoked).toEqual({ revocationDate, reason: 'unspecified' });
    expect(findRevoked(list, '1ABD').revoked).toBeUndefined();
  });
});

function isBelieved(der: Uint8Array): boolean {
  try {
    const list = readRevocationList(der);
    findRevoked(list, '1234');
    return verifyRevocationList(list, root.certificate);
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** PEM with as many characters as no octets give: one more than a multiple of four. */
function dangling(der: Uint8Array): string {
  const characters = Buffer.from(der).toString('base64').replaceAll('=', '');
  const text = characters + 'A'.repeat((5 - (characters.length % 4)) % 4);
  return `-----BEGIN X509 CRL-----\n${text}\n-----END X509 CRL-----\n`;
}

/** A list without extensions, part by part. */
function bodyParts(algorithm = '1.2.840.10045.4.3.2'): Uint8Array[] {
  const date = write.element(0x17, Buffer.from('260101000000Z'));
  return [write.sequence(write.objectIdentifier(algorithm)), root.certificate.rawSubject, date, date];
}
