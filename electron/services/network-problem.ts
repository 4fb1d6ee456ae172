/** Failures of sockets and TLS as problems that a person can tell apart. Codes: errno(3), getaddrinfo(3), RFC 8446 section 6. */

import { networkInterfaces } from 'node:os';
import { ProblemError } from '../contract/problem.ts';
import type { Refusal } from '../contract/site.ts';
import type { MessageKey, Phrase } from '../contract/words/say.ts';
import { errorCode } from './durable-files.ts';

export interface Target {
  /** as it is shown: host, or host:port where the port is not 443 */
  readonly shown: string;
  readonly host: string;
  readonly port: number;
}

/** What a URL leads to. An IPv6 address loses its brackets. */
export function targetOf(url: URL): Target {
  return { shown: url.host, host: url.hostname.replace(/^\[|\]$/gu, ''), port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443) };
}

/** Whether this computer has an address by which it could reach another. */
export function isOnline(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some((address) => !address.internal));
}

const unknownName = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME'];
const noRoute = ['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'];
const closed = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/**
 * A failure of a connection to `target`, before or after TLS.
 * @param online asked only where being offline would explain it
 */
export function connectionProblem(error: unknown, target: Target, seconds: number, online = isOnline): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = codeOf(error);
  const { shown: host, port } = target;
  const detail = detailOf(error);
  const problem = (facts: ConstructorParameters<typeof ProblemError>[0]) => new ProblemError({ ...facts, detail }, error);
  if ([...unknownName, ...noRoute].includes(code) && !online()) return problem({ kind: 'offline', host });
  if (unknownName.includes(code)) return problem({ kind: 'server-not-found', host });
  if (noRoute.includes(code)) return problem({ kind: 'server-unreachable', host, port, why: 'no-route' });
  if (code === 'ECONNREFUSED') return problem({ kind: 'server-unreachable', host, port, why: 'refused' });
  if (closed.includes(code)) return problem({ kind: 'server-unreachable', host, port, why: 'closed' });
  if (code === 'ETIMEDOUT') return problem({ kind: 'server-timeout', host, during: 'connecting', seconds });
  if (code.startsWith('ERR_SSL_')) return tlsProblem(error, code, target);
  return problem({ kind: 'unexpected' });
}

/** A connection that TLS gave up. OpenSSL and BoringSSL name these alike. */
function tlsProblem(error: unknown, code: string, { shown: host, port }: Target): ProblemError {
  const problem = (facts: ConstructorParameters<typeof ProblemError>[0]) => new ProblemError({ ...facts, detail: code }, error);
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|INAPPROPRIATE_FALLBACK|INSUFFICIENT_SECURITY/u.test(code)) {
    return problem({ kind: 'server-weak', host, subject: host, weakness: 'protocol' });
  }
  if (/KEY_TOO_SMALL/u.test(code)) return problem({ kind: 'server-weak', host, subject: host, weakness: 'key' });
  if (/KEY_USAGE_BIT_INCORRECT/u.test(code)) return problem({ kind: 'server-wrong-purpose', host, subject: host });
  if (isAboutCertificates(error)) return problem({ kind: 'server-untrusted', host, issuer: { key: 'issuer.unreadable' }, why: 'bad-path' });
  if (aboutOurCertificate.test(code)) return problem({ kind: 'site-refused-certificate', host, ...whyRefused(code) });
  const found = tlsFindings.find(([pattern]) => pattern.test(code))?.[1] ?? 'found.brokeOffTls';
  return problem({ kind: 'not-an-enrollment-server', host, found: { key: found, facts: { port } } });
}

/** Alerts about the certificate of the side that receives them. Source: RFC 8446, 6.2 */
const aboutOurCertificate =
  /ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)/u;

function whyRefused(code: string): { readonly refusal: Refusal; readonly why: Phrase } {
  const refusal = refusalOf(code);
  return { refusal, why: { key: `refusal.${refusal}` } };
}

function refusalOf(code: string): Refusal {
  if (/REVOKED/u.test(code)) return 'revoked';
  if (/EXPIRED/u.test(code)) return 'expired';
  if (/UNKNOWN_CA/u.test(code)) return 'unknown-issuer';
  return /UNSUPPORTED/u.test(code) ? 'not-client-authentication' : 'unsaid';
}

/** A certificate that the stack could not even read: its error comes from where certificates are read. */
function isAboutCertificates(error: unknown): boolean {
  return error instanceof Error && 'library' in error && /^(?:asn\.?1|x\.?509) /iu.test(String(error.library));
}

const tlsFindings: readonly (readonly [RegExp, MessageKey])[] = [
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|HTTPS_PROXY_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_TOO_/u, 'found.noTls'],
  [/CERTIFICATE_REQUIRED|NO_CERTIFICATE/u, 'found.certificatesOnly'],
  [/UNRECOGNIZED_NAME/u, 'found.otherNames'],
  [/HANDSHAKE_FAILURE|ALERT/u, 'found.refusedTls'],
];

/** Node tries all addresses of a name and gathers the failures; the one that says most is told. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const codes = error.errors.map((one) => errorCode(one) ?? '');
    return codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? '';
  }
  const code = errorCode(error) ?? '';
  // A write that meets TLS's refusal: the reason is only in the message.
  if (code === 'EPROTO' && error instanceof Error) return `ERR_SSL_${error.message.toUpperCase().replace(/\W+/gu, '_')}`;
  return code;
}

function detailOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(detailOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
