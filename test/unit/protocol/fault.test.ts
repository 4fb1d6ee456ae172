import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { english } from '../../../electron/contract/words/say.ts';
import { readAnswer } from '../../../electron/protocol/soap/answer.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { answer, asked, envelopeText, faultText, host, message, soap11 } from './messages.ts';

const enrollment = 'http://schemas.microsoft.com/windows/pki/2009/01/enrollment';
const userName = 'contoso\\mnorth';
const rejected = { kind: 'password-rejected', userName, why: 'by-server' } as const;

const fault = (body: string, headers: Record<string, string> = {}, soap?: string) =>
  problemThrownBy(() => readAnswer(answer(500, envelopeText(body, soap), headers), { ...asked, url: message.to }));
const mde2Detail = (type: string, words = '') =>
  `<DeviceEnrollmentServiceError xmlns="${enrollment}"><ErrorType>${type}</ErrorType><Message>${words}</Message><TraceId>7f2c</TraceId></DeviceEnrollmentServiceError>`;
const adcsDetail = (code: number | string) =>
  `<CertificateEnrollmentWSDetail xmlns="${enrollment}"><BinaryResponse>AAAA</BinaryResponse><ErrorCode>${code}</ErrorCode><InvalidRequest>true</InvalidRequest><RequestID>7</RequestID></CertificateEnrollmentWSDetail>`;

describe('faults of MDE2 by subcode', () => {
  it.each<[string, Partial<Problem>]>([
    ['MessageFormat', { kind: 'server-fault', host, code: 'messageformat' }],
    ['Authentication', rejected],
    ['Authorization', { kind: 'not-permitted', userName, serverSays: 'Because' }],
    ['CertificateRequest', { kind: 'not-permitted', userName, serverSays: 'Because' }],
    ['EnrollmentServer', { kind: 'server-fault', host, code: 'enrollmentserver', serverSays: 'Because' }],
    ['InternalServiceFault', { kind: 'server-fault', host, code: 'internalservicefault' }],
    ['InvalidSecurity', rejected],
    ['Unheard-of', { kind: 'server-fault', host, code: 'unheard-of', serverSays: 'Because' }],
  ])('%s, in any case and under any prefix', (code, expected) => {
    for (const written of [`s:${code}`, `a:${code.toLowerCase()}`, code.toUpperCase()]) {
      expect(fault(faultText(['s:Receiver', written], 'Because'))).toMatchObject(expected);
    }
  });
});

describe('faults of MDE2 by detail', () => {
  it.each<[string, string, Partial<Problem>]>([
    ['DeviceCapReached', 'device cap reached', { kind: 'not-permitted', userName, serverSays: 'device cap reached' }],
    ['DeviceCapReached', '', { kind: 'not-permitted', serverSays: 'User is not allowed to enroll' }],
    ['DeviceNotSupported', 'no', { kind: 'request-denied', host, serverSays: 'no' }],
    ['NotSupported', 'no', { kind: 'request-denied', host }],
    ['NotEligibleToRenew', 'later', { kind: 'not-eligible-to-renew', host, serverSays: 'later' }],
    ['InMaintenance', 'later', { kind: 'server-busy', host }],
    ['UserLicense', 'no licence', { kind: 'not-permitted', userName, serverSays: 'no licence' }],
    ['InvalidEnrollmentData', 'bad', { kind: 'request-denied', host, serverSays: 'bad' }],
    ['CustomServerError', '', { kind: 'server-fault', host, serverSays: 'User is not allowed to enroll' }],
  ])('%s %j goes before the subcode', (type, words, expected) => {
    const body = faultText(['s:Receiver', 's:Authorization'], 'User is not allowed to enroll', mde2Detail(type, words));
    expect(fault(body)).toMatchObject(expected);
  });

  it('a type without any words is put into words', () => {
    expect(fault(faultText(['s:Receiver'], '', mde2Detail('devicecapreached')))).toMatchObject({
      serverSays: 'too many devices are enrolled for this account',
    });
  });

  it('maintenance says how long it lasts, if the server knows', () => {
    expect(fault(faultText(['s:Receiver'], '', mde2Detail('InMaintenance')), { 'retry-after': '600' })).toMatchObject({
      kind: 'server-busy',
      retryAfterSeconds: 600,
    });
  });

  it('the details hold everything for the help desk on one line', () => {
    const body = faultText(['s:Receiver', 's:Authorization'], 'Not\n allowed', mde2Detail('DeviceCapReached', 'cap'));
    expect(fault(body)?.detail).toBe('SOAP fault receiver/authorization; devicecapreached; Not allowed; cap; trace 7f2c');
  });
});

describe('faults of AD CS by HRESULT', () => {
  it.each<[number, string, Partial<Problem>]>([
    [-2146877422, '0x80094012', { kind: 'not-permitted', userName, serverSays: 'Denied' }],
    [-2146877423, '0x80094011', { kind: 'not-permitted', userName }],
    [-2146877420, '0x80094014', { kind: 'request-denied', host, serverSays: 'Denied' }],
    [-2146875392, '0x80094800', { kind: 'request-denied', host, serverSays: 'Denied' }],
    [-2147022987, '0x80070775', { kind: 'account-locked', userName }],
    [-2147023566, '0x80070532', { kind: 'password-expired', userName }],
    [-2147022989, '0x80070773', { kind: 'password-expired', userName }],
    [-2147023570, '0x8007052E', rejected],
    [-2147023565, '0x80070533', { kind: 'not-permitted', userName }],
    [-2147023103, '0x80070701', { kind: 'not-permitted', userName }],
    [-2147024891, '0x80070005', { kind: 'not-permitted', userName }],
    [-2147023174, '0x800706BA', { kind: 'server-fault', host, code: '0x800706BA', serverSays: 'Denied' }],
  ])('%i, which is %s', (number, hexadecimal, expected) => {
    const problem = fault(faultText(['s:Receiver'], 'Denied', adcsDetail(number)));
    expect(problem).toMatchObject(expected);
    expect(problem?.detail).toContain(hexadecimal);
  });

  it('an HRESULT is also found unsigned, and in the words where the detail has none', () => {
    expect(fault(faultText(['s:Receiver'], 'Denied', adcsDetail(0x80094012)))).toMatchObject({ kind: 'not-permitted' });
    expect(fault(faultText(['s:Receiver'], 'Konto gesperrt. 0x80070775 (WIN32: 1909)', adcsDetail(0)))).toMatchObject({
      kind: 'account-locked',
    });
    expect(fault(faultText(['s:Receiver'], 'Unbekannt 0x89ABCDEF, dann 0x80094014'))).toMatchObject({ kind: 'request-denied' });
  });

  it('a detail without a readable number is no number', () => {
    expect(fault(faultText(['s:Receiver'], 'Denied', adcsDetail('x')))).toMatchObject({ kind: 'server-fault', code: 'receiver' });
  });
});

describe('faults of WCF', () => {
  const words = 'At least one security token in the message could not be validated.';
  it.each<[string, Partial<Problem>]>([
    ['a:FailedAuthentication', rejected],
    ['a:InvalidSecurityToken', rejected],
    ['a:AccessDenied', { kind: 'not-permitted', userName }],
    ['a:DispatchFailure', { kind: 'server-fault', serverSays: words }],
  ])('%s', (code, expected) => {
    expect(fault(faultText(['s:Sender', code], words))).toMatchObject(expected);
  });

  it('the innermost code that is known counts', () => {
    expect(fault(faultText(['s:Sender', 'a:FailedAuthentication', 'x:SomethingElse'], words))).toMatchObject(rejected);
    expect(fault(faultText(['s:Receiver', 's:EnrollmentServer', 's:Authorization'], words))).toMatchObject({ kind: 'not-permitted' });
  });
});

describe('words are a hint where codes are about the account in general', () => {
  it.each<[string, string, Partial<Problem>]>([
    ['Authentication', 'The account is locked.', { kind: 'account-locked', userName }],
    [
      'FailedAuthentication',
      'The referenced account is currently locked out and may not be logged on to.',
      { kind: 'account-locked', userName },
    ],
    ['Authorization', 'User account locked', { kind: 'account-locked', userName }],
    ['Authentication', 'The password of this account has expired.', { kind: 'password-expired', userName }],
    ['InvalidSecurity', 'Expired password', { kind: 'password-expired', userName }],
    ['Authentication', 'The user must change the password', rejected],
    ['Authentication', 'The password must be changed', { kind: 'password-expired', userName }],
    ['Authentication', 'This account is disabled', { kind: 'not-permitted', userName }],
    ['Authentication', 'Le compte est verrouillé', rejected],
    ['Authentication', 'blocked', rejected],
    ['EnrollmentServer', 'The database is locked', { kind: 'server-fault' }],
  ])('%s: %s', (code, words, expected) => {
    expect(fault(faultText(['s:Receiver', `s:${code}`], words))).toMatchObject(expected);
  });
});

describe('a clock that is off', () => {
  const security = faultText(['s:Sender', 'a:InvalidSecurity'], 'An error occurred when verifying security for the message.');
  it.each<[string, string, Partial<Problem>]>([
    ['a day behind the server', 'Sat, 03 Jan 2026 03:04:05 GMT', { kind: 'clock-wrong', host, aheadSeconds: -86_400 }],
    ['an hour ahead of it', 'Fri, 02 Jan 2026 02:04:05 GMT', { kind: 'clock-wrong', host, aheadSeconds: 3600 }],
    ['five minutes and a second behind', 'Fri, 02 Jan 2026 03:09:06 GMT', { kind: 'clock-wrong', aheadSeconds: -301 }],
    ['five minutes behind', 'Fri, 02 Jan 2026 03:09:05 GMT', rejected],
    ['right', 'Fri, 02 Jan 2026 03:04:06 GMT', rejected],
    ['unknown', 'yesterday', rejected],
  ])('%s', (_, date, expected) => {
    expect(fault(security, { date })).toMatchObject(expected);
  });

  it('is not blamed for anything else', () => {
    expect(fault(faultText(['s:Receiver', 's:Authentication'], 'No'), { date: 'Sat, 03 Jan 2026 03:04:05 GMT' })).toMatchObject(rejected);
  });
});

describe('other shapes of a fault', () => {
  it('SOAP 1.1', () => {
    const body = '<s:Fault><faultcode>s:Client.Authentication</faultcode><faultstring>Wrong</faultstring><detail/></s:Fault>';
    expect(fault(body, {}, soap11)).toMatchObject(rejected);
  });

  it('all in lower case, as the specification prints it', () => {
    const body =
      '<s:fault><s:code><s:value>s:receiver</s:value><s:subcode><s:value>s:authorization</s:value></s:subcode></s:code>' +
      '<s:reason><s:text xml:lang="en-us">no</s:text></s:reason></s:fault>';
    expect(fault(body)).toMatchObject({ kind: 'not-permitted', serverSays: 'no' });
  });

  it('with nothing inside', () => {
    expect(fault('<s:Fault/>')).toEqual({ kind: 'server-fault', host, detail: 'SOAP fault' });
  });

  it('with words that would fill a screen or turn the text around: they are cut and cleaned', () => {
    const problem = fault(faultText(['s:Receiver'], `\u202eevil\n${'x'.repeat(5000)}`));
    const says = problem?.kind === 'server-fault' ? english(problem.serverSays ?? '') : '';
    expect(says).toMatch(/^evil x+…$/);
    expect([...says]).toHaveLength(300);
    expect(problem?.detail?.length).toBeLessThanOrEqual(300);
  });

  it('in an answer that says HTTP 200', () => {
    const given = answer(200, envelopeText(faultText(['s:Receiver', 's:Authentication'], 'No')));
    expect(problemThrownBy(() => readAnswer(given, { ...asked, url: message.to }))).toMatchObject(rejected);
  });

  it('beside HTTP 401, where it can say what is wrong with the account', () => {
    const given = answer(401, envelopeText(faultText(['s:Receiver'], 'No', adcsDetail(-2147022987))));
    expect(problemThrownBy(() => readAnswer(given, { ...asked, url: message.to }))).toMatchObject({ kind: 'account-locked' });
  });
});
