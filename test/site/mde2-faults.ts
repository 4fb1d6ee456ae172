/** How the enrollment proxy point says no. Sources: [MS-MDE2] 2.2.10; Windows, "Mobile device enrollment", error table; winerror.h */
import { randomUUID } from 'node:crypto';
import type { Refusal } from './enrollment-point.ts';
import type { ScenarioName, ScenarioSwitches } from './scenarios.ts';
import { escapeXml, fault, ns, type Reply } from './soap.ts';

interface Fault {
  /** with its prefix */
  readonly subcode: string;
  readonly reason: string;
  /** of the detail; the subcode's own name when left out */
  readonly errorType?: string;
  /** HRESULT, named in the detail's message */
  readonly code?: number;
}

/**
 * The table knows no subcode of its own for a locked account or an expired password: all three are s:Authentication, and the code of
 * Windows's log-on (ERROR_LOGON_FAILURE, ERROR_ACCOUNT_LOCKED_OUT, ERROR_PASSWORD_EXPIRED) in the detail tells them apart.
 */
const refusals: Readonly<Record<Refusal, Fault>> = {
  'no-credentials': { subcode: 's:Authentication', reason: 'The request names no user.' },
  'unknown-account': { subcode: 's:Authentication', reason: 'The user name or password is not right.', code: 0x8007052e },
  'account-locked': { subcode: 's:Authentication', reason: 'The referenced account is currently locked out.', code: 0x80070775 },
  'password-expired': { subcode: 's:Authentication', reason: 'The password of the account has expired.', code: 0x80070532 },
  'forbidden-name': {
    subcode: 's:EnrollmentServer',
    reason: 'The user name holds a character that can not be in a subject.',
    code: 0x80070057,
  },
  'enrollment-off': { subcode: 's:Authorization', reason: 'The user is not allowed to enroll.' },
  'not-permitted': { subcode: 's:Authorization', reason: 'The user is not allowed to enroll.' },
  'unreadable-request': { subcode: 's:MessageFormat', reason: 'The signing request can not be read.', code: 0x80093102 },
  'unknown-request-type': { subcode: 's:MessageFormat', reason: 'The type of request is not known.' },
  'unsigned-renewal': { subcode: 's:MessageFormat', reason: 'A renewal has to be signed with the old certificate.' },
  'unknown-request': { subcode: 's:EnrollmentServer', reason: 'There is no such request.' },
  'unknown-template': {
    subcode: 's:CertificateRequest',
    reason: 'The certificate template does not allow this request.',
    code: 0x80094800,
  },
  'key-size': { subcode: 's:CertificateRequest', reason: 'The certificate template does not allow this request.', code: 0x80094811 },
  denied: { subcode: 's:CertificateRequest', reason: 'Denied', code: 0x80094014 },
  'foreign-certificate': { subcode: 's:Authentication', reason: 'The certificate was not issued by this service.', code: 0x800b010a },
  'other-requester': { subcode: 's:Authorization', reason: 'The certificate belongs to another user.', code: 0x80070005 },
  'revoked-certificate': { subcode: 's:Authorization', reason: 'The certificate has been revoked.', code: 0x80092010 },
  'expired-certificate': {
    subcode: 's:Authorization',
    reason: 'The certificate has expired and can not be renewed.',
    errorType: 'NotEligibleToRenew',
    code: 0x80180016,
  },
  'not-eligible': {
    subcode: 's:Authorization',
    reason: 'It is too early to renew the certificate.',
    errorType: 'NotEligibleToRenew',
    code: 0x80180016,
  },
};

/** @param words instead of the table's, where a person has given some */
export function refusal(why: Refusal, messageId: string | undefined, words?: string): Reply {
  const row = refusals[why];
  return written({ ...row, reason: words ?? row.reason }, messageId);
}

const scenarioFaults = {
  'fault-message-format': { subcode: 's:MessageFormat', reason: 'The message is not in the expected format.' },
  'fault-authentication': { subcode: 's:Authentication', reason: 'The user could not be authenticated.' },
  'fault-authorization': { subcode: 's:Authorization', reason: 'User is not allowed to enroll' },
  'fault-certificate-request': { subcode: 's:CertificateRequest', reason: 'The certificate template can not be used.' },
  'fault-enrollment-server': { subcode: 's:EnrollmentServer', reason: 'The enrollment point did not answer.' },
  'fault-internal': { subcode: 'a:InternalServiceFault', reason: 'The server was unable to process the request due to an internal error.' },
  'fault-invalid-security': { subcode: 'a:InvalidSecurity', reason: 'An error occurred when verifying security for the message.' },
  'fault-device-cap': { subcode: 's:Authorization', reason: 'Too many devices.', errorType: 'DeviceCapReached' },
  'fault-not-supported': {
    subcode: 's:EnrollmentServer',
    reason: 'This kind of device is not supported.',
    errorType: 'DeviceNotSupported',
  },
  'fault-enrollment-not-supported': { subcode: 's:EnrollmentServer', reason: 'Enrollment is not supported.', errorType: 'NotSupported' },
  'fault-not-eligible-to-renew': { subcode: 's:EnrollmentServer', reason: 'Check the renewal schedule.', errorType: 'NotEligibleToRenew' },
  'fault-in-maintenance': { subcode: 's:EnrollmentServer', reason: 'The service is being maintained.', errorType: 'InMaintenance' },
  'fault-user-license': { subcode: 's:Authorization', reason: 'The user has no licence.', errorType: 'UserLicense' },
  'fault-invalid-enrollment-data': { subcode: 's:MessageFormat', reason: 'The data were rejected.', errorType: 'InvalidEnrollmentData' },
  'fault-custom': { subcode: 's:EnrollmentServer', reason: 'Call extension 4711.', errorType: 'CustomServerError' },
} as const satisfies Partial<Record<ScenarioName, Fault>>;

/** The fault that a scenario wants, in this profile. */
export function scenarioFault(messageId: string | undefined, switches: ScenarioSwitches): Reply | undefined {
  const name = switches.first(Object.keys(scenarioFaults) as (keyof typeof scenarioFaults)[]);
  return name && written(scenarioFaults[name], messageId);
}

function written({ subcode, reason, errorType, code }: Fault, messageId: string | undefined): Reply {
  const message = code === undefined ? reason : `${reason} (Exception from HRESULT: 0x${code.toString(16).toUpperCase()})`;
  const detail = `<DeviceEnrollmentServiceError xmlns="${ns.enrollment}"><ErrorType>${errorType ?? subcode.split(':')[1]}</ErrorType><Message>${escapeXml(message)}</Message><TraceId>${randomUUID()}</TraceId></DeviceEnrollmentServiceError>`;
  return fault(messageId, subcode, reason, detail);
}
