import { describe, expect, it } from 'vitest';
import { toPem } from '../../../electron/pki/certificate.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { purpose } from '../../../electron/pki/object-identifiers.ts';
import { judgeOcspResponse } from '../../../electron/pki/ocsp.ts';
import { ocspRequest } from '../../../electron/pki/ocsp-request.ts';
import { makeOcspResponse, type OcspWish, refusal, wrap } from '../../support/ocsp-fixtures.ts';
import {
  type CertificateWish,
  day,
  extension,
  makeAuthority,
  makeCertificate,
  minute,
  newKey,
  now,
} from '../../support/revocation-fixtures.ts';
import { withOpenssl } from './openssl.ts';

const issuer = makeAuthority({ name: 'Contoso Issuing CA' });
const { certificate } = makeCertificate({ issuer });
const stranger = makeAuthority({ name: 'Other CA' });
const namesake = makeAuthority({ name: 'Contoso Issuing CA' });
const responder = (wish: CertificateWish = {}) =>
  makeCertificate({ name: 'Responder', issuer, purposes: [purpose.ocspSigning], keyUsage: 0x80, ...wish });
const delegate = responder();

const answerTo = (wish: Partial<OcspWish>) => makeOcspResponse({ certificate, issuer, ...wish });
const judge = (der: Uint8Array) => judgeOcspResponse(der, { certificate, issuer: issuer.certificate, now });

describe('ocspRequest', () => {
  it('is, to the octet, what openssl asks', () => {
    for (const serial of [1n, 0x80n, 0xff00n, 1n << 158n]) {
      const server = makeCertificate({ issuer, serial });
      const asked = withOpenssl((openssl) => {
        openssl.file('issuer', toPem(issuer.certificate));
        openssl.file('server', toPem(server.certificate));
        openssl.run('ocsp', '-issuer', 'issuer', '-cert', 'server', '-no_nonce', '-reqout', 'request');
        return openssl.read('request');
      });
      expect(Buffer.from(ocspRequest(server.certificate, issuer.certificate)).equals(asked)).toBe(true);
    }
  });
});

describe('judgeOcspResponse', () => {
  const trusted: readonly [string, Partial<OcspWish>][] = [
    ['by the issuer, by name', {}],
    ['by the issuer, by key', { responder: 'by-key' }],
    ['by a responder the issuer appointed', { signer: delegate, certificates: [delegate.certificate] }],
    ['by such a responder, by key, its certificate not the first', withCertificates(delegate, stranger.certificate, delegate.certificate)],
    ['about a certificate named with SHA-256', { idHash: 'sha256' }],
    ['with a nonce nobody asked for', { extensions: [extension('1.3.6.1.5.5.7.48.1.2', write.octetString(Buffer.alloc(8)))] }],
    ['dated within the tolerance', { thisUpdate: now + 4 * minute }],
    ['without an end, from today', { nextUpdate: null }],
  ];
  it.each(trusted)('believes an answer %s', (_, wish) => {
    expect(judge(answerTo(wish))).toEqual({ status: 'good' });
    expect(judge(answerTo({ ...wish, status: 'unknown' }))).toEqual({ status: 'unknown' });
    const date = now - 3 * day;
    expect(judge(answerTo({ ...wish, status: { date, reason: 1 } }))).toEqual({
      status: 'revoked',
      revoked: { revocationDate: date, reason: 'keyCompromise' },
    });
    expect(judge(answerTo({ ...wish, status: { date } }))).toMatchObject({ revoked: { reason: 'unspecified' } });
  });

  const critical = extension('1.2.3', write.nothing(), true);
  const distrusted: readonly [string, Partial<OcspWish>, RegExp][] = [
    ['about another certificate', { certificate: makeCertificate({ issuer }).certificate }, /another certificate/],
    ['about a certificate of another issuer', { issuer: stranger, signer: issuer }, /another certificate/],
    ['about a namesake of the issuer with another key', { issuer: namesake, signer: issuer }, /another certificate/],
    ['about a certificate named with MD5', { idHash: 'md5' }, /another certificate/],
    ['signed with the key of a namesake', { signer: namesake }, /signature does not hold/],
    ['signed by a stranger', { signer: stranger, certificates: [stranger.certificate] }, /neither the issuer nor/],
    ['signed by the certificate in question', { signer: makeCertificate({ issuer }) }, /neither the issuer nor/],
    ['whose responder is not shown', { signer: delegate }, /neither the issuer nor/],
    [
      'of a responder without the purpose',
      withCertificates(responder({ purposes: [purpose.serverAuthentication] })),
      /neither the issuer nor/,
    ],
    ['of a responder for any purpose', withCertificates(responder({ purposes: [purpose.any] })), /neither the issuer nor/],
    ['of a responder that may not sign', withCertificates(responder({ keyUsage: 0x20 })), /neither the issuer nor/],
    ['of a responder that has expired', withCertificates(responder({ notAfter: now - minute })), /neither the issuer nor/],
    ['of a responder that another authority appointed', withCertificates(responder({ issuer: namesake })), /neither the issuer nor/],
    ['of a responder appointed with SHA-1', withCertificates(responder({ hash: 'sha1' })), /neither the issuer nor/],
    ['signed with SHA-1', { hash: 'sha1' }, /outdated/],
    ['from the future', { thisUpdate: now + 6 * minute }, /future/],
    ['that is out of date', { nextUpdate: now - minute }, /out of date/],
    ['without an end, from yesterday', { nextUpdate: null, thisUpdate: now - day - minute }, /out of date/],
    ['with a critical extension that is not known', { extensions: [critical] }, /critical extensions/],
    ['with one on the statement', { singleExtensions: [critical] }, /critical extensions/],
  ];
  it.each(distrusted)('does not believe an answer %s, whatever it says', (_, wish, why) => {
    for (const status of ['good', { date: now - day }] as const) {
      expect(judge(answerTo({ ...wish, status }))).toEqual({ status: 'untrusted', why: expect.stringMatching(why) });
    }
  });

  it.each([
    ['an empty answer', new Uint8Array()],
    ['a page', Buffer.from('<html>')],
    ['a refusal', refusal(6)],
    ['an unknown refusal', refusal(9)],
    ['success without an answer', refusal(0)],
    ['an answer of another type', wrap(write.sequence(), '1.2.3')],
    ['an unsigned answer', wrap(write.sequence(write.sequence()))],
    ['something after the answer', Buffer.concat([answerTo({}), Buffer.of(0)])],
    [
      'a certificate that can\u2019t be read',
      answerTo({ signer: delegate, certificates: [{ ...delegate.certificate, der: write.sequence() }] }),
    ],
  ])('does not believe %s', (_, der) => {
    expect(judge(der)).toMatchObject({ status: 'untrusted' });
  });

  it('does not believe an answer of which one octet was changed', () => {
    const der = answerTo({ status: { date: now - day } });
    for (let at = 0; at < der.length; at += 1) {
      const changed = Uint8Array.from(der);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect(judge(changed), `octet ${at}`).toMatchObject({ status: 'untrusted' });
    }
  });

  it('tries every signer of the name: an issuer and a responder may be namesakes', () => {
    const twin = responder({ name: 'Contoso Issuing CA', key: newKey() });
    expect(judge(answerTo(withCertificates(twin)))).toEqual({ status: 'good' });
  });

  it.each([
    ['V', 'good'],
    ['R', 'revoked'],
    ['', 'unknown'],
  ])('reads the answers of openssl ocsp (%s: %s)', (state, status) => {
    const lasting = responder({ notBefore: Date.UTC(2000, 0, 1), notAfter: Date.UTC(2049, 0, 1) });
    const der = withOpenssl((openssl) => {
      openssl.file('issuer', toPem(issuer.certificate));
      openssl.file('server', toPem(certificate));
      openssl.file('signer', toPem(lasting.certificate));
      openssl.file('key', lasting.key.privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const revoked = state === 'R' ? '260102030405Z,superseded' : '';
      openssl.file('index', state ? `${state}\t360101000000Z\t${revoked}\t${certificate.serialNumber}\tunknown\t/CN=a\n` : '');
      const question = ['-issuer', 'issuer', '-cert', 'server', '-no_nonce'];
      openssl.run('ocsp', ...question, '-reqout', 'request');
      const signer = ['-CA', 'issuer', '-rsigner', 'signer', '-rkey', 'key'];
      openssl.run('ocsp', '-index', 'index', ...signer, '-reqin', 'request', '-ndays', '1', '-respout', 'answer');
      return openssl.read('answer');
    });
    const answer = judgeOcspResponse(der, { certificate, issuer: issuer.certificate, now: Date.now() });
    expect(answer.status).toBe(status);
    if (answer.status === 'revoked')
      expect(answer.revoked).toEqual({ revocationDate: Date.UTC(2026, 0, 2, 3, 4, 5), reason: 'superseded' });
  });
});

/** An answer that `signer` signs and brings its certificate to, or those that are given. */
function withCertificates(signer: ReturnType<typeof responder>, ...certificates: OcspWish['issuer']['certificate'][]): Partial<OcspWish> {
  return { signer, certificates: certificates.length > 0 ? certificates : [signer.certificate], responder: 'by-key' };
}
