import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import type { CheckPorts } from '../../enrollment/check-ports.ts';
import type { AgreedRoots, Clock } from '../../enrollment/ports.ts';
import { errorCode, makeFolder, storageProblem, underTemporaryName, writeDurably } from '../durable-files.ts';
import type { ProxyFinder } from '../proxy.ts';
import type { Note } from '../revocation/kept-files.ts';
import { RevocationLists } from '../revocation/revocation-lists.ts';
import type { TrustedRoots } from '../trusted-roots.ts';
import { until } from '../until.ts';
import { type CheckLimits, LiveNetworkChecks } from './network-checks.ts';

export interface LiveChecksOptions {
  readonly dataFolder: string;
  readonly keychain: CheckPorts['keychain'];
  readonly agreedRoots: AgreedRoots;
  readonly requiresProtection?: CheckPorts['requiresProtection'];
  readonly roots: TrustedRoots;
  readonly clock: Clock;
  readonly findProxy: ProxyFinder;
  readonly note?: Note;
  /** shorter ones for tests */
  readonly limits?: Partial<CheckLimits> & { readonly seconds?: number; readonly list?: number; readonly responder?: number };
  readonly online?: () => boolean;
}

/** Seconds: `seconds` for a whole check, the others for what happens within one. */
const usual = { seconds: 10, connecting: 6, securing: 3, answering: 4, list: 8, responder: 3 };

/** What an enrollment writes at most, the revocation lists apart. */
const storedBytes = 64 * 1024;
const leastFreeBytes = 1024 * 1024;

/** Checks by real connections and on the real disk. */
export function checkPorts(options: LiveChecksOptions): CheckPorts {
  const { dataFolder, keychain, agreedRoots, requiresProtection, clock, roots, findProxy, note, online } = options;
  const { seconds, list, responder, ...limits } = { ...usual, ...options.limits };
  const shorter = { limits: { listSeconds: list, ocspSeconds: responder } };
  const revocation = new RevocationLists({ dataFolder, clock, findProxy, ...(note && { note }), ...shorter });
  return {
    clock,
    keychain: {
      read: () => keychain.read(),
      verify: (id) => keychain.verify(id),
      protection: () => keychain.protection(),
      rehearse: async () => {
        await keychain.rehearse();
        await tryToWrite(join(dataFolder, 'keychain')); // where there is none yet, the data folder's own check stands for it
      },
    },
    agreedRoots,
    requiresProtection,
    dataFolder,
    seconds,
    network: new LiveNetworkChecks({ roots, clock, findProxy, revocation, limits, ...(online && { online }) }),
    rehearseStorage: () => rehearseStorage(dataFolder),
    within: (work, signal, late) => {
      const stop = new AbortController();
      return until({ signal, seconds, late }, (done, failed) => {
        work(stop.signal).then(done, failed);
        return () => stop.abort();
      });
    },
  };
}

async function rehearseStorage(folder: string): Promise<{ readonly freeBytes: number }> {
  await makeFolder(folder).then(
    () => tryToWrite(folder),
    (error: unknown) => {
      throw storageProblem(error, folder);
    },
  );
  const { bavail, bsize } = await statfs(folder).catch((error: unknown) => {
    throw storageProblem(error, folder);
  });
  const freeBytes = bavail * bsize;
  if (freeBytes >= leastFreeBytes) return { freeBytes };
  throw new ProblemError({ kind: 'disk-full', path: folder, detail: `${freeBytes} bytes are free` });
}

/** As durably as everything else, and gone afterwards. @throws ProblemError disk-full, not-writable */
async function tryToWrite(folder: string): Promise<void> {
  try {
    await underTemporaryName(folder, (temporary) => writeDurably(temporary, new Uint8Array(storedBytes)));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw storageProblem(error, folder);
  }
}
