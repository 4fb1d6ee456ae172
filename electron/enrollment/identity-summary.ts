import type { IdentitySummary } from '../contract/models.ts';
import { summarize, toPem } from '../pki/certificate.ts';
import type { Identity } from './ports.ts';

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
