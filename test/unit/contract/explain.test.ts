import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/contract/explain.ts';
import { exitCodes, families, type Problem, ProblemError, type ProblemKind, problemOf } from '../../../electron/contract/problem.ts';

const host = 'server02.contoso.com';
const userName = 'contoso\\mnorth';
const subject = 'CN=server02.contoso.com';
const address = 'http://crl.contoso.com/ca.crl';
const day = '2026-01-02T03:04:05.000Z';

/** One problem of each kind: a kind that is missing here does not compile. */
const samples: { [K in ProblemKind]: Extract<Problem, { kind: K }> } = {
  'user-name-forbidden': { kind: 'user-name-forbidden', userName: 'a<b', characters: ['<'] },
  'user-name-malformed': { kind: 'user-name-malformed', userName: 'mnorth' },
  'password-rejected': { kind: 'password-rejected', userName, why: 'by-server' },
  'account-locked': { kind: 'account-locked', userName },
  'password-expired': { kind: 'password-expired', userName },
  'password-needed': { kind: 'password-needed', host, userName },
  'not-permitted': { kind: 'not-permitted', userName, serverSays: 'No' },
  'server-name-malformed': { kind: 'server-name-malformed', serverName: 'a b' },
  'server-not-found': { kind: 'server-not-found', host },
  'server-unreachable': { kind: 'server-unreachable', host, port: 443, why: 'refused' },
  'server-timeout': { kind: 'server-timeout', host, during: 'answering', seconds: 30 },
  offline: { kind: 'offline', host },
  'proxy-refused': { kind: 'proxy-refused', proxy: 'proxy:8080', why: 'asks for a password' },
  'not-an-enrollment-server': { kind: 'not-an-enrollment-server', host, found: 'a web page' },
  'not-a-management-point': { kind: 'not-a-management-point', host, found: { key: 'site.found.emptyList' } },
  'management-point-unknown': { kind: 'management-point-unknown' },
  'reply-not-understood': { kind: 'reply-not-understood', host, what: 'It is empty' },
  'server-fault': { kind: 'server-fault', host, serverSays: 'Oops', code: '0x80180005' },
  'server-busy': { kind: 'server-busy', host, retryAfterSeconds: 120 },
  'server-untrusted': { kind: 'server-untrusted', host, issuer: 'CN=Unknown', why: 'unknown-root' },
  'server-certificate-expired': {
    kind: 'server-certificate-expired',
    host,
    subject,
    notBefore: day,
    notAfter: day,
    now: '2026-11-02T00:00:00.000Z',
  },
  'server-wrong-host': { kind: 'server-wrong-host', host, names: ['other.contoso.com'] },
  'server-wrong-purpose': { kind: 'server-wrong-purpose', host, subject },
  'server-weak': { kind: 'server-weak', host, subject, weakness: 'hash' },
  'server-revoked': { kind: 'server-revoked', host, subject, since: day },
  'revocation-unavailable': { kind: 'revocation-unavailable', host, subject, address, why: 'That address did not answer' },
  'revocation-expired': { kind: 'revocation-expired', host, subject, address, nextUpdate: day },
  'revocation-untrusted': { kind: 'revocation-untrusted', host, subject, address, why: 'is not signed by the issuer' },
  'clock-wrong': { kind: 'clock-wrong', host, aheadSeconds: -86_400 },
  'other-host-asks-for-password': { kind: 'other-host-asks-for-password', namedHost: host, otherHost: 'other' },
  'pending-approval': { kind: 'pending-approval', host, requestId: '65' },
  'request-denied': { kind: 'request-denied', host, serverSays: 'Denied' },
  'not-eligible-to-renew': { kind: 'not-eligible-to-renew', host },
  'nothing-to-renew': { kind: 'nothing-to-renew' },
  'certificate-unfit': { kind: 'certificate-unfit', subject, rule: 'weak-hash' },
  'certificate-expired': { kind: 'certificate-expired', subject, notAfter: day },
  'certificate-revoked': { kind: 'certificate-revoked', subject },
  'certificate-ambiguous': { kind: 'certificate-ambiguous', subject, candidates: ['01', '02'] },
  'certificate-not-found': { kind: 'certificate-not-found', subject, nearly: 'CN=Server02' },
  'site-refused-certificate': { kind: 'site-refused-certificate', host, why: 'the certificate is revoked' },
  'keychain-locked': { kind: 'keychain-locked' },
  'keychain-damaged': { kind: 'keychain-damaged', where: 'entry 1', why: 'its key does not match' },
  'keychain-changed': { kind: 'keychain-changed', was: 'gnome_libsecret', is: 'kwallet' },
  'keychain-unprotected': { kind: 'keychain-unprotected', why: 'there is no secret service' },
  'key-access-denied': { kind: 'key-access-denied', program: 'CMEnroll' },
  'disk-full': { kind: 'disk-full', path: '/data' },
  'not-writable': { kind: 'not-writable', path: '/data' },
  'file-in-the-way': { kind: 'file-in-the-way', files: ['/usr/local/bin/CMEnroll'] },
  'receipt-unreadable': { kind: 'receipt-unreadable', file: '/var/lib/ccmclient/receipt.plist', why: 'it is empty' },
  'settings-unreadable': { kind: 'settings-unreadable', file: '/etc/x.plist', why: 'it is not a property list' },
  'settings-locked': { kind: 'settings-locked', key: 'ServerName' },
  unexpected: { kind: 'unexpected', detail: 'x' },
  cancelled: { kind: 'cancelled' },
};

/** Those whose words depend on more than their kind. */
const variants: Problem[] = [
  ...(['revoked', 'expired', 'unknown-issuer', 'not-client-authentication', 'unsaid'] as const).map((refusal): Problem => {
    return { kind: 'site-refused-certificate', host, why: { key: `refusal.${refusal}` }, refusal };
  }),
  ...(['not-answered', 'nobody-to-ask'] as const).map((why): Problem => ({ kind: 'key-access-denied', program: 'CMEnroll', why })),
  { kind: 'certificate-not-found', subject },
  { kind: 'certificate-not-found', subject, serialNumber: '0A' },
  { kind: 'certificate-unfit', subject, rule: 'unreadable', found: { key: 'file.wrongPassphrase' }, file: 'a.p12' },
  { kind: 'server-revoked', host, subject, since: day, revocationReason: { key: 'revoked.keyCompromise' } },
  { kind: 'server-fault', host },
  { kind: 'server-busy', host },
  { kind: 'revocation-unavailable', host, subject, why: { key: 'fetch.noAddress' } },
  { kind: 'server-certificate-expired', host, subject, notBefore: day, notAfter: day, now: '2025-11-02T00:00:00.000Z' },
];

const all: Problem[] = [...Object.values(samples), ...variants];

describe('every problem', () => {
  it.each(all.map((problem) => [problem.kind, problem] as const))(
    '%s has a title, one reason and one remedy to act on',
    (_kind, problem) => {
      const { title, reason, remedy } = explain(problem);
      expect(title).toMatch(/^\S.*[^.]$/u);
      expect(reason).toMatch(/[.!?\u201d]$/u);
      expect(remedy).toMatch(/\.$/u);
      expect(`${title} ${reason} ${remedy}`).not.toMatch(/undefined|\[object|NaN|\.\.|\berror\b/iu);
    },
  );

  it.each(all.map((problem) => [problem.kind, problem] as const))(
    '%s shows no raw code and blames nobody in its title',
    (_kind, problem) => {
      expect(explain(problem).title).not.toMatch(/0x\d|\bE[A-Z]{4,}\b|[Ff]ailed|[Ii]nvalid|[Ii]llegal/u);
    },
  );

  it('belongs to a family with an exit code of its own', () => {
    const codes = Object.values(exitCodes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(all.map((problem) => exitCodes[families[problem.kind]]).every((code) => code > 2)).toBe(true);
  });
});

describe('whatever is thrown', () => {
  it('keeps its problem', () => {
    expect(problemOf(new ProblemError({ kind: 'offline', host }))).toEqual({ kind: 'offline', host });
  });

  it('is cancelled when it was aborted', () => {
    expect(problemOf(new DOMException('stopped', 'AbortError'))).toEqual({ kind: 'cancelled' });
  });

  it('is unexpected otherwise', () => {
    expect(problemOf(new TypeError('x is not a function'))).toEqual({ kind: 'unexpected', detail: 'TypeError: x is not a function' });
  });
});
