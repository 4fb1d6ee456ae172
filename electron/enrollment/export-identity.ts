import { toPem } from '../pki/certificate.ts';
import { writePkcs12 } from '../pki/pkcs12-writer.ts';
import type { Identity, Ports } from './ports.ts';

/** The certificate of an identity alone, as one block of PEM. */
export function certificateOf({ certificate }: Identity): Uint8Array {
  return Buffer.from(toPem(certificate));
}

/**
 * An identity with its key and chain as a PKCS#12 file under a passphrase (UTF-8), for another program or computer.
 * @throws ProblemError of the keychain family
 */
export async function exportIdentity(
  { id, certificate, chain }: Identity,
  passphrase: Uint8Array,
  strength: 'modern' | 'legacy',
  { keychain }: Pick<Ports, 'keychain'>,
): Promise<Uint8Array> {
  const { privateKey } = await keychain.openKey(id, 'export');
  return writePkcs12({ privateKey, certificate, chain }, passphrase, strength);
}
