import type { Message } from '../soap/envelope.ts';
import { requestType, tokenType, valueType } from '../soap/names.ts';
import { escapeXml } from '../xml/write-xml.ts';
import { requestIdElement, writeTokenRequest } from './token-request.ts';

/**
 * Asks a Certificate Enrollment Web Service (AD CS) for a certificate. `request` is a PKCS#10 in DER that names the template itself.
 * @throws ProblemError password-rejected `unsendable-character`. Source: [MS-WSTEP] 3.1.4.2.1.1
 */
export function writeIssue(message: Message, wish: { readonly request: Uint8Array }): Uint8Array {
  return writeTokenRequest(message, {
    tokenType: tokenType.x509,
    requestType: requestType.issue,
    token: { valueType: valueType.pkcs10, bytes: wish.request },
    after: requestIdElement(undefined),
  });
}

/**
 * Asks the same service for the successor of a certificate: renewal is Issue, too, told from the first by its token. `signedRequest` is
 * PKCS#7 in DER: a PKCS#10 for the new key that encloses the old certificate, signed with that certificate.
 * @throws ProblemError password-rejected `unsendable-character`. Sources: [MS-WSTEP] 3.1.4.2.1.1 and 4.1.5.1
 */
export function writeSignedIssue(message: Message, wish: { readonly signedRequest: Uint8Array }): Uint8Array {
  return writeTokenRequest(message, {
    tokenType: tokenType.x509,
    requestType: requestType.issue,
    token: { valueType: valueType.pkcs7, bytes: wish.signedRequest },
    after: requestIdElement(undefined),
  });
}

/**
 * Asks what became of a request that waited for approval. The number is whatever text the service gave it.
 * @throws ProblemError password-rejected `unsendable-character`. Source: [MS-WSTEP] 3.1.4.2.1.2
 */
export function writeQueryTokenStatus(message: Message, wish: { readonly requestId: string }): Uint8Array {
  return writeTokenRequest(message, {
    tokenType: tokenType.x509,
    requestType: requestType.queryTokenStatus,
    after: requestIdElement(escapeXml(wish.requestId)),
  });
}
