/** How the services of AD CS say no: the code of Windows or of the authority, in a detail of its own. Sources: [MS-WSTEP] 3.1.4.1.3.1; winerror.h */
import type { Refusal } from './enrollment-point.ts';
import { fault, ns, type Reply } from './soap.ts';

const codes: Readonly<Record<Refusal, readonly [number, string]>> = {
  'no-credentials': [0x80070005, 'Access is denied.'],
  'unknown-account': [0x8007052e, 'The user name or password is incorrect.'],
  'account-locked': [0x80070775, 'The referenced account is currently locked out and may not be logged on to.'],
  'password-expired': [0x80070532, 'The password for this account has expired.'],
  'forbidden-name': [0x80094001, 'The request subject name is invalid or too long.'],
  'enrollment-off': [0x80094012, 'The permissions on the certificate template do not allow the current user to enroll.'],
  'not-permitted': [0x80094012, 'The permissions on the certificate template do not allow the current user to enroll.'],
  'unknown-template': [0x80094800, 'The requested certificate template is not supported by this CA.'],
  'unreadable-request': [0x80093102, 'ASN1 unexpected end of data.'],
  'key-size': [0x80094811, 'The public key does not meet the minimum size required.'],
  'unknown-request': [0x80070057, 'The parameter is incorrect.'],
  'unknown-request-type': [0x80070057, 'The parameter is incorrect.'],
  'unsigned-renewal': [0x80070057, 'The parameter is incorrect.'],
  'foreign-certificate': [0x800b010a, 'A certificate chain could not be built to a trusted root authority.'],
  'other-requester': [0x80094012, 'The permissions on the certificate template do not allow the current user to enroll.'],
  'revoked-certificate': [0x80092010, 'The certificate is revoked.'],
  'expired-certificate': [0x800b0101, 'A required certificate is not within its validity period.'],
  'not-eligible': [0x80180016, 'The certificate may not be renewed yet.'],
  denied: [0x80094014, 'The request was denied by a certificate manager or CA administrator.'],
};

/**
 * WCF refuses a wrong password before the service is asked, so there is no detail.
 * @param words a person's, behind those of the table
 */
export function refusal(why: Refusal, messageId: string | undefined, words?: string): Reply {
  if (why === 'unknown-account') {
    return fault(messageId, 'a:FailedAuthentication', 'At least one security token in the message could not be validated.');
  }
  const [code, text] = codes[why];
  const detail = `<CertificateEnrollmentWSDetail xmlns="${ns.enrollment}"><BinaryResponse xsi:nil="true"/><ErrorCode>${code | 0}</ErrorCode><InvalidRequest>${why === 'unreadable-request'}</InvalidRequest><RequestID xsi:nil="true"/></CertificateEnrollmentWSDetail>`;
  return fault(messageId, undefined, words ? `${text} ${words}` : text, detail);
}
