/** A computer for the checks before an enrollment: a data folder, a keychain on it, and the real network as far as the lab goes. */
import { join } from 'node:path';
import type { Check, CheckName } from '../../electron/contract/checks.ts';
import type { CheckPorts, CheckWish } from '../../electron/enrollment/check-ports.ts';
import { runChecks } from '../../electron/enrollment/run-checks.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import type { Sealer } from '../../electron/services/keychain/sealer.ts';
import { checkPorts, type LiveChecksOptions } from '../../electron/services/preflight/live-checks.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { InMemoryAgreedRoots } from './in-memory-agreed-roots.ts';
import { MemorySealer } from './sealers.ts';

export type Computer = Partial<Omit<LiveChecksOptions, 'keychain'>> & { readonly sealer?: Sealer };

/** Goes straight and believes in the network, unless told otherwise. */
export function computer(dataFolder: string, { sealer = new MemorySealer(), ...change }: Computer = {}): CheckPorts {
  const clock = change.clock ?? systemClock;
  return checkPorts({
    dataFolder,
    clock,
    keychain: new FolderKeychain({ folder: join(dataFolder, 'keychain'), sealer, clock, user: undefined }),
    agreedRoots: new InMemoryAgreedRoots(),
    roots: new TrustedRoots({ environment: {} }),
    findProxy: async () => undefined,
    online: () => true,
    ...change,
  });
}

/** All checks by name, and the names in the order in which they were told of. */
export async function check(wish: CheckWish, ports: CheckPorts, signal = new AbortController().signal) {
  const told: CheckName[] = [];
  const checks = await runChecks(wish, ports, ({ name }) => told.push(name), signal);
  const byName = Object.fromEntries(checks.map((one) => [one.name, one])) as Record<CheckName, Check>;
  return { checks, byName, told };
}

/** Each check that did not pass, as `name state problem`. */
export function amiss(checks: readonly Check[]): string[] {
  return checks.filter(({ state }) => state !== 'passed').map(({ name, state, problem = '' }) => `${name} ${state} ${problem}`.trim());
}
