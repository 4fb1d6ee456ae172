import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../electron/contract/problem.ts';
import { writeBeside } from '../../../../electron/services/diagnostics/archive-file.ts';
import { entriesOf, pack } from '../../../../electron/services/diagnostics/pack.ts';
import { SiteMemory } from '../../../../electron/services/site-memory.ts';
import { DiagnosticsScene } from '../../../support/diagnostics-scene.ts';
import { fixtureKey } from '../../../support/fixture-keys.ts';
import { certificates, chain, enrollment } from '../../../support/keychain-scene.ts';
import { unpacked } from '../../../support/unpacked.ts';

interface Manifest {
  readonly entries: readonly { path: string; size: number; sha256: string; about: string; redactions: number }[];
  readonly leftOut: readonly string[];
  readonly missing: readonly { path: string; why: string }[];
}
const manifestIn = (contents: ReadonlyMap<string, Buffer>): Manifest => JSON.parse(contents.get('manifest.json')?.toString() ?? '');

async function enrolled(scene: DiagnosticsScene): Promise<void> {
  const [certificate] = certificates;
  if (!certificate) throw new Error('the fixture has no certificate');
  const identity = await scene.keychain.add(fixtureKey(0), certificate, chain, { ...enrollment, serverName: 'server02.contoso.com' });
  await scene.keychain.use(identity.id);
}

describe('the archive', () => {
  it('has what the original collects, and the summary first', async () => {
    const scene = new DiagnosticsScene();
    await enrolled(scene);
    scene.log.note('started');
    writeFileSync(join(scene.crashFolder, 'CCMAgent_2026.crash'), 'Process: CCMAgent\n');
    writeFileSync(join(scene.crashFolder, 'System Preference.crash'), 'Process: System Preference\n');
    writeFileSync(join(scene.crashFolder, 'Other.crash'), 'Process: Other\n');
    for (const { file } of scene.records) writeFileSync(file, 'recorded\n');
    const contents = await unpacked(await pack(await scene.collect(), []));
    expect([...contents.keys()]).toEqual([
      'summary.txt',
      'manifest.json',
      'certificates.pem',
      'crash-reports/CCMAgent_2026.crash',
      'crash-reports/System Preference.crash',
      'environment.json',
      'history.csv',
      'installation/person/bill-of-materials.txt',
      'installation/person/receipt.plist',
      'logs/enrollment-assistant.log',
      'operating-system.txt',
      'processes.txt',
      'settings.json',
    ]);
    expect(contents.get('processes.txt')?.toString()).toMatch(
      new RegExp(`^${process.pid} +${process.ppid} +${userInfo().username} `, 'mu'),
    );
  });

  it('has a manifest by which every entry can be proven, and that counts what was taken out', async () => {
    const scene = new DiagnosticsScene();
    writeFileSync(join(scene.dataFolder, 'logs', 'a.log'), 'password=one pin=two\n');
    const collection = await scene.collect();
    const contents = await unpacked(await pack(collection, ['processes.txt', 'summary.txt']));
    const { entries, leftOut } = manifestIn(contents);
    expect(leftOut).toEqual(['processes.txt']);
    expect(entries.map(({ path }) => path).sort()).toEqual([...contents.keys()].filter((path) => path !== 'manifest.json').sort());
    for (const { path, size, sha256 } of entries) {
      const bytes = contents.get(path) ?? Buffer.alloc(0);
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, size, sha256]);
    }
    expect(entries.find(({ path }) => path === 'logs/a.log')?.redactions).toBe(2);
    const shown = entriesOf(collection).map(({ path }) => path);
    expect(shown).toEqual(expect.arrayContaining(['summary.txt', 'manifest.json', 'processes.txt']));
  });

  it('is collected where the keychain is damaged and locked, and says so', async () => {
    const scene = new DiagnosticsScene();
    scene.keychain.failNext = new ProblemError({ kind: 'keychain-damaged', where: '/keychain', why: 'its digest differs' });
    const { summary, entries } = await scene.collect();
    expect(summary).toContain('(keychain-damaged)');
    expect(summary).toContain('keychain can\u2019t be read');
    expect(entries.map(({ path }) => path)).toEqual(expect.arrayContaining(['settings.json', 'processes.txt', 'history.csv']));
  });

  it('names what can\u2019t be read, waits for no pipe and follows no link', async () => {
    const scene = new DiagnosticsScene();
    const logs = join(scene.dataFolder, 'logs');
    writeFileSync(join(logs, 'picture.log'), Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]));
    writeFileSync(join(scene.folder, 'elsewhere'), 'not ours\n');
    symlinkSync(join(scene.folder, 'elsewhere'), join(logs, 'link.log'));
    mkdirSync(join(logs, 'folder'));
    execFileSync('mkfifo', [join(logs, 'pipe.log')]);
    writeFileSync(join(scene.crashFolder, 'core.enrollment-assi.1'), 'memory');
    const contents = await unpacked(await pack(await scene.collect(), []));
    const named = manifestIn(contents).missing.map(({ path, why }) => [path.split('/').at(-1), why]);
    expect(Object.fromEntries(named)).toMatchObject({
      'picture.log': expect.stringContaining('not text'),
      'link.log': expect.stringContaining('link'),
      'pipe.log': expect.stringContaining('regular file'),
      folder: expect.stringContaining('regular file'),
      'core.enrollment-assi.1': expect.stringContaining('dump of memory (6 bytes'),
    });
    expect([...contents.values()].join('')).not.toContain('not ours');
  });

  it('keeps the end of a log that is too long, from the beginning of a line', async () => {
    const scene = new DiagnosticsScene();
    const file = join(scene.dataFolder, 'logs', 'long.log');
    writeFileSync(file, `first\n${'0123456789\n'.repeat(300_000)}last\n`);
    const text = (await unpacked(await pack(await scene.collect(), []))).get('logs/long.log')?.toString() ?? '';
    expect(text.length).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect([text.slice(0, 11), text.slice(-16)]).toEqual(['0123456789\n', '0123456789\nlast\n']);
  });

  it('gives names that can\u2019t leave the folder they are unpacked into, and no name twice', async () => {
    const scene = new DiagnosticsScene();
    const names = ['..\\..\\up.log', 'pin=1.log', 'pin=2.log', 'a:b?.log', 'UP.log', 'up.log'];
    for (const name of names) writeFileSync(join(scene.dataFolder, 'logs', name), 'x\n');
    const paths = [...(await unpacked(await pack(await scene.collect(), []))).keys()].filter((path) => path.startsWith('logs/'));
    expect(paths).toHaveLength(names.length);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
    for (const path of paths) expect(path).toMatch(/^logs\/[^/\\:?]+$/u);
    expect(paths.filter((path) => path.split('/').includes('..'))).toEqual([]);
  });

  it('is read by unzip as well, where there is one', async () => {
    const scene = new DiagnosticsScene();
    const file = await writeBeside(join(scene.desktop, 'cmdiag.zip'), await pack(await scene.collect(), []));
    const there = ['/usr/bin/unzip', '/bin/unzip'].find((program) => existsSync(program));
    const listed = there ? execFileSync(there, ['-t', file]).toString() : 'No errors detected';
    expect(listed).toContain('No errors detected');
  });

  it('is for its owner only, and takes no name that is taken', async () => {
    const scene = new DiagnosticsScene();
    const file = join(scene.desktop, 'cmdiag.zip');
    const names = [await writeBeside(file, Buffer.from('one')), await writeBeside(file, Buffer.from('two'))];
    expect(names).toEqual([file, join(scene.desktop, 'cmdiag-2.zip')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing where it can\u2019t be written', async () => {
    const scene = new DiagnosticsScene();
    await expect(writeBeside(join(scene.folder, 'nowhere', 'a.zip'), Buffer.from('x'))).rejects.toMatchObject({
      problem: { kind: 'not-writable' },
    });
    expect(readdirSync(scene.desktop)).toEqual([]);
  });
});

describe('the connections of the archive', () => {
  it('are tried for each server that is known, the management point with the first, and are left alone on demand', async () => {
    const scene = new DiagnosticsScene();
    await enrolled(scene);
    scene.writeSettings('<key>ServerName</key><string>other.contoso.com</string><key>ManagementPoint</key><string>mp.contoso.com</string>');
    const asked: unknown[] = [];
    const check = { name: 'tls', state: 'failed', found: 'It is not trusted.', milliseconds: 3 } as const;
    const collection = await scene.collect({
      lastAttempt: async () => ({ userName: 'mnorth', serverName: 'SERVER02.contoso.com' }),
      checkAddress: async (wish, progress) => {
        asked.push(wish);
        progress(check);
      },
    });
    expect(asked).toMatchObject([
      { serverName: 'server02.contoso.com', userName: 'contoso\\mnorth', managementPoint: 'mp.contoso.com' },
      { serverName: 'other.contoso.com' },
    ]);
    expect(collection.summary).toMatch(/server02\.contoso\.com\n +failed +tls +It is not trusted\./u);
    expect(collection.entries.map(({ path }) => path)).toContain('checks.json');
    const offline = await scene.collect();
    expect(offline.summary).toContain('Not tried.');
    expect(offline.entries.map(({ path }) => path)).not.toContain('checks.json');
  });

  it('end with what is known, where they are stopped by the person', async () => {
    const scene = new DiagnosticsScene();
    const stop = new AbortController();
    const checkAddress = async () => {
      stop.abort();
      throw new ProblemError({ kind: 'cancelled' });
    };
    const collecting = scene.collect({ checkAddress, lastAttempt: async () => ({ userName: '', serverName: 'a' }) }, stop.signal);
    await expect(collecting).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  });
});

describe('the summary', () => {
  it('is one page: state, certificate, problems with their numbers, settings and why', async () => {
    const scene = new DiagnosticsScene();
    await enrolled(scene);
    scene.writeSettings('<key>RenewalPeriod1</key><integer>600</integer><key>HelpContact</key><string>4711</string>');
    const { incident } = scene.log.report({ kind: 'server-not-found', host: 'server02' });
    await scene.history.note({ kind: 'contact', managementPoint: 'mp.contoso.com', outcome: 'refused', refusal: 'revoked' });
    const { summary } = await scene.collect();
    for (const part of [
      'Enrolled, ',
      'CN=mnorth',
      incident,
      '(server-not-found)',
      'HelpContact = 4711',
      'refused, revoked',
      'RenewalPeriod1 = 3888000',
    ])
      expect(summary).toContain(part);
    expect(summary.split('\n').length).toBeLessThan(66);
    for (const line of summary.split('\n')) expect(line.length).toBeLessThanOrEqual(165);
  });

  it('says what the site has said, before anything else about the certificate', async () => {
    const scene = new DiagnosticsScene();
    await enrolled(scene);
    const lastContact = {
      at: '2026-06-15T11:00:00.000Z',
      managementPoint: 'mp.contoso.com',
      outcome: 'refused',
      refusal: 'revoked',
    } as const;
    const verdicts = [{ certificate: certificates[0]?.sha256 ?? '', refusal: 'revoked' } as const];
    await new SiteMemory(scene.dataFolder).change(() => ({ siteCode: 'S01', managementPoints: ['mp.contoso.com'], lastContact, verdicts }));
    const { summary } = await scene.collect();
    for (const part of ['certificate is revoked', 'S01', '2026-06-15T11:00:00.000Z mp.contoso.com: refused, revoked'])
      expect(summary).toContain(part);
  });

  it('says what it can where settings and logs are damaged', async () => {
    const scene = new DiagnosticsScene();
    scene.writeSettings('');
    truncateSync(scene.settingsFile, 30);
    writeFileSync(
      join(scene.dataFolder, 'logs', 'enrollment-assistant.log'),
      '{"event":"problem"}\n{"event":"problem","time":"2026","incident":"A","problem":{"kind":"flown"}}\n{{\n',
    );
    const { summary } = await scene.collect();
    expect(summary).toContain(scene.settingsFile);
    expect(summary).toContain('A  flown');
  });
});
