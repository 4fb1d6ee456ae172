/** What a client asks a management point for. Source: the addresses by which a management point is tested, as administrators do it in a browser. */
import type { HttpRequest } from '../http-message.ts';

/** `MPLIST`: the management points of its site; `MPCERT`: the certificate by which it signs. */
export type ManagementPointQuery = 'MPLIST' | 'MPCERT';

/**
 * @param origin of the management point, https
 * @param smsId the identifier of this client at the site, where it has one
 */
export function managementPointRequest(origin: URL, query: ManagementPointQuery, smsId: string | undefined): HttpRequest {
  const headers: Record<string, string> = { accept: 'text/xml, application/xml' };
  if (smsId !== undefined && isHeaderText(smsId)) headers.ccmclientid = smsId;
  return { method: 'GET', url: new URL(`/SMS_MP/.sms_aut?${query}`, origin), headers };
}

/** Visible ASCII, as every identifier of a client is; one that a person has mistyped in the settings is not sent. Source: RFC 9110, 5.5 */
function isHeaderText(text: string): boolean {
  return text.length <= 256 && /^[\x21-\x7e]+$/u.test(text);
}
