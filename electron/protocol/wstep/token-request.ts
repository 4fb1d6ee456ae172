import type { Message } from '../soap/envelope.ts';
import { action, encodingType, ns } from '../soap/names.ts';
import { trustPrefixes, writeEnvelope } from '../soap/write-envelope.ts';

/** The parts of a RequestSecurityToken that both profiles share. `after` is XML that follows the token. */
export interface TokenRequest {
  readonly tokenType: string;
  readonly requestType: string;
  /** the request, and what it is said to be */
  readonly token?: { readonly valueType: string; readonly bytes: Uint8Array };
  readonly after?: string;
}

/**
 * The envelope of a RequestSecurityToken. The order of elements and attributes is that of Windows, and Base64 is on one line.
 * @throws ProblemError password-rejected `unsendable-character`. Source: [MS-WSTEP] 3.1.4.1.2.1 and 3.1.4.1.3.3
 */
export function writeTokenRequest(message: Message, { tokenType, requestType, token, after = '' }: TokenRequest): Uint8Array {
  const binary =
    token &&
    `<wsse:BinarySecurityToken ValueType="${token.valueType}" EncodingType="${encodingType}">${base64(token.bytes)}</wsse:BinarySecurityToken>`;
  const body =
    `<wst:RequestSecurityToken><wst:TokenType>${tokenType}</wst:TokenType>` +
    `<wst:RequestType>${requestType}</wst:RequestType>${binary ?? ''}${after}</wst:RequestSecurityToken>`;
  return writeEnvelope(message, { action: action.requestToken, prefixes: trustPrefixes, body });
}

/** On one line. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** The number of an earlier request, or that there is none. `id` is XML text, escaped already. */
export function requestIdElement(id: string | undefined): string {
  return id === undefined
    ? `<RequestID xsi:nil="true" xmlns:xsi="${ns.schemaInstance}" xmlns="${ns.enrollment}"/>`
    : `<RequestID xmlns="${ns.enrollment}">${id}</RequestID>`;
}
