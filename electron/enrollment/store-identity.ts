import type { Warning } from '../contract/models.ts';
import { families, problemOf } from '../contract/problem.ts';
import type { CheckedCertificate } from './check-issued.ts';
import { keepSmsId } from './keep-sms-id.ts';
import { otherInUseWarning, unprovenWarning } from './outcome-warnings.ts';
import type { Attempt, Enrollment, Identity, Keychain, KeyPair, Ports, SiteFacts, Trust } from './ports.ts';

export interface StoredIdentity {
  readonly identity: Identity;
  /** whether the site has taken it; `not-asked` where there is no site to ask */
  readonly proven: 'yes' | 'not-reached' | 'not-asked';
  /** what the site told, where it was reached */
  readonly site?: SiteFacts;
  readonly warnings: readonly Warning[];
}

/**
 * Stores key and certificate, reads the key back from where it was stored, tries them on the site, and only then puts the identity into
 * use. What was in use before stays in the keychain, and in use if anything fails on the way: then what was stored is taken back. A
 * site that can't be reached is no reason to give up a good certificate.
 * @param predecessor whose place it takes: the same programs may use its key
 * @throws ProblemError of the keychain and certificate families; cancelled
 */
export async function storeIdentity(
  key: KeyPair,
  { certificate, chain }: CheckedCertificate,
  enrollment: Enrollment,
  trust: Trust,
  ports: Ports,
  attempt: Attempt,
  predecessor?: Identity,
): Promise<StoredIdentity> {
  const { keychain } = ports;
  const { inUse: before } = await keychain.read();
  const identity = await attempt.step('installing', () => keychain.add(key, certificate, chain, enrollment, predecessor?.id));
  try {
    return await attempt.step('verifying', async () => {
      await keychain.verify(identity.id);
      const unkept = await keepSmsId(ports);
      const proof = await prove(identity, trust, ports, attempt.signal);
      await keychain.use(identity.id);
      const warnings = [...unkept, ...unprovenWarning(proof.proven), ...(await otherInUse(identity, keychain))];
      return { identity, ...proof, warnings };
    });
  } catch (error) {
    // If this fails, too, what is left is complete whichever is in use; the first failure is the one to be told.
    await takeBack(identity, before, keychain).catch(() => undefined);
    throw error;
  }
}

/** What is in use now is in use: that it can't be looked at just then undoes nothing. */
async function otherInUse(identity: Identity, keychain: Keychain): Promise<readonly Warning[]> {
  return keychain.read().then(
    (contents) => otherInUseWarning(identity, contents),
    () => [],
  );
}

async function prove(
  identity: Identity,
  trust: Trust,
  ports: Ports,
  signal: AbortSignal,
): Promise<Pick<StoredIdentity, 'proven' | 'site'>> {
  try {
    const site = await ports.prove?.(identity, trust, signal);
    return site ? { proven: 'yes', site } : { proven: 'not-asked' };
  } catch (error) {
    const family = families[problemOf(error).kind];
    if (family === 'server' || family === 'trust') return { proven: 'not-reached' };
    throw error;
  }
}

/** What is in use can't be removed: a choice that failed half-way is undone first. */
async function takeBack(identity: Identity, before: Identity | undefined, keychain: Keychain): Promise<void> {
  if (before) await keychain.use(before.id);
  await keychain.remove(identity.id);
}
