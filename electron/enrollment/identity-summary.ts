import type { AgreedRootSummary, IdentitySummary } from '../contract/models.ts';
import { summarize, toPem } from '../pki/certificate.ts';
import type { AgreedRoot, Identity } from './ports.ts';

/** An identity as windows and commands show it. */
export function identitySummary(identity: Identity, inUse: boolean): IdentitySummary {
  const { id, certificate, enrollment, storedAt } = identity;
  const { serverName, userName } = enrollment;
  return { id, certificate: summarize(certificate), serverName, userName, storedAt, inUse };
}

/** The public half of an identity for other programs: certificate and chain, issuer first, in PEM. */
export function identityAsPem({ certificate, chain }: Identity): { certificate: string; chain: string[] } {
  return { certificate: toPem(certificate), chain: chain.map(toPem) };
}

export function agreedRootSummary({ host, certificate, since }: AgreedRoot): AgreedRootSummary {
  return { host, name: certificate.commonName || certificate.subject, sha256: certificate.sha256, since };
}
