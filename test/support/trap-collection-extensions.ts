/** Extensions of certificates in DER, well and badly made. Source: RFC 5280, 4.2 */
import * as write from '../../electron/pki/der-writer.ts';
import { writeCommonName } from '../../electron/pki/distinguished-name.ts';
import { accessOid, extensionOid, purpose } from '../../electron/pki/object-identifiers.ts';
import { extension } from './revocation-fixtures.ts';

export const authority = (pathLength?: number): Uint8Array =>
  extension(
    extensionOid.basicConstraints,
    write.sequence(write.boolean(true), ...(pathLength === undefined ? [] : [write.integer(pathLength)])),
    true,
  );

export const noAuthority = (): Uint8Array => extension(extensionOid.basicConstraints, write.sequence(), true);

/** The bits of a key usage, highest first. */
export const usage = { sign: 0x80, encipherKeys: 0x20, encipherData: 0x10, issue: 0x04, list: 0x02 } as const;

export function keyUsage(bits: number): Uint8Array {
  const unused = Math.max(0, 31 - Math.clz32(bits & -bits));
  return extension(extensionOid.keyUsage, write.element(0x03, Uint8Array.of(unused, bits)), true);
}

export const purposes = (...identifiers: readonly string[]): Uint8Array =>
  extension(extensionOid.extendedKeyUsage, write.sequence(...identifiers.map(write.objectIdentifier)));

export const codeSigning = '1.3.6.1.5.5.7.3.3';
export const forServers = (): Uint8Array => purposes(purpose.serverAuthentication);

/** GeneralName of each type that occurs. */
export const name = {
  dns: (value: string): Uint8Array => write.element(0x82, Buffer.from(value, 'latin1')),
  address: (...octets: readonly number[]): Uint8Array => write.element(0x87, Uint8Array.from(octets)),
  uri: (value: string): Uint8Array => write.element(0x86, Buffer.from(value)),
  mail: (value: string): Uint8Array => write.element(0x81, Buffer.from(value)),
  directory: (value: string): Uint8Array => write.element(0xa4, writeCommonName(value)),
} as const;

export const names = (...general: readonly Uint8Array[]): Uint8Array => extension(extensionOid.subjectAltName, write.sequence(...general));

/** Source: RFC 5280, 4.2.1.10 */
export function limits({ permitted = [], excluded = [] }: { permitted?: readonly Uint8Array[]; excluded?: readonly Uint8Array[] }) {
  const trees = (number: number, bases: readonly Uint8Array[]) =>
    bases.length === 0 ? [] : [write.tagged(number, ...bases.map((base) => write.sequence(base)))];
  return extension(extensionOid.nameConstraints, write.sequence(...trees(0, permitted), ...trees(1, excluded)), true);
}

export const listsAt = (...addresses: readonly string[]): Uint8Array =>
  extension(
    extensionOid.crlDistributionPoints,
    write.sequence(...addresses.map((address) => write.sequence(write.tagged(0, write.tagged(0, name.uri(address)))))),
  );

export const responderAt = (address: string): Uint8Array =>
  extension(extensionOid.authorityInformation, write.sequence(write.sequence(write.objectIdentifier(accessOid.ocsp), name.uri(address))));

export const subjectKey = (identifier: Uint8Array): Uint8Array => extension(extensionOid.subjectKeyId, write.octetString(identifier));

export const authorityKey = (identifier: Uint8Array): Uint8Array =>
  extension(extensionOid.authorityKeyId, write.sequence(write.element(0x80, identifier)));

export const anyPolicy = '2.5.29.32.0';
export const policies = (...identifiers: readonly string[]): Uint8Array =>
  extension(
    extensionOid.certificatePolicies,
    write.sequence(...identifiers.map((identifier) => write.sequence(write.objectIdentifier(identifier)))),
  );

/** A policy that must be valid after so many more certificates. Source: RFC 5280, 4.2.1.11 */
export const policyRequiredAfter = (certificates: number): Uint8Array =>
  extension(extensionOid.policyConstraints, write.sequence(write.element(0x80, Uint8Array.of(certificates))), true);

/** Pairs of a policy of the issuer and one of the subject. Source: RFC 5280, 4.2.1.5 */
export const policiesMapped = (...pairs: readonly (readonly [string, string])[]): Uint8Array =>
  extension(extensionOid.policyMappings, write.sequence(...pairs.map((pair) => write.sequence(...pair.map(write.objectIdentifier)))), true);

export const policiesUnmappedAfter = (certificates: number): Uint8Array =>
  extension(
    extensionOid.policyConstraints,
    write.sequence(...[0x80, 0x81].map((tag) => write.element(tag, Uint8Array.of(certificates)))),
    true,
  );

/** Source: RFC 5280, 4.2.1.14 */
export const notAnyPolicyAfter = (certificates: number): Uint8Array =>
  extension(extensionOid.inhibitAnyPolicy, write.integer(certificates), true);

/** What nobody knows, and what therefore must not be passed over. */
export const unknownCritical = (): Uint8Array => extension('1.3.6.1.4.1.99999.1', write.nothing(), true);
export const unknownHarmless = (): Uint8Array => extension('1.3.6.1.4.1.99999.1', write.nothing());
