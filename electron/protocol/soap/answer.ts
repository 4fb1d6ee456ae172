import { type Problem, ProblemError } from '../../contract/problem.ts';
import type { Phrase } from '../../contract/words/say.ts';
import { plainBody, redirectTarget, retryAfterSeconds, serverTime } from '../http-headers.ts';
import type { HttpAnswer } from '../http-message.ts';
import { type Asked, notUnderstood, serversWords } from './asked.ts';
import type { Envelope } from './envelope.ts';
import { type Fault, readFault } from './fault.ts';
import { type Meaning, meaningOf } from './fault-meaning.ts';
import { problemFromFault, retryAfter } from './fault-problem.ts';
import { readEnvelope } from './read-envelope.ts';

export type { Asked } from './asked.ts';

/** How a SOAP request was answered, as far as a story goes on from it. */
export type Outcome =
  | { readonly kind: 'reply'; readonly envelope: Envelope }
  /** nothing at this address knows the request: HTTP 404, 405, 410, 501, or a fault that says so */
  | { readonly kind: 'no-such-service'; readonly status: number }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: URL | undefined };

/**
 * Sorts an answer: HTTP 401 is about the credentials, whatever comes with it; redirects are handed back and never followed; then a SOAP fault
 * counts, whatever the status; then the status. Where no credentials were sent, whatever is not SOAP says that this is no enrollment server.
 * @throws ProblemError for everything that is not an {@link Outcome}
 * Sources: [MS-MDE2] 2.2.10; SOAP 1.2 part 2, 7.5.1; RFC 9110, 15
 */
export function readAnswer(answer: HttpAnswer, asked: Asked & { readonly url: URL }): Outcome {
  const { status } = answer;
  if (status === 401) throw unauthorized(answer, asked);
  if (status >= 300 && status < 400) return { kind: 'redirect', status, location: redirectTarget(answer, asked.url) };
  const envelope = isSuccess(status) ? readIfSoap(answer, asked) : readIfItCan(answer, asked);
  const fault = envelope && readFault(envelope);
  if (fault) return faultOutcome(fault, answer, asked);
  if (envelope && isSuccess(status)) return { kind: 'reply', envelope };
  if (noService.has(status)) return { kind: 'no-such-service', status };
  throw new ProblemError({ ...byStatus(answer, asked), detail: describe(answer) });
}

/** The envelope of an outcome; the other outcomes mean that this is not the right server. @throws ProblemError not-an-enrollment-server */
export function expectReply(outcome: Outcome, asked: Asked): Envelope {
  if (outcome.kind === 'reply') return outcome.envelope;
  const found = whatItDid(outcome);
  throw new ProblemError({ kind: 'not-an-enrollment-server', host: asked.host, found, detail: `HTTP ${outcome.status}` });
}

function whatItDid(outcome: Exclude<Outcome, { kind: 'reply' }>): Phrase {
  if (outcome.kind !== 'redirect') return { key: 'found.notThere' };
  const { location } = outcome;
  return location ? { key: 'found.sendsOn', facts: { host: location.host } } : { key: 'found.sendsOnSomewhere' };
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;
const noService: ReadonlySet<number> = new Set([404, 405, 410, 501]);

/** A fault beside HTTP 401 can only say more precisely what is wrong with the account. */
function unauthorized(answer: HttpAnswer, asked: Asked): ProblemError {
  const { host, userName, renewing } = asked;
  const detail = 'HTTP 401';
  if (userName === undefined) {
    if (renewing) return new ProblemError({ kind: 'password-needed', host, userName: renewing.userName, detail });
    return new ProblemError({ kind: 'not-an-enrollment-server', host, found: { key: 'found.ownSignIn' }, detail });
  }
  const envelope = readIfItCan(answer, asked);
  const fault = envelope && readFault(envelope);
  if (fault && aboutTheAccount.has(meaningOf(fault))) return problemFromFault(fault, asked);
  return new ProblemError({ kind: 'password-rejected', userName, why: 'by-server', detail });
}

const aboutTheAccount: ReadonlySet<Meaning> = new Set(['locked', 'password-expired']);

function faultOutcome(fault: Fault, answer: HttpAnswer, asked: Asked): Outcome {
  if (meaningOf(fault) === 'no-such-service') return { kind: 'no-such-service', status: answer.status };
  const beside = { serverTime: serverTime(answer), retryAfterSeconds: retryAfterSeconds(answer, asked.sentAt) };
  throw problemFromFault(fault, asked, beside);
}

/** By what the sender says it is, or, where it says something else, by how it starts: not every server labels its answers. */
export function isSoap({ headers, body }: HttpAnswer): boolean {
  const type = headers['content-type'] ?? '';
  if (/^\s*(?:application\/(?:soap\+xml|xml)|text\/xml)\b/i.test(type)) return true;
  const start = new TextDecoder(body[0] === 0xff ? 'utf-16le' : body[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(body.subarray(0, 2048));
  return /^\s*<(?:\?xml|!--|(?:[\w.-]+:)?Envelope\b)/.test(start) && /<(?:[\w.-]+:)?Envelope[\s>]/.test(start);
}

function readIfSoap(answer: HttpAnswer, asked: Asked): Envelope | undefined {
  return isSoap(answer) ? readEnvelope(answer.body, asked) : undefined;
}

/** Beside a status that is a failure already, a body that makes no sense adds nothing. */
function readIfItCan(answer: HttpAnswer, asked: Asked): Envelope | undefined {
  try {
    return readIfSoap(answer, asked);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** What a status means when there is no SOAP to say it. */
function byStatus(answer: HttpAnswer, asked: Asked): Problem {
  const { host, userName, renewing } = asked;
  const { status } = answer;
  const words = serversWords(plainBody(answer));
  const says = words === undefined ? {} : { serverSays: words };
  if (status === 429 || status === 503) {
    return { kind: 'server-busy', host, ...retryAfter({ retryAfterSeconds: retryAfterSeconds(answer, asked.sentAt) }) };
  }
  if (status >= 500) return { kind: 'server-fault', host, code: `HTTP ${status}`, ...says };
  // Among other things, 403 is how web servers refuse a client's certificate.
  if (status === 403 && userName === undefined && renewing) return { kind: 'password-needed', host, userName: renewing.userName };
  if (userName === undefined && !renewing) return { kind: 'not-an-enrollment-server', host, found: whatItIs(answer) };
  if (status === 403 && userName !== undefined) return { kind: 'not-permitted', userName, ...says };
  if (status >= 400) return { kind: 'server-fault', host, code: `HTTP ${status}`, ...says };
  return notUnderstood(asked, answer.body.length === 0 ? 'reply.empty' : 'reply.notAMessage').problem;
}

function whatItIs({ status, headers, body }: HttpAnswer): Phrase {
  if (status === 403) return { key: 'found.refusesAccess' };
  if (status >= 400) return { key: 'found.notAccepted' };
  if (body.length === 0) return { key: 'found.empty' };
  return { key: /html/i.test(headers['content-type'] ?? '') ? 'found.webSite' : 'found.notAMessage' };
}

function describe({ status, headers, body }: HttpAnswer): string {
  return `HTTP ${status}, ${serversWords(headers['content-type']) ?? 'no content type'}, ${body.length} bytes`;
}
