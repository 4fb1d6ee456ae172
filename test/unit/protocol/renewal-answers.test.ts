import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { readAnswer } from '../../../electron/protocol/soap/answer.ts';
import type { Asked } from '../../../electron/protocol/soap/asked.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { answer, asked, envelopeText, faultText, host, message } from './messages.ts';

const enrollment = 'http://schemas.microsoft.com/windows/pki/2009/01/enrollment';
const userName = 'contoso\\mnorth';
const subject = 'CN=mnorth';
const notAfter = Date.UTC(2026, 5, 30);
const renewing = { subject, notAfter, userName };
const byPassword: Asked = { ...asked, renewing };
const byCertificate: Asked = { host, sentAt: asked.sentAt, renewing };

const html = { 'content-type': 'text/html' };
const mde2 = (codes: readonly string[], words = '', type = 'Fault') =>
  envelopeText(
    faultText(
      codes,
      words,
      `<DeviceEnrollmentServiceError xmlns="${enrollment}"><ErrorType>${type}</ErrorType><Message>${words}</Message></DeviceEnrollmentServiceError>`,
    ),
  );
const adcs = (code: number) =>
  envelopeText(
    faultText(
      ['s:Receiver'],
      'No',
      `<CertificateEnrollmentWSDetail xmlns="${enrollment}"><ErrorCode>${code | 0}</ErrorCode></CertificateEnrollmentWSDetail>`,
    ),
  );

const problem = (status: number, body: string, headers: Record<string, string>, question: Asked) =>
  problemThrownBy(() => readAnswer(answer(status, body, headers), { ...question, url: message.to }));

const passwordNeeded = { kind: 'password-needed', host, userName } as const;
const rejected = { kind: 'password-rejected', userName, why: 'by-server' } as const;
const revoked = { kind: 'certificate-revoked', subject } as const;
const expired = { kind: 'certificate-expired', subject, notAfter: '2026-06-30T00:00:00.000Z' } as const;
const notEligible = { kind: 'not-eligible-to-renew', host } as const;
const notPermitted = { kind: 'not-permitted', userName } as const;

describe('a refusal to renew', () => {
  it.each<[string, number, string, Record<string, string>, Partial<Problem>, Partial<Problem>]>([
    ['a bare 401', 401, '', html, passwordNeeded, rejected],
    ['a bare 403', 403, '<html/>', html, passwordNeeded, notPermitted],
    ['a bare 400', 400, '<html/>', html, { kind: 'server-fault', code: 'HTTP 400' }, { kind: 'server-fault', code: 'HTTP 400' }],
    ['FailedAuthentication', 500, mde2(['s:Sender', 'a:FailedAuthentication']), {}, passwordNeeded, rejected],
    ['s:Authentication', 500, mde2(['s:Receiver', 's:Authentication'], 'Names no user'), {}, passwordNeeded, rejected],
    ['s:Authorization', 500, mde2(['s:Receiver', 's:Authorization'], 'Not yours'), {}, notPermitted, notPermitted],
    ['a locked account', 500, adcs(0x80070775), {}, { kind: 'account-locked', userName }, { kind: 'account-locked', userName }],
    ['NotEligibleToRenew', 500, mde2(['s:Receiver', 's:Authorization'], 'Too early', 'NotEligibleToRenew'), {}, notEligible, notEligible],
    ['0x80180016', 500, adcs(0x80180016), {}, notEligible, notEligible],
    ['CERTSRV_E_BAD_RENEWAL_SUBJECT', 500, adcs(0x80094806), {}, notEligible, notEligible],
    ['CERT_E_UNTRUSTEDROOT', 500, adcs(0x800b0109), {}, notEligible, notEligible],
    ['CERT_E_CHAINING', 500, adcs(0x800b010a), {}, notEligible, notEligible],
    ['CRYPT_E_REVOKED', 500, adcs(0x80092010), {}, revoked, revoked],
    ['CERT_E_REVOKED', 500, adcs(0x800b010c), {}, revoked, revoked],
    ['CRYPT_E_REVOKED in words', 500, mde2(['s:Receiver', 's:Authorization'], 'HRESULT: 0x80092010'), {}, revoked, revoked],
    ['CERT_E_EXPIRED', 500, adcs(0x800b0101), {}, expired, expired],
  ])('by %s is what it means for the certificate, or for the password', (_how, status, body, headers, certificate, password) => {
    expect(problem(status, body, headers, byCertificate)).toMatchObject(certificate);
    expect(problem(status, body, headers, byPassword)).toMatchObject(password);
  });

  it('that is about certificates is the server\u2019s own where nothing is renewed', () => {
    for (const code of [0x80092010, 0x800b0101]) {
      expect(problem(500, adcs(code), {}, asked)).toMatchObject({ kind: 'server-fault', code: `0x${code.toString(16).toUpperCase()}` });
    }
  });
});
