import type { Fault } from './fault.ts';

/** What a fault means for the person who asked. */
export type Meaning =
  | 'credentials'
  | 'locked'
  | 'password-expired'
  | 'not-permitted'
  | 'denied'
  | 'not-eligible'
  | 'certificate-revoked'
  | 'certificate-expired'
  | 'busy'
  | 'clock'
  | 'no-such-service'
  | 'server';

/**
 * Codes by name, in lower case. Sources: [MS-MDE2] 2.2.10; WS-Security 1.0, 12; WS-Trust 1.3, 11; WS-Addressing 1.0 SOAP binding, 6.4;
 * accessdenied is what WCF sends where a role is missing
 */
const byName: Readonly<Record<string, Meaning>> = {
  messageformat: 'server',
  authentication: 'credentials',
  authorization: 'not-permitted',
  certificaterequest: 'not-permitted',
  enrollmentserver: 'server',
  internalservicefault: 'server',
  invalidsecurity: 'credentials',
  devicecapreached: 'not-permitted',
  devicenotsupported: 'denied',
  notsupported: 'denied',
  noteligibletorenew: 'not-eligible',
  inmaintenance: 'busy',
  userlicense: 'not-permitted',
  invalidenrollmentdata: 'denied',
  customservererror: 'server',
  failedauthentication: 'credentials',
  invalidsecuritytoken: 'credentials',
  securitytokenunavailable: 'credentials',
  accessdenied: 'not-permitted',
  messageexpired: 'clock',
  actionnotsupported: 'no-such-service',
  destinationunreachable: 'no-such-service',
  endpointunavailable: 'no-such-service',
};

/** HRESULTs as unsigned numbers. Sources: [MS-ERREF] 2.1 and 2.2; for 0x8018 Learn, "Mobile device enrollment" */
const byNumber: ReadonlyMap<number, Meaning> = new Map([
  [0x80070005, 'not-permitted'], // access denied
  [0x80070525, 'credentials'], // no such user
  [0x8007052e, 'credentials'], // logon failure
  [0x8007052f, 'not-permitted'], // account restriction
  [0x80070530, 'not-permitted'], // outside the hours of logon
  [0x80070531, 'not-permitted'], // not from this computer
  [0x80070532, 'password-expired'],
  [0x80070533, 'not-permitted'], // account disabled
  [0x80070701, 'not-permitted'], // account expired
  [0x80070773, 'password-expired'], // password must change
  [0x80070775, 'locked'],
  [0x8009030c, 'credentials'], // logon denied
  [0x80092010, 'certificate-revoked'],
  [0x80094011, 'not-permitted'], // enroll denied
  [0x80094012, 'not-permitted'], // template denied
  [0x80094014, 'denied'], // by an administrator
  [0x80094800, 'denied'], // template not offered
  [0x80094801, 'denied'], // no template in the request
  [0x80094802, 'denied'], // template in conflict
  [0x80094806, 'not-eligible'], // renewal for another subject than the caller
  [0x80094811, 'denied'], // key too short for the template
  [0x800b0101, 'certificate-expired'],
  [0x800b0109, 'not-eligible'], // issued under a root that is not trusted
  [0x800b010a, 'not-eligible'], // issued by an unknown authority
  [0x800b010c, 'certificate-revoked'],
  [0x80180001, 'server'],
  [0x80180002, 'credentials'],
  [0x80180003, 'not-permitted'],
  [0x80180004, 'not-permitted'],
  [0x80180005, 'server'],
  [0x80180006, 'server'],
  [0x80180007, 'credentials'],
  [0x80180013, 'not-permitted'],
  [0x80180014, 'denied'],
  [0x80180015, 'denied'],
  [0x80180016, 'not-eligible'],
  [0x80180017, 'busy'],
  [0x80180018, 'not-permitted'],
  [0x80180019, 'denied'],
  [0x80180032, 'server'],
]);

/** English words that tell apart what codes don't. Elsewhere servers write in their own language, so this is a hint and no more. */
const hints: readonly (readonly [RegExp, Meaning])[] = [
  [/\block(?:ed|out)\b/i, 'locked'],
  [/\bpassword\b.*\b(?:expired|must (?:be )?changed?)\b|\bexpired\b.*\bpassword\b/i, 'password-expired'],
  [/\baccount\b.*\b(?:disabled|expired)\b/i, 'not-permitted'],
];

/**
 * What a fault means: by the most special code that is known, HRESULTs first, also one written out in the words. What is about the account
 * in general is made more precise by the words. A fault without a known code is the server's own.
 */
export function meaningOf(fault: Fault): Meaning {
  const number = hresultOf(fault);
  const names = [fault.errorType, ...[...fault.codes].reverse()];
  const meaning = byNumber.get(number ?? 0) ?? names.map((name) => byName[name ?? '']).find((known) => known !== undefined) ?? 'server';
  if (meaning !== 'credentials' && meaning !== 'not-permitted') return meaning;
  const words = `${fault.message ?? ''} ${fault.reason ?? ''}`;
  return hints.find(([pattern]) => pattern.test(words))?.[1] ?? meaning;
}

/** The HRESULT of a fault as unsigned number: from its detail, or the first known one in its words. */
export function hresultOf({ errorCode, message, reason }: Fault): number | undefined {
  if (errorCode !== undefined) return errorCode;
  const written = `${message ?? ''} ${reason ?? ''}`.matchAll(/\b0x(8[0-9a-f]{7})\b/gi);
  return [...written].map(([, digits = '']) => Number.parseInt(digits, 16)).find((number) => byNumber.has(number));
}

/** Codes with which services say that something is wrong with the time stamp of a message, or with the account: they don't say which. */
export function mayBeTheClock({ codes }: Fault): boolean {
  return codes.includes('invalidsecurity') || codes.includes('messageexpired');
}
