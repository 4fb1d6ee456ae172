/**
 * Why IIS refuses a client's certificate: the sub-status of 403, which it puts into the page that it answers with. To clients elsewhere it may
 * send a page without one.
 * Source: IIS, "HTTP status codes": 403.7 client certificate required, 403.13 revoked, 403.16 untrusted or invalid, 403.17 expired or not yet valid
 */
import type { Refusal } from '../../contract/site.ts';
import type { HttpAnswer } from '../http-message.ts';

/** `why` is a part of a sentence, for a person. */
export interface Forbidden {
  readonly refusal: Refusal;
  readonly why: string;
  readonly detail?: string;
}

const reasons: Readonly<Record<string, Omit<Forbidden, 'detail'>>> = {
  // It was shown one and saw none: what can't serve as a client's certificate is not handed on by TLS.
  '7': { refusal: 'not-client-authentication', why: 'it does not see it as the certificate of a client' },
  '13': { refusal: 'revoked', why: 'it says that the certificate was revoked' },
  '16': { refusal: 'unknown-issuer', why: 'it does not trust who issued the certificate, or finds it invalid' },
  '17': { refusal: 'expired', why: 'it says that the certificate has expired or is not valid yet' },
};

/** The beginning of a page is enough: the sub-status is in its title. */
const longestLook = 16 * 1024;

export function whyForbidden({ body }: HttpAnswer): Forbidden {
  const page = Buffer.from(body.subarray(0, longestLook)).toString('latin1');
  const subStatus = /\b403\.(\d{1,3})\b/u.exec(page)?.[1] ?? '';
  const reason = reasons[subStatus] ?? { refusal: 'unsaid', why: 'it does not say why' };
  return { ...reason, detail: subStatus === '' ? 'HTTP 403' : `HTTP 403.${subStatus}` };
}
