/** What a program with all its processes takes, as the Linux kernel counts it: of memory, what is shared is divided among those who share it. */
import { readdir, readFile } from 'node:fs/promises';

/** @returns PSS in MiB of the process and everything below it. Source: proc(5), smaps_rollup */
export async function proportionalMemory(root: number): Promise<number> {
  const kibibytes = await Promise.all((await familyOf(root)).map(proportionalSetSize));
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** @returns CPU time so far of the process and everything below it, in milliseconds. Source: proc(5), stat */
export async function processorTime(root: number): Promise<number> {
  const ticks = await Promise.all(
    (await familyOf(root)).map(async (id) => {
      const fields = (await fieldsOf(id)).slice(11, 13);
      return fields.reduce((sum, field) => sum + Number(field), 0);
    }),
  );
  const ticksASecond = 100; // USER_HZ, the same on every Linux that Electron runs on
  return (ticks.reduce((sum, one) => sum + one, 0) * 1000) / ticksASecond;
}

async function familyOf(root: number): Promise<number[]> {
  const parents = await parentOf();
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return [...family];
}

/** From the third field on, the state: the second, the name, may hold anything. */
async function fieldsOf(id: number): Promise<string[]> {
  const line = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => ''); // ended in the meantime
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

async function parentOf(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const pairs = await Promise.all(
    ids.map(async (id): Promise<[number, number]> => {
      return [Number(id), Number((await fieldsOf(Number(id)))[1])];
    }),
  );
  return new Map(pairs);
}

async function proportionalSetSize(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => ''); // ended in the meantime
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}
