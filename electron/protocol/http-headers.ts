import type { HttpAnswer } from './http-message.ts';

/** UTC milliseconds from the Date header; undefined without a readable one. Source: RFC 9110, 6.6.1 */
export function serverTime({ headers }: HttpAnswer): number | undefined {
  return httpDate(headers.date);
}

/** No server means more than a week by it. */
const longestWait = 7 * 24 * 3600;

/**
 * Seconds from the Retry-After header, which holds seconds or a date. A date is counted from the server's own clock, or from `now` (UTC
 * milliseconds) where it sends none. Undefined when it is absent, unreadable or in the past; at most a week. Source: RFC 9110, 10.2.3
 */
export function retryAfterSeconds(answer: HttpAnswer, now: number | undefined): number | undefined {
  const text = answer.headers['retry-after']?.trim() ?? '';
  const until = /^\d{1,10}$/.test(text) ? undefined : httpDate(text);
  const from = serverTime(answer) ?? now;
  const seconds = until === undefined ? Number(text || Number.NaN) : from === undefined ? Number.NaN : Math.ceil((until - from) / 1000);
  return seconds >= 0 ? Math.min(seconds, longestWait) : undefined;
}

/** One of the three forms of a date in HTTP; all end in GMT or are of C's asctime, and none is only a number. */
function httpDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2,8},? [\w: -]{10,40}$/.test(text.trim())) return undefined;
  const moment = Date.parse(/GMT$/.test(text.trim()) ? text : `${text} GMT`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Where a redirect leads, resolved against the address that was asked. */
export function redirectTarget({ headers }: HttpAnswer, asked: URL): URL | undefined {
  const location = headers.location;
  return location !== undefined && URL.canParse(location, asked.href) ? new URL(location, asked) : undefined;
}

/** The words in a short text/plain body, such as some servers send with a refusal. */
export function plainBody({ headers, body }: HttpAnswer): string | undefined {
  const isPlain = /^text\/plain\b/i.test(headers['content-type']?.trim() ?? '');
  return isPlain && body.length <= 4096 ? new TextDecoder().decode(body) : undefined;
}
