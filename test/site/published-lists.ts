/** The revocation lists of the site as they are now, and what each scenario about lists makes of them. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Authority } from './certification-authority.ts';
import { context, extension, ia5Name, sequence } from './der.ts';
import type { Register } from './issued-certificates.ts';
import { type ListOrder, marks, strangers, writeRevocationList } from './revocation-lists.ts';
import type { ScenarioName, ScenarioSwitches } from './scenarios.ts';

export type ListName = 'root' | 'issuing';

export interface Published {
  readonly authorities: { readonly root: Authority; readonly issuing: Authority };
  readonly register: Register;
}

const hour = 3_600_000;
const day = 24 * hour;

type Change = (order: ListOrder, published: Published) => Partial<ListOrder>;

/** Scenarios that change what a list says, of the issuing authority or, where the name says so, of the root. */
const changes: Readonly<Partial<Record<ScenarioName, Change>>> = {
  'crl-expired': () => expired(),
  'crl-root-expired': () => expired(),
  'crl-future': () => ({ thisUpdate: new Date(Date.now() + day) }),
  'crl-older': () => ({ number: 1 }),
  'crl-other-signer': () => ({ key: otherKey() }),
  'crl-other-issuer': (_order, { authorities }) => ({ issuer: nameOf(authorities.root) }),
  'crl-delta': () => ({ extensions: [marks.delta] }),
  'crl-indirect': (order, { authorities }) => ({
    extensions: [marks.indirect],
    entries: [...order.entries, foreignEntry(authorities.root)],
  }),
  'crl-only-authorities': () => ({ extensions: [marks.onlyAuthorities] }),
  'crl-other-point': () => ({ extensions: [pointAt('http://127.0.0.1/elsewhere.crl')] }),
  'crl-unknown-critical': () => ({ extensions: [marks.unknownCritical] }),
  'crl-sha1': () => ({ hash: 'sha1' }),
  'crl-100k': () => ({ rawEntries: strangers(100_000, new Date(Date.now() - day)) }),
  'crl-1m': () => ({ rawEntries: strangers(1_000_000, new Date(Date.now() - day)) }),
};

/** The list of an authority, DER. */
export function currentList(name: ListName, published: Published, switches: ScenarioSwitches): Buffer {
  const order = usualList(name, published, switches);
  const change = Object.entries(changes).find(
    ([scenario]) => isAbout(scenario as ScenarioName, name) && switches.has(scenario as ScenarioName),
  );
  return writeRevocationList({ ...order, ...change?.[1](order, published) });
}

/** Whether a scenario about lists is about this one. */
export function isAbout(scenario: ScenarioName, name: ListName): boolean {
  return scenario.startsWith('crl-root-') === (name === 'root');
}

function usualList(name: ListName, { authorities, register }: Published, switches: ScenarioSwitches): ListOrder {
  const authority = authorities[name];
  const now = Date.now();
  const revoked = register.revoked().map(({ serialNumber, revokedAt, reason }) => ({
    serialNumber,
    at: new Date(revokedAt ?? now),
    reason: reason ?? 0,
  }));
  const intermediate = { serialNumber: authorities.issuing.certificate.serialNumber, at: new Date(now - day), reason: 2 };
  return {
    issuer: nameOf(authority),
    keyId: keyIdOf(authority),
    key: authority.key,
    // Grows with every list, also over restarts.
    number: Math.floor(now / 1000),
    thisUpdate: new Date(now - 10 * 60_000),
    nextUpdate: new Date(now + 7 * day),
    entries: name === 'issuing' ? revoked : switches.has('intermediate-revoked') ? [intermediate] : [],
  };
}

function expired(): Partial<ListOrder> {
  return { thisUpdate: new Date(Date.now() - 8 * day), nextUpdate: new Date(Date.now() - hour) };
}

let other: KeyObject | undefined;

/** A key that nobody vouches for. */
export function otherKey(): KeyObject {
  other ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return other;
}

/** An entry for a certificate of another authority: its extension says whose. Source: RFC 5280, 5.3.3 */
function foreignEntry(authority: Authority): ListOrder['entries'][number] {
  const names = sequence(context(4, true, nameOf(authority)));
  return { serialNumber: '1f2e3d4c', at: new Date(Date.now() - day), extensions: [extension('2.5.29.29', true, names)] };
}

/** IssuingDistributionPoint that names one address. Source: RFC 5280, 5.2.5 */
function pointAt(address: string): Buffer {
  return extension('2.5.29.28', true, sequence(context(0, true, context(0, true, ia5Name(6, address)))));
}

function nameOf(authority: Authority): Uint8Array {
  return new Uint8Array(authority.certificate.subjectName.toArrayBuffer());
}

function keyIdOf(authority: Authority): Uint8Array {
  const found = authority.certificate.getExtension('2.5.29.14');
  if (!found) throw new Error('an authority has a key identifier');
  // The value is an OCTET STRING inside the extension's own.
  return new Uint8Array(found.value).subarray(2);
}
