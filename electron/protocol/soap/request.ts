import type { HttpRequest } from '../http-message.ts';

/** How an envelope is posted. Source: SOAP 1.2 part 2, 7; the media type is written as Windows writes it */
export function soapRequest(url: URL, envelope: Uint8Array): HttpRequest {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/soap+xml; charset=utf-8', accept: 'application/soap+xml, text/xml' },
    body: envelope,
  };
}
