/** Facts of this computer that an enrollment server is told. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname, release } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Device } from '../enrollment/ports.ts';
import { createDurably, errorCode, makeFolder, removeLeftovers, replaceDurably, storageProblem } from './durable-files.ts';

const deviceFile = v.object({ id: v.pipe(v.string(), v.uuid()) });

export interface DeviceOptions {
  readonly dataFolder: string;
  /** the version that a person knows ('14.5'), where the kernel's differs from it; otherwise the kernel's is told */
  readonly systemVersion?: string;
}

/** This computer. Its id is made once for a data folder and kept in `device.json`. */
export function thisDevice({ dataFolder, systemVersion = release() }: DeviceOptions): Device {
  let known: Promise<string> | undefined;
  return {
    name: hostname().split('.')[0] || 'computer',
    operatingSystemVersion: fourIntegers(systemVersion),
    id: () => {
      known ??= readOrMakeId(dataFolder);
      known.catch(() => {
        known = undefined; // a full disk may have space the next time
      });
      return known;
    },
  };
}

/** '6.1.0-18-amd64' as '6.1.0.0': MS-MDE2 3.1.4.1 wants four integers with dots between. */
export function fourIntegers(version: string): string {
  const numbers = (/^\d+(?:\.\d+)*/u.exec(version.trim())?.[0] ?? '').split('.').slice(0, 4);
  return [...numbers.map((number) => String(Math.min(Number(number), 0x7fffffff))), '0', '0', '0'].slice(0, 4).join('.');
}

/**
 * An unreadable file gives a new id: the id only lets a server recognise a computer again, nothing is lost with it.
 * @throws ProblemError disk-full, not-writable
 */
async function readOrMakeId(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'device.json');
  const kept = await readId(file);
  if (kept !== undefined) return kept;
  const id = randomUUID();
  const text = Buffer.from(`${JSON.stringify({ id })}\n`);
  try {
    await makeFolder(dataFolder);
    await removeLeftovers(dataFolder);
    if (await createDurably(file, text)) return id;
    const others = await readId(file); // another process was first, or the file there is unreadable
    if (others !== undefined) return others;
    await replaceDurably(file, text);
    return id;
  } catch (error) {
    throw storageProblem(error, file);
  }
}

async function readId(file: string): Promise<string | undefined> {
  try {
    return v.parse(deviceFile, JSON.parse(await readFile(file, 'utf8'))).id;
  } catch (error) {
    if (errorCode(error) === undefined || errorCode(error) === 'ENOENT') return undefined;
    throw storageProblem(error, file);
  }
}
