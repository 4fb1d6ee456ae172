import type { IdentityRow } from '../../electron/contract/keychain-entries.ts';

/** The rows of the table: whatever was not deleted. */
export function shownRows(rows: readonly IdentityRow[]): readonly IdentityRow[] {
  return rows.filter(({ isDeleted }) => !isDeleted);
}

/** The identity whose details are shown: the one chosen as long as it is there, else the one in use, else the first. */
export function selectedOf(rows: readonly IdentityRow[], chosen: string | undefined): IdentityRow | undefined {
  const shown = shownRows(rows);
  return shown.find(({ id }) => id === chosen) ?? shown.find(({ inUse }) => inUse) ?? shown[0];
}

/** The row that a key leads to, from the one selected; nothing for keys that don't. */
export function rowAfter(key: string, rows: readonly IdentityRow[], from: string): IdentityRow | undefined {
  const at = rows.findIndex(({ id }) => id === from);
  if (key === 'ArrowDown') return rows[Math.min(at + 1, rows.length - 1)];
  if (key === 'ArrowUp') return rows[Math.max(at - 1, 0)];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}
