/** What a policy server says of its templates and authorities, as far as a client uses it. Source: [MS-XCEP] 3.1.4.1.3 */
export interface Policies {
  readonly policyId: string | undefined;
  readonly friendlyName: string | undefined;
  readonly nextUpdateHours: number | undefined;
  readonly notChanged: boolean;
  readonly policies: readonly Policy[];
  readonly authorities: readonly Authority[];
}

/** One template. Bits, seconds and flags are as the server writes them; flags are unsigned. */
export interface Policy {
  /** the common name of the template in the directory */
  readonly name: string;
  readonly oid: string | undefined;
  readonly schema: number | undefined;
  readonly mayEnroll: boolean;
  readonly mayAutoEnroll: boolean;
  readonly minimalKeyLength: number | undefined;
  /** object identifier */
  readonly hashAlgorithm: string | undefined;
  readonly majorRevision: number | undefined;
  readonly minorRevision: number | undefined;
  readonly validitySeconds: number | undefined;
  readonly renewalSeconds: number | undefined;
  readonly subjectNameFlags: number | undefined;
  readonly enrollmentFlags: number | undefined;
  readonly privateKeyFlags: number | undefined;
  readonly generalFlags: number | undefined;
  /** {@link Authority.id} of those that issue it */
  readonly authorityIds: readonly string[];
}

export interface Authority {
  readonly id: string;
  readonly mayEnroll: boolean;
  /** DER */
  readonly certificate: Uint8Array | undefined;
  readonly services: readonly PolicyService[];
}

/** How a service wants to know who asks. Source: [MS-XCEP] 3.1.4.1.3.5, clientAuthentication 1, 2, 4 and 8 */
export type Authentication = 'anonymous' | 'kerberos' | 'user-name' | 'certificate' | 'unknown';

/** Where an authority takes requests. The lower number goes first. */
export interface PolicyService {
  readonly url: URL;
  readonly authentication: Authentication;
  readonly priority: number;
  readonly renewalOnly: boolean;
}

/**
 * Where a certificate of this template can be requested with this kind of authentication, the best first. Authorities at which the account
 * may not enroll are left out, and so are addresses for renewals only, but where a certificate is the proof: whoever has one renews it.
 */
export function enrollmentServices(
  { authorities }: Pick<Policies, 'authorities'>,
  { authorityIds }: Pick<Policy, 'authorityIds'>,
  authentication: Authentication = 'user-name',
): PolicyService[] {
  return authorities
    .filter(({ id, mayEnroll }) => mayEnroll && authorityIds.includes(id))
    .flatMap(({ services }) => services)
    .filter((service) => service.authentication === authentication && (!service.renewalOnly || authentication === 'certificate'))
    .sort((a, b) => a.priority - b.priority);
}
