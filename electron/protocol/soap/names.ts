/**
 * Names that the enrollment protocols share. Sources: [MS-MDE2] 2.2.1, [MS-XCEP] 2.2.1, [MS-WSTEP] 2.2.1 and 3.1.4.1, SOAP 1.2 and 1.1,
 * WS-Addressing 1.0, WS-Security 1.0 and its UsernameToken profile, WS-Trust 1.3
 */
export const ns = {
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  addressing: 'http://www.w3.org/2005/08/addressing',
  utility: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  security: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  trust: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512',
  authorization: 'http://schemas.xmlsoap.org/ws/2006/12/authorization',
  enrollment: 'http://schemas.microsoft.com/windows/pki/2009/01/enrollment',
  policy: 'http://schemas.microsoft.com/windows/pki/2009/01/enrollmentpolicy',
  discovery: 'http://schemas.microsoft.com/windows/management/2012/01/enrollment',
  schemaInstance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const configurationManager = 'http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment';
const x509 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';

/** What a request asks a service to do. */
export const action = {
  discover: `${ns.discovery}/IDiscoveryService/Discover`,
  getPolicies: `${ns.policy}/IPolicy/GetPolicies`,
  requestToken: `${ns.enrollment}/RST/wstep`,
} as const;

/** Kinds of token, as a request asks for them. */
export const tokenType = { deviceEnrollment: `${configurationManager}/DeviceEnrollmentToken`, x509 } as const;

export const requestType = {
  issue: `${ns.trust}/Issue`,
  renew: `${ns.trust}/Renew`,
  queryTokenStatus: `${ns.enrollment}/QueryTokenStatus`,
} as const;

/** What the bytes inside a BinarySecurityToken are said to be. */
export const valueType = {
  pkcs10: `${ns.enrollment}#PKCS10`,
  pkcs7: `${ns.security}#PKCS7`,
  x509,
  provisioningDocument: `${configurationManager}/DeviceEnrollmentProvisionDoc`,
} as const;

export const encodingType = `${ns.security}#base64binary`;
export const passwordText = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';
export const anonymous = `${ns.addressing}/anonymous`;

/** Both versions of SOAP: answers are read in either. */
export const soap = [ns.soap12, ns.soap11] as const;
