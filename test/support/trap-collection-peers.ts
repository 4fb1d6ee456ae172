/**
 * What two libraries say of a trap, each asked for the most that it offers: node-forge `verifyCertificateChain`; @peculiar/x509
 * `X509ChainBuilder`, and `verify` with the date for each certificate. Neither looks at host names or revocation.
 */
import forge from 'node-forge';
import { x509 } from './certificate-authority.ts';
import type { Trap } from './trap-collection-chain.ts';

/** A chain that node-forge can't read, such as one with a key that isn't RSA, is not accepted. */
export function forgeAccepts({ certificates, trusted }: Trap): boolean {
  const read = (der: Uint8Array) => forge.pki.certificateFromAsn1(forge.asn1.fromDer(Buffer.from(der).toString('binary')));
  try {
    return forge.pki.verifyCertificateChain(forge.pki.createCaStore(trusted.map(read)), certificates.map(read));
  } catch {
    return false; // it throws its verdict
  }
}

export async function peculiarAccepts({ certificates, trusted }: Trap): Promise<boolean> {
  try {
    const [leaf, ...issuers] = certificates.map(read);
    const roots = trusted.map(read);
    if (!leaf) return false;
    const chain = await new x509.X509ChainBuilder({ certificates: [...issuers, ...roots] }).build(leaf);
    const top = chain.at(-1);
    if (!roots.some((root) => top && Buffer.compare(Buffer.from(root.rawData), Buffer.from(top.rawData)) === 0)) return false;
    const verdicts = chain.map((one, i) => one.verify({ publicKey: (chain[i + 1] ?? one).publicKey, date: new Date() }));
    return (await Promise.all(verdicts)).every(Boolean);
  } catch {
    return false; // what it can't read or build
  }
}

const read = (der: Uint8Array) => new x509.X509Certificate(new Uint8Array(der));
