/**
 * The keychain with the identity in use that the settings name. Whoever asks for the identity in use goes through here: windows, reminders,
 * the background and commands can't differ.
 */
import { ProblemError } from '../contract/problem.ts';
import { isNameEnough, settingsName, withChoice } from '../enrollment/choose-identity.ts';
import type { Identity, Keychain, KeychainContents } from '../enrollment/ports.ts';
import type { PropertyList } from './settings/property-list.ts';
import type { Settings } from './settings/settings.ts';

type ChoosingSettings = Pick<Settings, 'refresh' | 'values' | 'writeAllAt' | 'isLocked' | 'files'>;

/** The same keychain, of which three things change: what is in use, putting into use, and removing. */
export function chosenKeychain<K extends Keychain>(keychain: K, settings: ChoosingSettings): K {
  const read = async (): Promise<KeychainContents> => {
    const contents = await keychain.read();
    await settings.refresh();
    return withChoice(contents, settings.values());
  };
  const chosen: Pick<Keychain, 'read' | 'use' | 'remove'> = {
    read,
    /**
     * The settings follow, if they name another one and are the person's to change. Written last: until then what they name is in use, and
     * is there.
     */
    async use(id) {
      await keychain.use(id);
      const contents = await read();
      const identity = contents.identities.find((each) => each.id === id);
      if (!identity || contents.inUse?.id === id) return;
      await chooseInSettings(identity, contents.identities, settings).catch(unlessLocked);
    },
    /** What was put into use and then not chosen can go; what the settings name instead can't. The rest is the keychain's to say. */
    async remove(id) {
      const [named, used] = [(await read()).inUse, (await keychain.read()).inUse];
      if (named && named.id === id && used?.id !== id) throw new Error('an identity that is in use can\u2019t be removed');
      if (named && named.id !== id && used?.id === id) await keychain.use(named.id);
      await keychain.remove(id);
    },
  };
  return new Proxy(keychain, {
    get(target, name) {
      const own: unknown = Reflect.get(chosen, name) ?? Reflect.get(target, name);
      return typeof own === 'function' && !Reflect.has(chosen, name) ? own.bind(target) : own;
    },
  });
}

/**
 * Writes which identity is to be used: `SubjectName`, and `SerialNumber` where others have the name, too; otherwise that is removed. Either all of it
 * can be written, or nothing is.
 * @throws ProblemError settings-locked where an administrator's file holds one of the two and names another identity; settings-unreadable, not-writable,
 * disk-full
 */
export async function chooseInSettings(identity: Identity, identities: readonly Identity[], settings: ChoosingSettings): Promise<void> {
  await settings.refresh();
  const { SubjectName, SerialNumber } = settings.values();
  const serialNumber = isNameEnough(identity, identities) ? undefined : Buffer.from(identity.certificate.serialNumber, 'hex');
  const changes: ['SubjectName' | 'SerialNumber', PropertyList | undefined][] = [];
  if (SubjectName !== settingsName(identity)) changes.push(['SubjectName', { type: 'string', value: settingsName(identity) }]);
  if (serialNumber && !(SerialNumber && serialNumber.equals(SerialNumber)))
    changes.push(['SerialNumber', { type: 'data', value: serialNumber }]);
  // One that can't be removed does not count any more: the name is enough.
  if (!serialNumber && SerialNumber && !settings.isLocked('SerialNumber')) changes.push(['SerialNumber', undefined]);
  const locked = changes.find(([key]) => settings.isLocked(key));
  if (locked) throw new ProblemError({ kind: 'settings-locked', key: locked[0] });
  if (changes.length > 0) await settings.writeAllAt(settings.files.own, new Map(changes));
}

/**
 * The settings name no identity any more, where they are the person's to change: for an identity that is deleted while it is in use. What an
 * administrator names stays named.
 * @throws ProblemError settings-unreadable, not-writable, disk-full
 */
export async function nameNoneInSettings(settings: ChoosingSettings): Promise<void> {
  await settings.refresh();
  if (settings.values().SubjectName === undefined || settings.isLocked('SubjectName')) return;
  const names = (['SubjectName', 'SerialNumber'] as const).filter((key) => settings.values()[key] !== undefined && !settings.isLocked(key));
  await settings.writeAllAt(settings.files.own, new Map(names.map((key) => [key, undefined])));
}

function unlessLocked(error: unknown): void {
  if (!(error instanceof ProblemError && error.problem.kind === 'settings-locked')) throw error;
}
