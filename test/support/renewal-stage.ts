/** What a renewal needs besides what an enrollment needs: an identity near its end, in use. */

import { expect } from 'vitest';
import { type Problem, problemOf } from '../../electron/contract/problem.ts';
import { attemptOf } from '../../electron/enrollment/attempt.ts';
import type { Identity, KeyPair, Ports } from '../../electron/enrollment/ports.ts';
import { type RenewalOutcome, type RenewalWish, renew } from '../../electron/enrollment/renew.ts';
import { matchesKey } from '../../electron/pki/fit-for-client.ts';
import type { ScenarioName } from '../site/scenarios.ts';
import { type EnrollmentStage, enrollmentStage } from './enrollment-stage.ts';
import { problemInEnglish } from './problem-in-english.ts';

interface Options {
  readonly signal?: AbortSignal;
  readonly ports?: Ports;
}

type Change = Partial<Omit<RenewalWish, 'proof'>> & { readonly proof?: RenewalWish['proof'] | 'password' };

export interface RenewalStage extends EnrollmentStage {
  /** puts an identity into use that this site issued; one in its last days, unless the scenarios say otherwise */
  enrolled(serverName?: string, scenarios?: readonly ScenarioName[]): Promise<Identity>;
  /** with the password of mnorth, unless the change says otherwise */
  renew(change?: Change, options?: Options): Promise<RenewalOutcome>;
  /** how it ended, where it did not end well */
  renewalProblem(...given: Parameters<RenewalStage['renew']>): Promise<Problem | undefined>;
  /** the identity in use, proven to belong to its key; nothing else is damaged */
  inUse(): Promise<Identity | undefined>;
}

/** To be called at the top of a test file. */
export function renewalStage(): RenewalStage {
  const enrollment = enrollmentStage();
  const issued = new Map<string, { identity: Identity; key: KeyPair }>();

  const stage: RenewalStage = Object.assign(Object.create(enrollment) as EnrollmentStage, {
    async enrolled(serverName = enrollment.site.addresses.serverName, scenarios: readonly ScenarioName[] = ['certificate-last-days']) {
      const { keychain, keys } = enrollment.ports;
      const name = [serverName, ...scenarios].join(' ');
      const known = issued.get(name);
      if (known) {
        const { certificate, chain, enrollment: origin } = known.identity;
        await keys.take(); // the one that it has already
        const identity = await keychain.add(known.key, certificate, chain, origin);
        await keychain.use(identity.id);
        return identity;
      }
      await enrollment.site.scenario(scenarios);
      const { identity } = await enrollment.enroll({ serverName });
      await enrollment.site.reset();
      enrollment.site.forget();
      issued.set(name, { identity, key: await keychain.openKey(identity.id, 'check') });
      return identity;
    },
    renew({ proof = 'password', ...change }: Change = {}, options: Options = {}) {
      const { signal = new AbortController().signal, ports = enrollment.ports } = options;
      const { trust, allowedHosts, password } = enrollment.wish();
      const wish = { trust, allowedHosts, ...change, proof: proof === 'password' ? { password } : proof };
      return renew(
        wish,
        ports,
        attemptOf(signal, (step) => enrollment.progress.push(step)),
      );
    },
    renewalProblem: (...given: Parameters<RenewalStage['renew']>) =>
      stage.renew(...given).then(
        () => undefined,
        (error: unknown) => problemInEnglish(problemOf(error)),
      ),
    async inUse() {
      const { inUse, damaged } = await enrollment.ports.keychain.read();
      expect(damaged).toEqual([]);
      if (inUse) expect(matchesKey(inUse.certificate, (await enrollment.ports.keychain.openKey(inUse.id, 'check')).publicKey)).toBe(true);
      return inUse;
    },
  });
  return stage;
}
