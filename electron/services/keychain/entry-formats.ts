/** What the files of an identity and of a pending request hold, and how they become values again. */
import type { KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { ProblemError } from '../../contract/problem.ts';
import type { Enrollment, Identity, KeyPair, PendingRequest } from '../../enrollment/ports.ts';
import { type Certificate, toPem } from '../../pki/certificate.ts';
import { readCertificates } from '../../pki/certificates.ts';
import { Damage } from './damage.ts';
import type { DataKey } from './data-keys.ts';
import type { Entry } from './entries.ts';
import { closeEnvelope, type Envelope, envelopeSchema, openEnvelope } from './envelope.ts';
import { readRecord, sha256, writeRecord } from './record.ts';

const enrollmentSchema = v.object({
  serverName: v.string(),
  userName: v.string(),
  profile: v.picklist(['mde2', 'adcs', 'imported']),
  service: v.string(),
  managementPoint: v.optional(v.string()),
});

export const identitySchema = v.object({
  version: v.literal(1),
  id: v.string(),
  generation: v.pipe(v.number(), v.integer(), v.minValue(1)),
  enrollment: enrollmentSchema,
  storedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type IdentityManifest = v.InferOutput<typeof identitySchema>;

export const pendingSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  requestId: v.string(),
  address: v.string(),
  enrollment: enrollmentSchema,
  since: v.pipe(v.string(), v.isoTimestamp()),
  /** SHA-256 of the public key that was requested a certificate for */
  publicKey: v.string(),
});
export type PendingManifest = v.InferOutput<typeof pendingSchema>;

/** The files of an identity, the manifest aside. */
export function identityFiles(id: string, key: KeyPair, certificate: Certificate, chain: readonly Certificate[], dataKey: DataKey) {
  return {
    'key.json': writeRecord(closeEnvelope(key.privateKey, dataKey, { id, kind: 'identity' })),
    'certificate.pem': Buffer.from(toPem(certificate)),
    'chain.pem': Buffer.from(chain.map(toPem).join('')),
  };
}

/** The files of a pending request, the manifest aside. */
export function pendingFiles(id: string, key: KeyPair, dataKey: DataKey) {
  return { 'key.json': writeRecord(closeEnvelope(key.privateKey, dataKey, { id, kind: 'pending-request' })) };
}

/** @throws Damage */
export function identityOf({ manifest, file }: Entry<IdentityManifest>): Identity {
  const [certificate, ...others] = certificatesIn(file('certificate.pem'));
  if (!certificate || others.length > 0) throw new Damage({ key: 'damage.notOneCertificate' });
  const { id, generation, enrollment, storedAt } = manifest;
  return { id, generation, certificate, chain: certificatesIn(file('chain.pem')), enrollment, storedAt };
}

export function pendingOf({ manifest }: Entry<PendingManifest>): PendingRequest {
  const { id, requestId, address, enrollment, since } = manifest;
  return { id, requestId, address, enrollment, since };
}

function certificatesIn(pem: Buffer): Certificate[] {
  if (pem.length === 0) return [];
  try {
    return readCertificates(pem);
  } catch (error) {
    if (error instanceof ProblemError) throw new Damage({ key: 'damage.unreadableCertificate' });
    throw error;
  }
}

/** @throws Damage */
export function envelopeOf(entry: Entry<unknown>): Envelope {
  return readRecord(entry.file('key.json'), envelopeSchema);
}

/** The key of an identity, proven to belong to its certificate. @throws Damage */
export function keyOfIdentity(entry: Entry<IdentityManifest>, dataKey: DataKey): KeyPair {
  const key = openEnvelope(envelopeOf(entry), dataKey, { id: entry.manifest.id, kind: 'identity' });
  const { publicKeyInfo } = identityOf(entry).certificate;
  if (!publicKeyBytes(key.publicKey).equals(publicKeyInfo)) throw new Damage({ key: 'damage.otherKey' });
  return key;
}

/** The key of a pending request, proven to be the one that was requested for. @throws Damage */
export function keyOfPending(entry: Entry<PendingManifest>, dataKey: DataKey): KeyPair {
  const key = openEnvelope(envelopeOf(entry), dataKey, { id: entry.manifest.id, kind: 'pending-request' });
  if (keyFingerprint(key.publicKey) !== entry.manifest.publicKey) throw new Damage({ key: 'damage.notRequested' });
  return key;
}

export function keyFingerprint(publicKey: KeyObject): string {
  return sha256(publicKeyBytes(publicKey));
}

export function publicKeyBytes(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

export function manifestOfIdentity(id: string, generation: number, enrollment: Enrollment, storedAt: string): IdentityManifest {
  const { serverName, userName, profile, service, managementPoint } = enrollment;
  return { version: 1, id, generation, enrollment: { serverName, userName, profile, service, managementPoint }, storedAt };
}
