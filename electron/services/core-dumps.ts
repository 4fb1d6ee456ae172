/** What is left of this program's memory when it ends against its will: nothing, since a password or a key may be in it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** No kind of memory. */
const nothing = '0x0';

/**
 * Leaves all memory out of core dumps of this process, of those it has started by now and, as they inherit it, of all that these will start. On
 * Linux, Chromium's pages come from processes that are there before the program's own code runs. Nothing is ever sent anywhere either: Electron's
 * crash reporter is not started. On macOS and Windows the system writes reports without memory, and dumps only where an administrator wants them.
 * Source: core(5), "Controlling which mappings are written to the core dump"
 */
export function leaveMemoryOutOfCoreDumps(): void {
  if (process.platform !== 'linux') return;
  for (const id of [process.pid, ...descendants(process.pid)]) {
    try {
      writeFileSync(`/proc/${id}/coredump_filter`, nothing);
    } catch {
      // It has ended, writes no dumps at all (then it belongs to root), or the kernel knows none.
    }
  }
}

/** Source: proc_pid_task(5), `children` */
function descendants(id: number): number[] {
  try {
    const lists = readdirSync(`/proc/${id}/task`).map((thread) => readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8'));
    const children = lists.flatMap((list) => list.split(' ')).filter((child) => child !== '');
    return children.map(Number).flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return [];
  }
}
