import type { ClientIdentity, Identity, KeyPair } from './ports.ts';

/** An identity as it is shown in TLS: its certificate and those of its issuers but the root, which a server has by itself. Source: RFC 8446, 4.4.2 */
export function clientIdentity({ certificate, chain }: Identity, { privateKey }: KeyPair): ClientIdentity {
  const shown = [certificate, ...chain.filter((issuer) => !issuer.isSelfIssued)];
  return { privateKey, certificates: shown.map(({ der }) => der) };
}
