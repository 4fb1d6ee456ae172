import { families, problemOf } from '../contract/problem.ts';
import type { CheckedCertificate } from './check-issued.ts';
import type { Attempt, Enrollment, Identity, Keychain, KeyPair, Ports, Trust } from './ports.ts';

export interface StoredIdentity {
  readonly identity: Identity;
  /** whether the site has taken it; `not-asked` where there is no site to ask */
  readonly proven: 'yes' | 'not-reached' | 'not-asked';
}

/**
 * Stores key and certificate, reads the key back from where it was stored, tries them on the site, and only then puts the identity into
 * use. What was in use before stays in the keychain, and in use if anything fails on the way: then what was stored is taken back. A
 * site that can't be reached is no reason to give up a good certificate.
 * @throws ProblemError of the keychain and certificate families; cancelled
 */
export async function storeIdentity(
  key: KeyPair,
  { certificate, chain }: CheckedCertificate,
  enrollment: Enrollment,
  trust: Trust,
  ports: Ports,
  attempt: Attempt,
): Promise<StoredIdentity> {
  const { keychain } = ports;
  const { inUse: before } = await keychain.read();
  const identity = await attempt.step('installing', () => keychain.add(key, certificate, chain, enrollment));
  try {
    return await attempt.step('verifying', async () => {
      await keychain.openKey(identity.id);
      const proven = await prove(identity, trust, ports, attempt.signal);
      await keychain.use(identity.id);
      return { identity, proven };
    });
  } catch (error) {
    // If this fails, too, what is left is complete whichever is in use; the first failure is the one to be told.
    await takeBack(identity, before, keychain).catch(() => undefined);
    throw error;
  }
}

async function prove(identity: Identity, trust: Trust, ports: Ports, signal: AbortSignal): Promise<StoredIdentity['proven']> {
  if (!ports.prove) return 'not-asked';
  try {
    await ports.prove(identity, trust, signal);
    return 'yes';
  } catch (error) {
    const family = families[problemOf(error).kind];
    if (family === 'server' || family === 'trust') return 'not-reached';
    throw error;
  }
}

/** What is in use can't be removed: a choice that failed half-way is undone first. */
async function takeBack(identity: Identity, before: Identity | undefined, keychain: Keychain): Promise<void> {
  if (before) await keychain.use(before.id);
  await keychain.remove(identity.id);
}
