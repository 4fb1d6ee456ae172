/** The most memory this process had in use. Source: proc(5), clear_refs and status; elsewhere than on Linux it counts since the start. */
import { readFileSync, writeFileSync } from 'node:fs';

/** @returns KiB in use now, from where the peak is counted again */
export function resetPeak(): number {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
  return peak();
}

/** KiB */
export function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
