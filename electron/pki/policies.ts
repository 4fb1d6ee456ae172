/**
 * Certificate policies: what extensions say of them, and whether those of a path agree. Source: RFC 5280, 4.2.1.4, 4.2.1.5, 4.2.1.11,
 * 4.2.1.14
 */
import { readOnly, tags } from './der.ts';
import { objectIdentifier, smallInteger } from './der-values.ts';
import { extensionOid } from './object-identifiers.ts';

export interface Policies {
  /** undefined where the extension is absent */
  readonly identifiers: readonly string[] | undefined;
  /** pairs of a policy of the issuer and one of the subject that counts for it */
  readonly mappings: readonly (readonly [issuer: string, subject: string])[];
  /** how many more certificates may follow before the next must have a valid policy; before mappings, and any policy, count no more */
  readonly requiredAfter: number | undefined;
  readonly unmappedAfter: number | undefined;
  readonly notAnyAfter: number | undefined;
}

const anyPolicy = '2.5.29.32.0';

/** @param value of an extension, by identifier. @throws DerError */
export function readPolicies(value: (id: string) => Uint8Array | undefined): Policies {
  const constraints = value(extensionOid.policyConstraints);
  const parts = constraints && readOnly(constraints, tags.sequence, 'the constraints on policies').enter();
  const notAny = value(extensionOid.inhibitAnyPolicy);
  const identifiers = value(extensionOid.certificatePolicies);
  const mappings = value(extensionOid.policyMappings);
  return {
    identifiers: identifiers && readFirsts(identifiers, 1).map(([policy = '']) => policy),
    mappings: mappings ? readFirsts(mappings, 2).map(([issuer = '', subject = '']) => [issuer, subject]) : [],
    requiredAfter: parts?.optional(0x80) ? smallInteger(parts.content()) : undefined,
    unmappedAfter: parts?.optional(0x81) ? smallInteger(parts.content()) : undefined,
    notAnyAfter: notAny && smallInteger(readOnly(notAny, tags.integer, 'a number of certificates').content()),
  };
}

/** Of each SEQUENCE in a list the first object identifiers. */
function readFirsts(der: Uint8Array, count: number): string[][] {
  const list = readOnly(der, tags.sequence, 'the policies').enter();
  const all: string[][] = [];
  while (list.next()) {
    const parts = list.enter();
    all.push(Array.from({ length: count }, () => objectIdentifier(parts.expect(tags.objectIdentifier, 'a policy').content())));
  }
  return all;
}

/** A certificate as far as policies go. */
export interface PolicyHolder {
  readonly policies: Policies;
  readonly isSelfIssued: boolean;
}

/**
 * Whether a path has a valid policy wherever one of its certificates demands that; any policy will do. The path begins with the server's
 * own certificate and ends below the root. Instead of the tree of the standard there is the set of the policies on its lowest level: only
 * whether that is empty matters here. Source: RFC 5280, 6.1.2 to 6.1.5
 */
export function policiesHold(path: readonly PolicyHolder[]): boolean {
  const never = path.length + 1;
  const left = { required: never, unmapped: never, notAny: never };
  let valid: ReadonlySet<string> = new Set([anyPolicy]);
  for (const [below, { policies, isSelfIssued }] of [...path.entries()].reverse()) {
    const anyCounts = left.notAny > 0 || (below > 0 && isSelfIssued);
    valid = narrowed(valid, policies.identifiers ?? [], anyCounts);
    if (below === 0 && (policies.requiredAfter === 0 || left.required <= 1)) left.required = 0;
    if (left.required === 0 && valid.size === 0) return false;
    if (policies.mappings.flat().includes(anyPolicy)) return false;
    valid = mapped(valid, policies.mappings, left.unmapped > 0);
    const step = isSelfIssued ? 0 : 1;
    const lower = (now: number, bound = never) => Math.min(Math.max(0, now - step), bound);
    left.required = lower(left.required, policies.requiredAfter);
    left.unmapped = lower(left.unmapped, policies.unmappedAfter);
    left.notAny = lower(left.notAny, policies.notAnyAfter);
  }
  return true;
}

/** What is left of the valid policies below a certificate that has `own`. Source: RFC 5280, 6.1.3 (d) and (e) */
function narrowed(valid: ReadonlySet<string>, own: readonly string[], anyCounts: boolean): ReadonlySet<string> {
  if (own.includes(anyPolicy) && anyCounts) return valid.size === 0 ? valid : new Set([...valid, ...named(valid, own)]);
  return new Set(named(valid, own));
}

const named = (valid: ReadonlySet<string>, own: readonly string[]) =>
  own.filter((policy) => policy !== anyPolicy && (valid.has(policy) || valid.has(anyPolicy)));

/** Source: RFC 5280, 6.1.4 (b) */
function mapped(valid: ReadonlySet<string>, mappings: Policies['mappings'], allowed: boolean): ReadonlySet<string> {
  const from = new Set(mappings.map(([issuer]) => issuer));
  const rest = [...valid].filter((policy) => !from.has(policy));
  const added = mappings.filter(([issuer]) => allowed && (valid.has(issuer) || valid.has(anyPolicy))).map(([, subject]) => subject);
  return new Set([...rest, ...added]);
}
