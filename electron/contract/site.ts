/** How the site stands to this computer: what its management point said last, and when it is asked again. Dates are ISO 8601 in UTC. */
import type { Report } from './models.ts';

/**
 * How a contact ended:
 * - `accepted`: the management point took the certificate and answered
 * - `refused`: it did not take the certificate; `refusal` says why, as far as it said so
 * - `unreachable`: nothing can be said about the certificate
 * - `not-a-management-point`: something else answered
 */
export type ContactOutcome = 'accepted' | 'refused' | 'unreachable' | 'not-a-management-point';

/** Why a management point does not take a certificate. Source: the sub-status codes of HTTP 403 in IIS (403.7, 403.13, 403.16, 403.17) */
export type Refusal = 'revoked' | 'expired' | 'unknown-issuer' | 'not-client-authentication' | 'unsaid';

/** One conversation with a management point. */
export interface SiteContact {
  readonly at: string;
  readonly managementPoint: string;
  readonly outcome: ContactOutcome;
  readonly refusal?: Refusal;
  /** in words, wherever it was not accepted */
  readonly report?: Report;
}

/** What is known of the site without asking it. */
export interface SiteView {
  readonly siteCode?: string;
  /** the one in use first */
  readonly managementPoints: readonly string[];
  /** identifier of this client at the site */
  readonly smsId?: string;
  readonly lastContact?: SiteContact;
  /** when the program asks by itself; nothing where it does not */
  readonly nextContact?: string;
}
