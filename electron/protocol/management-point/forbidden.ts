/**
 * Why IIS refuses a client's certificate: the sub-status of 403, which it puts into the page that it answers with. To clients elsewhere it may
 * send a page without one.
 * Source: IIS, "HTTP status codes": 403.7 client certificate required, 403.13 revoked, 403.16 untrusted or invalid, 403.17 expired or not yet valid
 */

import type { Refusal } from '../../contract/site.ts';
import type { Phrase } from '../../contract/words/say.ts';
import type { HttpAnswer } from '../http-message.ts';

/** `why` is a part of a sentence, for a person. */
export interface Forbidden {
  readonly refusal: Refusal;
  readonly why: Phrase;
  readonly detail?: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  // It was shown one and saw none: what can't serve as a client's certificate is not handed on by TLS.
  '7': 'not-client-authentication',
  '13': 'revoked',
  '16': 'unknown-issuer',
  '17': 'expired',
};

/** The beginning of a page is enough: the sub-status is in its title. */
const longestLook = 16 * 1024;

export function whyForbidden({ body }: HttpAnswer): Forbidden {
  const page = Buffer.from(body.subarray(0, longestLook)).toString('latin1');
  const subStatus = /\b403\.(\d{1,3})\b/u.exec(page)?.[1] ?? '';
  const refusal = refusals[subStatus] ?? 'unsaid';
  return { refusal, why: { key: `refusal.${refusal}` }, detail: subStatus === '' ? 'HTTP 403' : `HTTP 403.${subStatus}` };
}
