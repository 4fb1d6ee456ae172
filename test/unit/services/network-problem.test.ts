import { describe, expect, test } from 'vitest';
import { type Problem, ProblemError } from '../../../electron/contract/problem.ts';
import { connectionProblem, isOnline, targetOf } from '../../../electron/services/network-problem.ts';
import { problemInEnglish } from '../../support/problem-in-english.ts';

const target = targetOf(new URL('https://server02.contoso.com:8443/'));
const failure = (code: string, message = `connect ${code}`) => Object.assign(new Error(message), { code });

describe('a failed connection', () => {
  const { shown: host, port } = target;
  const cases: readonly [code: string, online: boolean, problem: Problem][] = [
    ['ENOTFOUND', true, { kind: 'server-not-found', host }],
    ['EAI_AGAIN', true, { kind: 'server-not-found', host }],
    ['ENOTFOUND', false, { kind: 'offline', host }],
    ['EAI_AGAIN', false, { kind: 'offline', host }],
    ['ENETUNREACH', false, { kind: 'offline', host }],
    ['ENETUNREACH', true, { kind: 'server-unreachable', host, port, why: 'no-route' }],
    ['EHOSTUNREACH', true, { kind: 'server-unreachable', host, port, why: 'no-route' }],
    ['ECONNREFUSED', true, { kind: 'server-unreachable', host, port, why: 'refused' }],
    ['ECONNREFUSED', false, { kind: 'server-unreachable', host, port, why: 'refused' }],
    ['ECONNRESET', true, { kind: 'server-unreachable', host, port, why: 'closed' }],
    ['EPIPE', true, { kind: 'server-unreachable', host, port, why: 'closed' }],
    ['ETIMEDOUT', true, { kind: 'server-timeout', host, during: 'connecting', seconds: 10 }],
    ['EMFILE', true, { kind: 'unexpected' }],
  ];

  test.each(cases)('with %s (online: %s) is %j', (code, online, problem) => {
    const found = connectionProblem(failure(code), target, 10, () => online);
    expect(found.problem).toEqual({ ...problem, detail: `connect ${code}` });
  });

  test('that TLS gave up while writing is known by its words', () => {
    const message = 'write EPROTO 00:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:rec_layer.c:1605:';
    const problem = problemInEnglish(connectionProblem(failure('EPROTO', message), target, 10, () => true).problem);
    expect(problem).toMatchObject({ kind: 'not-an-enrollment-server', found: 'it lets in only computers that already have a certificate' });
  });

  test.each([
    ['SSLV3_ALERT_CERTIFICATE_REVOKED', 'revoked', 'it says that the certificate was revoked'],
    ['SSLV3_ALERT_CERTIFICATE_EXPIRED', 'expired', 'it says that the certificate has expired'],
    ['TLSV1_ALERT_UNKNOWN_CA', 'unknown-issuer', 'it does not know who issued the certificate'],
    ['SSLV3_ALERT_UNSUPPORTED_CERTIFICATE', 'not-client-authentication', 'the certificate is of a kind that it does not take'],
    ['SSLV3_ALERT_BAD_CERTIFICATE', 'unsaid', 'it does not say why'],
    ['SSLV3_ALERT_CERTIFICATE_UNKNOWN', 'unsaid', 'it does not say why'],
    ['TLSV1_ALERT_ACCESS_DENIED', 'unsaid', 'it does not say why'],
  ])('that TLS ended by %s was refused for the certificate of this computer', (code, refusal, why) => {
    const problem = problemInEnglish(connectionProblem(failure(`ERR_SSL_${code}`), target, 10, () => true).problem);
    expect(problem).toEqual({ kind: 'site-refused-certificate', host, refusal, why, detail: `ERR_SSL_${code}` });
  });

  test.each([
    ['INVALID_TIME_FORMAT', 'ASN.1 encoding routines'],
    ['UNSUPPORTED_ALGORITHM', 'X.509 certificate routines'],
    ['WRONG_TAG', 'asn1 encoding routines'],
  ])('over a certificate that can\u2019t be read (%s, as %s say) is one of trust', (code, library) => {
    const error = Object.assign(failure(`ERR_SSL_${code}`), { library });
    const problem = problemInEnglish(connectionProblem(error, target, 10, () => true).problem);
    const facts = { host, issuer: 'an unreadable issuer', why: 'bad-path', detail: `ERR_SSL_${code}` };
    expect(problem).toEqual({ kind: 'server-untrusted', ...facts });
  });

  test('over a key that may not be used for it is one of purpose', () => {
    const problem = problemInEnglish(connectionProblem(failure('ERR_SSL_KEY_USAGE_BIT_INCORRECT'), target, 10, () => true).problem);
    expect(problem).toEqual({ kind: 'server-wrong-purpose', host, subject: host, detail: 'ERR_SSL_KEY_USAGE_BIT_INCORRECT' });
  });

  test('to all addresses of a name is told by the failure that says most, with the details of all', () => {
    const error = new AggregateError([failure('ENETUNREACH', 'connect ENETUNREACH ::1'), failure('ECONNREFUSED')]);
    const problem = problemInEnglish(connectionProblem(error, target, 10, () => true).problem);
    expect(problem).toMatchObject({ why: 'refused', detail: 'connect ENETUNREACH ::1; connect ECONNREFUSED' });
  });

  test('that is a problem already stays that', () => {
    const problem = new ProblemError({ kind: 'cancelled' });
    expect(connectionProblem(problem, target, 10)).toBe(problem);
  });
});

test.each([
  ['https://server02/', { shown: 'server02', host: 'server02', port: 443 }],
  ['https://server02:8443/', { shown: 'server02:8443', host: 'server02', port: 8443 }],
  ['https://[::1]:8443/', { shown: '[::1]:8443', host: '::1', port: 8443 }],
  ['http://proxy/', { shown: 'proxy', host: 'proxy', port: 80 }],
  ['http://proxy:3128/', { shown: 'proxy:3128', host: 'proxy', port: 3128 }],
])('%s leads to %j', (url, expected) => {
  expect(targetOf(new URL(url))).toEqual(expected);
});

test('whether there is a network is known without asking anyone', () => {
  expect(typeof isOnline()).toBe('boolean');
});
