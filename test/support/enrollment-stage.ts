/** Everything an enrollment needs, for tests of the story: the lab site over real sockets, a keychain in memory. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Progress } from '../../electron/contract/models.ts';
import { type Problem, problemOf } from '../../electron/contract/problem.ts';
import { attemptOf } from '../../electron/enrollment/attempt.ts';
import { type EnrollmentOutcome, type EnrollmentWish, enroll } from '../../electron/enrollment/enroll.ts';
import type { Ports } from '../../electron/enrollment/ports.ts';
import { readCertificates } from '../../electron/pki/certificates.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { HttpsTransport } from '../../electron/services/https-transport.ts';
import { RevocationLists } from '../../electron/services/revocation/revocation-lists.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { type LabSite, startLabSite } from '../site/lab-site.ts';
import { fixedDevice } from './fixed-device.ts';
import { FixtureKeys } from './fixture-keys.ts';
import { InMemoryAgreedRoots } from './in-memory-agreed-roots.ts';
import { InMemoryKeychain } from './in-memory-keychain.ts';
import { problemInEnglish } from './problem-in-english.ts';
import { suiteFolder } from './temporary-folder.ts';

export interface EnrollmentStage {
  readonly site: LabSite;
  readonly ports: Ports & { readonly keychain: InMemoryKeychain };
  /** fingerprint of the lab's root */
  readonly rootSha256: string;
  readonly progress: Progress[];
  wish(change?: Partial<Omit<EnrollmentWish, 'password'>> & { password?: string }): EnrollmentWish;
  enroll(change?: Parameters<EnrollmentStage['wish']>[0], signal?: AbortSignal): Promise<EnrollmentOutcome>;
  /** how it ended, where it did not end well */
  problem(change?: Parameters<EnrollmentStage['wish']>[0], signal?: AbortSignal): Promise<Problem | undefined>;
}

/** A lab site for the whole test file, and a new keychain for each test. To be called at the top of the file. */
export function enrollmentStage(): EnrollmentStage {
  const folder = suiteFolder();
  let site: LabSite;
  let root: Uint8Array;
  let ports: EnrollmentStage['ports'];
  const progress: Progress[] = [];
  let tests = 0;

  beforeAll(async () => {
    site = await startLabSite({ dataFolder: `${folder}/lab` });
    root = (readCertificates(readFileSync(site.addresses.caFile))[0] as { der: Uint8Array }).der;
  });
  beforeEach(async () => {
    await site.reset();
    site.forget();
    progress.length = 0;
    const roots = new TrustedRoots({ environment: {} });
    const transport = new HttpsTransport({
      roots,
      clock: systemClock,
      findProxy: async () => undefined,
      checkRevocation: new RevocationLists({
        dataFolder: `${folder}/client-${++tests}`,
        clock: systemClock,
        findProxy: async () => undefined,
        limits: { listSeconds: 5, ocspSeconds: 5 },
      }).check,
      limits: { connecting: 5, securing: 5, answering: 5 },
    });
    ports = {
      roots,
      agreedRoots: new InMemoryAgreedRoots(),
      transport,
      clock: systemClock,
      keys: new FixtureKeys(),
      device: fixedDevice,
      keychain: new InMemoryKeychain(systemClock),
    };
  });
  afterAll(() => site.stop());

  const stage: EnrollmentStage = {
    get site() {
      return site;
    },
    get ports() {
      return ports;
    },
    get rootSha256() {
      return createHash('sha256').update(root).digest('hex').toUpperCase();
    },
    progress,
    wish: (change = {}) => ({
      userName: 'contoso\\mnorth',
      serverName: site.addresses.serverName,
      trust: { roots: [root], ignoreChain: false },
      allowedHosts: [],
      ...change,
      password: Buffer.from(change.password ?? 'Northwind-42'),
    }),
    enroll: (change, signal = new AbortController().signal) =>
      enroll(
        stage.wish(change),
        ports,
        attemptOf(signal, (step) => progress.push(step)),
      ),
    problem: (change, signal) =>
      stage.enroll(change, signal).then(
        () => undefined,
        (error: unknown) => problemInEnglish(problemOf(error)),
      ),
  };
  return stage;
}
