import { type Explanation, explained } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';
import { inTime } from './words/dates.ts';
import { say } from './words/say.ts';

type ServerProblem = ProblemOf<
  | 'server-name-malformed'
  | 'server-not-found'
  | 'server-unreachable'
  | 'server-timeout'
  | 'offline'
  | 'proxy-refused'
  | 'not-an-enrollment-server'
  | 'not-a-management-point'
  | 'reply-not-understood'
  | 'server-fault'
  | 'server-busy'
>;

/** The server family in words. */
export function explainServer(p: ServerProblem): Explanation {
  switch (p.kind) {
    case 'server-name-malformed': {
      const words = explained(p.kind, { serverName: p.serverName });
      const reason = p.serverName === '' ? say('problem.server-name-malformed.reason.empty') : words.reason;
      return { ...words, reason, field: 'serverName' };
    }
    case 'server-not-found':
      return { ...explained(p.kind, { host: p.host }), field: 'serverName', action: 'try-again' };
    case 'server-unreachable':
      return {
        title: say('problem.server-unreachable.title', { host: p.host }),
        reason: say(`problem.server-unreachable.reason.${p.why}`, { port: p.port }),
        remedy: say('problem.server-unreachable.remedy'),
        field: 'serverName',
        action: 'try-again',
      };
    case 'server-timeout':
      return {
        title: say('problem.server-timeout.title', { host: p.host }),
        reason: say(`problem.server-timeout.reason.${p.during}`, { seconds: p.seconds }),
        remedy: say('problem.server-timeout.remedy'),
        action: 'try-again',
      };
    case 'offline':
      return { ...explained(p.kind, { host: p.host }), action: 'try-again' };
    case 'proxy-refused':
      return { ...explained(p.kind, { proxy: p.proxy, why: p.why }), action: 'try-again' };
    case 'not-an-enrollment-server':
      return { ...explained(p.kind, { host: p.host, found: p.found }), field: 'serverName' };
    case 'not-a-management-point':
      return explained(p.kind, { host: p.host, found: p.found });
    case 'reply-not-understood':
      return { ...explained(p.kind, { host: p.host, what: p.what }), action: 'try-again' };
    case 'server-fault': {
      const words = explained(p.kind, { host: p.host, words: p.serverSays ?? '' });
      return { ...words, ...(p.serverSays ? {} : { reason: say('problem.server-fault.reason.unsaid') }), action: 'try-again' };
    }
    case 'server-busy':
      return explainBusy(p);
    default:
      return assertNever(p);
  }
}

function explainBusy({ kind, host, retryAfterSeconds }: ProblemOf<'server-busy'>): Explanation {
  const words = explained(kind, { host });
  if (retryAfterSeconds === undefined) return { ...words, action: 'try-again' };
  return { ...words, remedy: say('problem.server-busy.remedy.timed', { time: roundedUp(retryAfterSeconds) }), action: 'try-again' };
}

/** How far off in words, rounded up to what a person would say. */
function roundedUp(seconds: number): string {
  if (seconds < 90) return inTime(Math.max(1, Math.ceil(seconds)), 'second');
  return seconds < 5400 ? inTime(Math.ceil(seconds / 60), 'minute') : inTime(Math.ceil(seconds / 3600), 'hour');
}
