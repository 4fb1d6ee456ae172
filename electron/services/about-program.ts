/** What this program is made of, from the list that its build has written. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { About, Component } from '../contract/about.ts';
import { errorCode } from './durable-files.ts';

const components: v.GenericSchema<unknown, Component[]> = v.array(
  v.object({ name: v.string(), version: v.string(), license: v.string(), text: v.exactOptional(v.string()) }),
);

export interface AboutOptions {
  readonly version: string;
  /** JSON; a program that was not packaged may have none */
  readonly licensesFile: string;
  readonly versions?: Readonly<Record<string, string | undefined>>;
}

/** @throws Error where the list is there but damaged */
export async function aboutProgram({ version, licensesFile, versions = process.versions }: AboutOptions): Promise<About> {
  const named = [
    ['Electron', versions.electron],
    ['Chromium', versions.chrome],
    ['Node.js', versions.node],
  ] as const;
  const runtime = named.flatMap(([name, running]) => (running === undefined ? [] : [{ name, version: running }]));
  return { version, runtime, components: await readComponents(licensesFile) };
}

async function readComponents(file: string): Promise<readonly Component[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return v.parse(components, JSON.parse(text));
}
