import { type Problem, ProblemError } from '../../contract/problem.ts';
import type { Phrase } from '../../contract/words/say.ts';
import { type Asked, serversWords } from './asked.ts';
import type { Fault } from './fault.ts';
import { hresultOf, type Meaning, mayBeTheClock, meaningOf } from './fault-meaning.ts';

/** What came beside the fault: `serverTime` in UTC milliseconds from the Date header, seconds from Retry-After. */
export interface FaultSurroundings {
  readonly serverTime?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** How far clocks may differ, in seconds, before WCF services refuse a time stamp. */
const tolerance = 300;

/** The problem that a fault is for the person who asked. Source: [MS-MDE2] 2.2.10 and Learn, "Mobile device enrollment" */
export function problemFromFault(fault: Fault, asked: Asked, beside: FaultSurroundings = {}): ProblemError {
  const detail = describe(fault);
  const aheadSeconds = secondsAhead(asked, beside);
  if (mayBeTheClock(fault) && Math.abs(aheadSeconds) > tolerance) {
    return new ProblemError({ kind: 'clock-wrong', host: asked.host, aheadSeconds, detail });
  }
  const serverSays = fault.message ?? fault.reason ?? plainWords[fault.errorType ?? ''];
  return new ProblemError({ ...factsOf(meaningOf(fault), fault, asked, serverSays, beside), detail });
}

function factsOf(meaning: Meaning, fault: Fault, asked: Asked, words: Phrase | undefined, beside: FaultSurroundings): Problem {
  const { host, renewing } = asked;
  const userName = asked.userName ?? renewing?.userName;
  const says = words === undefined ? {} : { serverSays: words };
  const ownFault: Problem = { kind: 'server-fault', host, ...says, ...codeOf(fault) };
  switch (meaning) {
    case 'credentials':
      // Whoever sent no password can't have sent a wrong one.
      if (userName === undefined) return ownFault;
      return asked.userName === undefined
        ? { kind: 'password-needed', host, userName }
        : { kind: 'password-rejected', userName, why: 'by-server' };
    case 'locked':
      return userName === undefined ? ownFault : { kind: 'account-locked', userName };
    case 'password-expired':
      return userName === undefined ? ownFault : { kind: 'password-expired', userName };
    case 'not-permitted':
      return userName === undefined ? ownFault : { kind: 'not-permitted', userName, ...says };
    case 'denied':
      return { kind: 'request-denied', host, ...says };
    case 'not-eligible':
      return { kind: 'not-eligible-to-renew', host, ...says };
    case 'certificate-revoked':
      return renewing ? { kind: 'certificate-revoked', subject: renewing.subject } : ownFault;
    case 'certificate-expired':
      return renewing ? { kind: 'certificate-expired', subject: renewing.subject, notAfter: isoOf(renewing.notAfter) } : ownFault;
    case 'busy':
      return { kind: 'server-busy', host, ...retryAfter(beside) };
    case 'clock':
    case 'no-such-service':
    case 'server':
      return ownFault;
  }
}

/** For codes that often come without words. Source: Learn, "Mobile device enrollment" */
const plainWords: Readonly<Record<string, Phrase>> = {
  devicecapreached: { key: 'says.tooManyDevices' },
  devicenotsupported: { key: 'says.computerNotSupported' },
  notsupported: { key: 'says.enrollmentNotSupported' },
  noteligibletorenew: { key: 'says.notYet' },
  userlicense: { key: 'says.licence' },
  invalidenrollmentdata: { key: 'says.rejected' },
};

function codeOf(fault: Fault): { code?: string } {
  const number = hresultOf(fault);
  const code = number === undefined ? (fault.errorType ?? fault.codes.at(-1)) : hexadecimal(number);
  return code === undefined ? {} : { code };
}

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
const hexadecimal = (number: number): string => `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;

export function retryAfter({ retryAfterSeconds }: FaultSurroundings): { retryAfterSeconds?: number } {
  return retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
}

function secondsAhead({ sentAt }: Asked, { serverTime }: FaultSurroundings): number {
  return sentAt === undefined || serverTime === undefined ? 0 : Math.round((sentAt - serverTime) / 1000);
}

/** All that a fault says, on one line, for the help desk. */
function describe(fault: Fault): string {
  const number = hresultOf(fault);
  const parts = [
    `SOAP fault ${fault.codes.join('/')}`,
    fault.errorType,
    number === undefined ? undefined : hexadecimal(number),
    fault.reason,
    fault.message === fault.reason ? undefined : fault.message,
    fault.traceId === undefined ? undefined : `trace ${fault.traceId}`,
  ];
  return serversWords(parts.filter((part) => part !== undefined).join('; ')) ?? '';
}
