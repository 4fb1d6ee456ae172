import type { Explanation } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';

type ServerProblem = ProblemOf<
  | 'server-name-malformed'
  | 'server-not-found'
  | 'server-unreachable'
  | 'server-timeout'
  | 'offline'
  | 'proxy-refused'
  | 'not-an-enrollment-server'
  | 'reply-not-understood'
  | 'server-fault'
  | 'server-busy'
>;

/** The server family in words. */
export function explainServer(p: ServerProblem): Explanation {
  switch (p.kind) {
    case 'server-name-malformed':
      return {
        title: 'The server name isn\u2019t complete',
        reason: p.serverName === '' ? 'No server name was given.' : `\u201c${p.serverName}\u201d is not the name of a server.`,
        remedy: 'Type a name like server02.contoso.com, with :port if your administrator gave you one. Nothing was sent.',
        field: 'serverName',
      };
    case 'server-not-found':
      return {
        title: `No server named ${p.host} was found`,
        reason: 'The name is not known on the network this computer is connected to.',
        remedy:
          'Check the spelling, or ask your administrator for the name of the enrollment server. If it is only known inside your organisation, connect to its network or VPN.',
        field: 'serverName',
        action: 'try-again',
      };
    case 'server-unreachable':
      return {
        title: `${p.host} can\u2019t be reached`,
        reason: unreachable[p.why](p.port),
        remedy: 'Check the name and port, connect to your organisation\u2019s network or VPN, then try again.',
        field: 'serverName',
        action: 'try-again',
      };
    case 'server-timeout':
      return {
        title: `${p.host} took too long`,
        reason: `${waiting[p.during]} within ${p.seconds} seconds.`,
        remedy: 'Try again in a few minutes. If it happens again, tell your administrator.',
        action: 'try-again',
      };
    case 'offline':
      return {
        title: 'This computer is offline',
        reason: `There is no network connection, so ${p.host} can\u2019t be reached.`,
        remedy: 'Connect to a network, then try again.',
        action: 'try-again',
      };
    case 'proxy-refused':
      return {
        title: 'The proxy server does not let the connection through',
        reason: `${p.proxy} ${p.why}.`,
        remedy: 'Ask your administrator to allow this connection, or to correct the proxy settings of this computer.',
        action: 'try-again',
      };
    case 'not-an-enrollment-server':
      return {
        title: `${p.host} is not an enrollment server`,
        reason: `It answered, but not as an enrollment server does: ${p.found}.`,
        remedy: 'Ask your administrator for the name of the enrollment proxy point.',
        field: 'serverName',
      };
    case 'reply-not-understood':
      return {
        title: `The answer of ${p.host} makes no sense`,
        reason: `${p.what}. Nothing of it was used.`,
        remedy: 'Try again. If it happens again, copy the details and send them to your administrator.',
        action: 'try-again',
      };
    case 'server-fault':
      return {
        title: `${p.host} could not process the request`,
        reason: p.serverSays
          ? `The server says: \u201c${p.serverSays}\u201d`
          : 'The server reports a fault of its own and gives no reason.',
        remedy: 'Try again later. If it happens again, copy the details and send them to your administrator.',
        action: 'try-again',
      };
    case 'server-busy':
      return {
        title: `${p.host} is busy or being maintained`,
        reason: 'The server asks to come back later.',
        remedy: p.retryAfterSeconds === undefined ? 'Try again in a few minutes.' : `Try again in ${inWords(p.retryAfterSeconds)}.`,
        action: 'try-again',
      };
    default:
      return assertNever(p);
  }
}

const unreachable = {
  refused: (port: number) => `Nothing there accepts connections on port ${port}.`,
  closed: () => 'The connection was closed before there was an answer.',
  'no-route': () => 'No network path leads there.',
} satisfies Record<ProblemOf<'server-unreachable'>['why'], (port: number) => string>;

const waiting: Record<ProblemOf<'server-timeout'>['during'], string> = {
  connecting: 'The connection was not accepted',
  securing: 'No secure connection came about',
  answering: 'The answer was not complete',
};

/** Seconds in words, rounded up to what a person would say. */
function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} minutes`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
