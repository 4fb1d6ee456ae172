/**
 * Who may use a key: `access.json` beside the key's envelope. It can be read by a person, and changed by this program alone: it carries a code
 * made with the data key over its content and the entry it belongs to, so that one that was edited, or moved from another entry, is found out and
 * counts as a list with nobody on it. An older list of the same entry that somebody puts back can't be told from one that was never changed.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { type KeyAccess, type KeyUser, keyUsers, usuallyAllowed } from '../../contract/keychain-entries.ts';
import type { AccessTrouble } from '../../enrollment/ports.ts';
import { Damage } from './damage.ts';
import type { DataKey } from './data-keys.ts';
import { readRecord, writeRecord } from './record.ts';

export const accessFile = 'access.json';

/** Of every identity, until a person decides otherwise. */
export const usualAccess: KeyAccess = { confirm: true, allowed: usuallyAllowed };
/** Where it can't be told who may: a person is asked each time. */
const nobodyAllowed: KeyAccess = { confirm: true, allowed: [] };

export type StoredAccess = KeyAccess & { readonly trouble?: AccessTrouble };

const schema = v.strictObject({
  version: v.literal(1),
  confirm: v.boolean(),
  allowed: v.array(v.picklist(keyUsers)),
  dataKey: v.pipe(v.string(), v.uuid()),
  code: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
});

/** The bytes of the file for the entry `id`. */
export function writeAccess(id: string, { confirm, allowed }: KeyAccess, dataKey: DataKey): Uint8Array {
  const users = keyUsers.filter((user) => allowed.includes(user));
  const code = codeOf(id, { confirm, allowed: users }, dataKey).toString('hex');
  return writeRecord({ version: 1, confirm, allowed: users, dataKey: dataKey.id, code });
}

/**
 * @param bytes nothing where there is no file
 * @param mustBe whether the entry was stored with one; entries of the first version of the program were not
 */
export function readAccess(bytes: Uint8Array | undefined, id: string, dataKey: DataKey, mustBe: boolean): StoredAccess {
  if (bytes === undefined) return mustBe ? { ...nobodyAllowed, trouble: 'damaged' } : usualAccess;
  try {
    const { confirm, allowed, dataKey: madeWith, code } = readRecord(bytes, schema);
    const access = { confirm, allowed };
    const isOurs = madeWith === dataKey.id && timingSafeEqual(Buffer.from(code, 'hex'), codeOf(id, access, dataKey));
    return isOurs ? access : { ...nobodyAllowed, trouble: 'damaged' };
  } catch (error) {
    if (error instanceof Damage) return { ...nobodyAllowed, trouble: 'damaged' };
    throw error;
  }
}

/** Where what guards the list can't be opened: then the key can't be either. */
export const unreadAccess: StoredAccess = { ...nobodyAllowed, trouble: 'unread' };

export function withAllowed({ confirm, allowed }: KeyAccess, user: KeyUser): KeyAccess {
  return { confirm, allowed: [...new Set([...allowed, user])] };
}

/** HMAC-SHA-256 under a key of its own, derived from the data key (HKDF, RFC 5869), so that envelopes and lists share none. */
function codeOf(id: string, { confirm, allowed }: KeyAccess, dataKey: DataKey): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey.bytes, new Uint8Array(), 'enrollment-assistant key access', 32));
  const content = JSON.stringify(['enrollment-assistant key access', 1, id, dataKey.id, confirm, allowed]);
  return createHmac('sha256', key).update(content).digest();
}
