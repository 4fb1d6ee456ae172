/** What can be wrong with the computer itself: its keychain, its disk, its settings. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import { Settings } from '../../electron/services/settings/settings.ts';
import { fixtureKey } from '../support/fixture-keys.ts';
import { bundle, runInjected } from '../support/killed-process.ts';
import { MemorySealer } from '../support/sealers.ts';
import { type Fault, onComputer } from './fault.ts';
import type { Computer } from './world.ts';

const locked: Fault = {
  name: 'a keychain that is locked',
  expected: 'keychain-locked',
  async happen(world, computer, signal) {
    world.sealer.locked = true;
    try {
      await world.enroll(computer, {}, signal);
    } finally {
      world.sealer.locked = false;
    }
  },
};

/** Whoever looks is shown what was set aside, as a problem of this kind. */
async function tellDamage({ ports }: Computer): Promise<never> {
  const [damaged] = (await ports.keychain.read()).damaged;
  if (!damaged) throw new Error('the damage was not noticed');
  throw new ProblemError({ kind: 'keychain-damaged', ...damaged });
}

const damagedChoice: Fault = {
  name: 'a damaged note of what is in use',
  expected: 'keychain-damaged',
  happen(_world, computer) {
    writeFileSync(join(computer.folder, 'keychain/current.json'), '{"half');
    return tellDamage(computer);
  },
};

/** One octet of one file of a newer identity that is in use. */
const damagedEntry = (file: string): Fault => ({
  name: `a newer identity with a damaged ${file}`,
  expected: 'keychain-damaged',
  async happen(_world, computer) {
    const { keychain } = computer.ports;
    const { certificate, chain, enrollment } = computer.old;
    const newer = await keychain.add(fixtureKey(0), certificate, chain, enrollment);
    const path = join(computer.folder, 'keychain/identities', newer.id, file);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await keychain.use(newer.id).catch(() => undefined);
    return tellDamage(computer);
  },
});

let child: Promise<string> | undefined;

/** A process that renews, with the first call of a kind failing, as strace has it. */
const failingDisk = (name: string, expected: 'disk-full' | 'not-writable', injection: string): Fault => ({
  name,
  expected,
  computer: () => ({ unprotected: true }),
  async happen(world, computer) {
    const { folder } = computer;
    child ??= built(join(world.folder, 'child.mjs'));
    const key = join(world.folder, 'new-key.pem');
    writeFileSync(key, fixtureKey(1).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const args = [await child, join(folder, 'keychain'), world.site.addresses.caFile, key, 'certificate'];
    const kind = await runInjected(args, injection);
    throw new ProblemError({ kind, path: folder } as Problem);
  },
});

async function built(file: string): Promise<string> {
  await bundle(join(import.meta.dirname, '../support/renewal-child.ts'), file);
  return file;
}

const settingsIn = ({ folder }: Computer) => {
  const path = (level: string) => join(folder, 'settings-files', level, 'com.microsoft.ccmclient.plist');
  const paths = { managed: path('managed'), computer: path('computer'), person: path('person') };
  for (const level of ['managed', 'person']) mkdirSync(join(folder, 'settings-files', level), { recursive: true });
  return { paths, settings: new Settings({ files: { paths, own: 'person', keeper: undefined } }) };
};
const plist = (content: string) => `<?xml version="1.0"?><plist version="1.0"><dict>${content}</dict></plist>`;

const settings = (name: string, expected: Fault['expected'], break_: (paths: Record<'managed' | 'person', string>) => void): Fault => ({
  name,
  expected,
  async happen(_world, computer) {
    const scene = settingsIn(computer);
    break_(scene.paths);
    await scene.settings.refresh();
    await scene.settings.write('SiteCode', { type: 'string', value: 'P01' });
  },
});

export const computerFaults: readonly Fault[] = [
  locked,
  onComputer('another keychain than before', 'keychain-changed', () => ({ sealer: new MemorySealer('another keyring') })),
  onComputer('the same keychain made anew', 'keychain-changed', () => ({ sealer: new MemorySealer() })),
  onComputer('no keychain where the organisation wants one', 'keychain-unprotected', () => ({
    unprotected: true,
    requiresProtection: true,
  })),
  damagedChoice,
  ...['key.json', 'certificate.pem', 'chain.pem', 'manifest.json'].map(damagedEntry),
  failingDisk('a disk that is full', 'disk-full', 'pwrite64:error=ENOSPC:when=1+'),
  failingDisk('a quota that is used up', 'disk-full', 'pwrite64:error=EDQUOT:when=3+'),
  failingDisk('a disk that can\u2019t flush', 'not-writable', 'fsync:error=EIO:when=2+'),
  failingDisk('a disk that became read-only', 'not-writable', 'mkdir:error=EROFS:when=1+'),
  failingDisk('a disk that refuses to rename', 'not-writable', 'rename:error=EACCES:when=1+'),
  settings('a damaged settings file', 'settings-unreadable', ({ person }) => writeFileSync(person, '<plist><dict>')),
  settings('a setting that the organisation manages', 'settings-locked', ({ managed }) =>
    writeFileSync(managed, plist('<key>SiteCode</key><string>ABC</string>')),
  ),
  settings('a folder where the settings file should be', 'settings-unreadable', ({ person }) => mkdirSync(person)),
];
