/** One HTTP request and its whole answer on a connection that was checked. Source: RFC 9110, RFC 9112 */

import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { ProblemError } from '../contract/problem.ts';
import type { HttpAnswer, HttpRequest } from '../protocol/http-message.ts';
import type { Flaw } from '../protocol/soap/asked.ts';
import { errorCode } from './durable-files.ts';
import { connectionProblem, type Target } from './network-problem.ts';
import { until } from './until.ts';

export interface ExchangeOptions {
  /** holds the connection that was checked, and makes none itself */
  readonly agent: Agent;
  readonly signal: AbortSignal;
  /** seconds to the last byte of the answer */
  readonly seconds: number;
}

const longestBody = 1024 * 1024;
const longestHeaders = 16 * 1024;

/** A connection that had served before broke before the first byte of an answer. */
export class StaleConnection extends Error {
  readonly problem: ProblemError;
  constructor(problem: ProblemError) {
    super('stale connection', { cause: problem });
    this.problem = problem;
  }
}

/**
 * Sends a request and reads the answer to its end, at most 1 MiB. The request's body is overwritten with zeros once it is written.
 * @throws StaleConnection; ProblemError server-unreachable, server-timeout, reply-not-understood, cancelled
 */
export function exchange(request: HttpRequest, target: Target, { agent, signal, seconds }: ExchangeOptions): Promise<HttpAnswer> {
  const late = () => new ProblemError({ kind: 'server-timeout', host: target.shown, during: 'answering', seconds });
  return until<HttpAnswer>({ signal, seconds, late }, (done, failed) => {
    const sent = begin(request, target, agent);
    let answering = false;
    sent.on('error', (error) => {
      const problem = failureOf(error, target, seconds, answering);
      failed(sent.reusedSocket && !answering && isClosed(problem) ? new StaleConnection(problem) : problem);
    });
    sent.once('upgrade', (_answer, socket) => {
      socket.destroy();
      failed(notUnderstood(target, 'reply.otherProtocol'));
    });
    sent.once('response', (answer) => {
      answering = true;
      readAnswer(answer, target, done, failed);
    });
    return () => sent.destroy();
  });
}

function begin({ url, method, headers, body }: HttpRequest, target: Target, agent: Agent): ClientRequest {
  const sent = httpRequest({
    agent,
    method,
    host: target.host,
    port: target.port,
    path: `${url.pathname}${url.search}`,
    maxHeaderSize: longestHeaders,
    insecureHTTPParser: false,
    headers: {
      host: url.host,
      'user-agent': 'enrollment-assistant',
      ...headers,
      ...(method === 'POST' ? { 'content-length': String(body?.length ?? 0) } : {}),
    },
  });
  // The body is written by itself: together with the headers it would first be copied into memory that nobody overwrites.
  sent.once('socket', () => {
    sent.flushHeaders();
    if (!body) {
      sent.end();
      return;
    }
    sent.write(body, () => {
      body.fill(0);
      sent.end();
    });
  });
  return sent;
}

function readAnswer(answer: IncomingMessage, target: Target, done: (answer: HttpAnswer) => void, failed: (error: unknown) => void): void {
  const refuse = (what: Flaw) => failed(notUnderstood(target, what));
  const tooLong = 'reply.tooLong';
  if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') refuse('reply.compressed');
  if (Number(answer.headers['content-length'] ?? 0) > longestBody) refuse(tooLong);
  const chunks: Buffer[] = [];
  let length = 0;
  answer.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > longestBody) refuse(tooLong);
    else chunks.push(chunk);
  });
  answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: plainHeaders(answer), body: Buffer.concat(chunks) }));
  // 'close' comes last; after 'end' it changes nothing.
  answer.once('error', (error) => failed(failureOf(error, target, 0, true)));
  answer.once('close', () => failed(brokenOff(target)));
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** `answering`: part of an answer has come, so the connection as such is not what failed. */
function failureOf(error: unknown, target: Target, seconds: number, answering: boolean): ProblemError {
  const code = errorCode(error) ?? '';
  const detail = error instanceof Error ? `${code} ${error.message}`.trim() : code;
  if (code === 'HPE_HEADER_OVERFLOW') return notUnderstood(target, 'reply.longHeaders', detail);
  if (code.startsWith('HPE_')) return notUnderstood(target, 'reply.notHttp', detail);
  const problem = connectionProblem(error, target, seconds);
  return answering && isClosed(problem) ? brokenOff(target, detail) : problem;
}

function brokenOff(target: Target, detail?: string): ProblemError {
  return notUnderstood(target, 'reply.brokeOff', detail);
}

function notUnderstood({ shown: host }: Target, what: Flaw, detail?: string): ProblemError {
  return new ProblemError({ kind: 'reply-not-understood', host, what: { key: what }, ...(detail ? { detail } : {}) });
}

function isClosed({ problem }: ProblemError): boolean {
  return problem.kind === 'server-unreachable';
}
