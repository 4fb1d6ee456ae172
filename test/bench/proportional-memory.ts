/** Memory of a program with all its processes, as the Linux kernel counts it: what is shared is divided among those who share it. */
import { readdir, readFile } from 'node:fs/promises';

/** @returns PSS in MiB of the process and everything below it. Source: proc(5), smaps_rollup */
export async function proportionalMemory(root: number): Promise<number> {
  const parents = await parentOf();
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  const kibibytes = await Promise.all([...family].map(proportionalSetSize));
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}

async function parentOf(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const pairs = await Promise.all(
    ids.map(async (id): Promise<[number, number]> => {
      const line = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => ''); // ended in the meantime
      return [Number(id), Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1])];
    }),
  );
  return new Map(pairs);
}

async function proportionalSetSize(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => ''); // ended in the meantime
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}
