import { readProvisioningDocument } from './mde2/provisioning-document.ts';
import type { Asked } from './soap/asked.ts';
import type { Token } from './wstep/token-answer.ts';

/**
 * What in an answer can hold certificates: single ones in DER and PKCS#7 messages as they are, those inside provisioning documents one by
 * one. Looks at the bytes and not at what the server says they are.
 * @throws ProblemError reply-not-understood
 */
export function certificateBytes(answer: { readonly tokens: readonly Token[] }, asked: Asked): Uint8Array[] {
  return answer.tokens.flatMap(({ bytes }) =>
    isXml(bytes) ? readProvisioningDocument(bytes, asked).certificates.map(({ der }) => der) : [bytes],
  );
}

/**
 * The address of the server that is to manage the computer from now on, in an answer that names one.
 * @throws ProblemError reply-not-understood. Source: [MS-MDE2] 2.2.9.1, the application w7
 */
export function managementAddress(answer: { readonly tokens: readonly Token[] }, asked: Asked): string | undefined {
  return answer.tokens
    .filter(({ bytes }) => isXml(bytes))
    .map(({ bytes }) => readProvisioningDocument(bytes, asked).managementServer)
    .find((address) => address !== undefined);
}

/** Starts with an angle bracket, after a byte order mark or white space; a DER or BER certificate or message starts with 0x30. */
function isXml(bytes: Uint8Array): boolean {
  const first = bytes.find((octet) => octet > 0x20 && octet !== 0xef && octet !== 0xbb && octet !== 0xbf && octet < 0xfe);
  return first === 0x3c;
}
