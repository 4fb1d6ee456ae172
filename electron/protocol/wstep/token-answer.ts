import { ProblemError } from '../../contract/problem.ts';
import { type Asked, notUnderstood, readAddress, readBase64, serversWords } from '../soap/asked.ts';
import type { Envelope } from '../soap/envelope.ts';
import { ns } from '../soap/names.ts';
import { attributeOf, childrenOf, descendantOf, textOf, type XmlElement } from '../xml/element.ts';

/** What is in a BinarySecurityToken. `valueType` is what the server says of it, which is not always so. */
export interface Token {
  readonly valueType: string;
  readonly bytes: Uint8Array;
}

/** How a request for a certificate ended. `disposition` is in the server's language and only for people. */
export type TokenAnswer =
  | {
      readonly kind: 'issued';
      /** those that were requested first, then those beside them */
      readonly tokens: readonly Token[];
      readonly requestId: string | undefined;
      readonly disposition: string | undefined;
    }
  | {
      readonly kind: 'pending';
      readonly requestId: string;
      /** where to ask again, if the server names a secure address; it need not be the one that was asked */
      readonly address: URL | undefined;
      readonly disposition: string | undefined;
    };

/**
 * Reads the answer of either profile. It is issued if the requested token is there; a reference in its place, or a number with no token at
 * all, means that the request waits for approval. Servers that put the token only beside its place are understood too.
 * @throws ProblemError reply-not-understood; certificate-unfit `missing` when there is neither a token nor a number
 * Sources: [MS-WSTEP] 3.1.4.1.3.4; [MS-MDE2] 3.3.4.1.1.2
 */
export function readTokenAnswer(envelope: Envelope, asked: Asked): TokenAnswer {
  const response = descendantOf(envelope.body, ns.trust, 'RequestSecurityTokenResponse');
  if (!response) throw notUnderstood(asked, 'reply.noCertificate');
  const requested = descendantOf(response, ns.trust, 'RequestedSecurityToken');
  const requestId = textOf(descendantOf(response, ns.enrollment, 'RequestID'));
  const disposition = serversWords(textOf(descendantOf(response, ns.enrollment, 'DispositionMessage')));
  const main = readTokens(requested, asked);
  const reference = descendantOf(requested, ns.security, 'Reference');
  if (main.length === 0 && reference) return pending(requestId, readAddress(attributeOf(reference, 'URI')), disposition, asked);
  const tokens = [...main, ...readTokens(response, asked)];
  if (tokens.length > 0) return { kind: 'issued', tokens, requestId, disposition };
  if (requestId !== undefined) return pending(requestId, undefined, disposition, asked);
  throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'missing' });
}

function pending(requestId: string | undefined, address: URL | undefined, disposition: string | undefined, asked: Asked): TokenAnswer {
  if (requestId === undefined) throw notUnderstood(asked, 'reply.noNumber');
  if (requestId.length > 256) throw notUnderstood(asked, 'reply.longNumber');
  return { kind: 'pending', requestId, address, disposition };
}

function readTokens(parent: XmlElement | undefined, asked: Asked): Token[] {
  return childrenOf(parent, ns.security, 'BinarySecurityToken')
    .filter((element) => textOf(element) !== undefined)
    .map((element) => {
      const bytes = readBase64(element.text);
      if (!bytes) throw notUnderstood(asked, 'reply.notBase64');
      return { valueType: attributeOf(element, 'ValueType')?.trim() ?? '', bytes };
    });
}
