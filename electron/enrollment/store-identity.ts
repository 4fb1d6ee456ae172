import type { CheckedCertificate } from './check-issued.ts';
import type { Attempt, Enrollment, Identity, KeyPair, Ports } from './ports.ts';

/**
 * Stores key and certificate, reads the key back from where it was stored, and only then puts the identity into use. A failure on
 * the way takes back what was stored, so that nothing or exactly one complete identity is left.
 * @throws ProblemError of the keychain family; cancelled
 */
export async function storeIdentity(
  key: KeyPair,
  { certificate, chain }: CheckedCertificate,
  enrollment: Enrollment,
  { keychain }: Ports,
  attempt: Attempt,
): Promise<Identity> {
  const identity = await attempt.step('installing', () => keychain.add(key, certificate, chain, enrollment));
  try {
    await attempt.step('verifying', async () => {
      await keychain.openKey(identity.id);
      await keychain.use(identity.id);
    });
    return identity;
  } catch (error) {
    await keychain.remove(identity.id);
    throw error;
  }
}
