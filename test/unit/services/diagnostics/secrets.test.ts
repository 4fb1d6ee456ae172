/** Secrets are planted wherever one could be; none of them may be found in the archive, in any form. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pack } from '../../../../electron/services/diagnostics/pack.ts';
import { DiagnosticsScene } from '../../../support/diagnostics-scene.ts';
import { fixtureKey } from '../../../support/fixture-keys.ts';
import { add, open } from '../../../support/keychain-scene.ts';
import { noSealer } from '../../../support/sealers.ts';
import { formsOf, unpacked } from '../../../support/unpacked.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Each place has a marker of its own, so that a leak says where it is. */
const markers: string[] = [];
function marker(place: string): string {
  const text = `M4rk-${place}-${markers.length}x9Q`;
  markers.push(text);
  return text;
}

async function running(program: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  onTestFinished(() => void child.stdin?.end());
  await once(child, 'spawn');
  return child;
}

async function plant(scene: DiagnosticsScene) {
  const logs = join(scene.dataFolder, 'logs');
  scene.log.note('sent', {
    body: `{"password":"${marker('log-json')}"}`,
    header: `Authorization: Basic ${base64(`mnorth:${marker('log-basic')}`)}`,
  });
  scene.log.report({
    kind: 'server-fault',
    host: 'server02',
    serverSays: `Logon failed. Password: ${marker('log-fault')}`,
    detail: `pin=${marker('log-detail')}`,
  });
  scene.log.reportThrown(new Error(`https://mnorth:${marker('log-address')}@proxy:8080/ refused`));
  writeFileSync(join(logs, 'wide.log'), Buffer.from(`\ufeffpassword=${marker('log-wide')}\r\n`, 'utf16le'));
  writeFileSync(
    join(logs, 'encoded.log'),
    `${base64(`<Password>${marker('log-base64')}</Password>`)}\n${Buffer.from(`token=${marker('log-hex')}`).toString('hex')}\n`,
  );
  writeFileSync(join(logs, 'binary.log'), Buffer.concat([Buffer.from([0, 1, 2, 255]), Buffer.from(marker('log-binary'))]));
  writeFileSync(join(logs, `password=${marker('file-name')}.log`), 'nothing\n');
  writeFileSync(join(logs, 'key.pem'), fixtureKey(0).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  symlinkSync(join(scene.dataFolder, 'keychain', 'secret.txt'), join(logs, 'link.log'));
  mkdirSync(join(scene.dataFolder, 'keychain'), { recursive: true });
  writeFileSync(join(scene.dataFolder, 'keychain', 'secret.txt'), marker('keychain'));
  scene.writeSettings(
    `<key>HelpContact</key><string>call 4711, password=${marker('setting')}</string><key>Password</key><string>${marker('setting-foreign')}</string>`,
  );
  scene.environment = { HTTPS_PROXY: `http://mnorth:${marker('proxy')}@proxy:8080`, CCM_PASSWORD: marker('environment'), LANG: 'C' };
  writeFileSync(join(scene.crashFolder, 'CCMClient_1.crash'), `Process: CCMClient\nArguments: --password ${marker('crash')}\n`);
  writeFileSync(join(scene.crashFolder, 'Enrollment Assistant-2.ips'), JSON.stringify({ env: { API_TOKEN: marker('crash-json') } }));
  writeFileSync(
    join(scene.crashFolder, 'enrollment-assistant.1.crash'),
    `ProblemType: Crash\nCoreDump: base64\n ${base64(marker('dump'))}\nTail: yes\n`,
  );
  writeFileSync(join(scene.crashFolder, 'core.enrollment-assi.0'), marker('core'));
  writeFileSync(scene.records[0]?.file ?? '', `<plist><dict><key>Passphrase</key><string>${marker('receipt')}</string></dict></plist>`);
  await scene.history.note({
    kind: 'enrollment-failed',
    problem: 'server-fault',
    title: `pwd: ${marker('history')}`,
    incident: '7F3A-21C9',
  });
  await running('sh', ['-c', 'read line', 'sh', '--password', marker('process'), marker('process-plain'), `-p${marker('process-short')}`]);
  await running(process.execPath, [
    '-e',
    'process.stdin.resume()',
    'x',
    '-password',
    `${marker('own-process')} more`,
    `--token=${marker('own-flag')}`,
  ]);
}

describe('the archive for the help desk', () => {
  it('holds none of the secrets that are planted in logs, settings, environment, processes, crash reports, history and names', async () => {
    const scene = new DiagnosticsScene();
    await plant(scene);
    const checkAddress = async () => {
      throw new Error(`password=${marker('check')}`);
    };
    const collection = await scene.collect({ checkAddress, lastAttempt: async () => ({ userName: 'mnorth', serverName: 'server02' }) });
    const zip = Buffer.from(await pack(collection, []));
    const contents = await unpacked(zip);
    const haystacks = [...[...contents].flatMap(([path, bytes]) => [Buffer.from(path), bytes]), zip];
    expect(markers).toHaveLength(27);
    const leaked = markers.filter((text) => formsOf(text).some((form) => haystacks.some((bytes) => bytes.includes(form))));
    expect(leaked).toEqual([]);
    const key = fixtureKey(0).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().split('\n')[3] ?? '';
    expect(haystacks.some((bytes) => bytes.includes(key))).toBe(false);
    // The places themselves are there: what was planted was looked at.
    const paths = [...contents.keys()];
    for (const path of [
      'logs/wide.log',
      'logs/encoded.log',
      'crash-reports/CCMClient_1.crash',
      'installation/person/receipt.plist',
      'settings.json',
    ])
      expect(paths).toContain(path);
    const text = [...contents.values()].join('\n');
    for (const trace of ['Logon failed.', 'call 4711', 'proxy:8080', 'enrollment-failed', 'mnorth', 'Tail: yes', 'Process: CCMClient'])
      expect(text).toContain(trace);
  });

  it('holds nothing of the keychain, whose keys are not protected here', async () => {
    const scene = new DiagnosticsScene();
    const folder = join(scene.dataFolder, 'keychain');
    const keychain = open(folder, noSealer);
    await keychain.use((await add(keychain)).id);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const secrets = names
      .filter(({ name }) => name.endsWith('key.json'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    // Even where somebody has put them among the logs.
    cpSync(join(folder, 'data-key.json'), join(scene.dataFolder, 'logs', 'data-key.json'));
    const contents = await unpacked(await pack(await scene.collect({ keychain }), []));
    expect(secrets.length).toBeGreaterThan(1);
    const runs = secrets.flatMap((text) =>
      Object.entries(JSON.parse(text)).flatMap(([name, value]) => (/^(?:key|ciphertext)$/u.test(name) ? [String(value)] : [])),
    );
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs)
      expect(
        [...contents.values()].some((bytes) => bytes.includes(run)),
        run.slice(0, 8),
      ).toBe(false);
    expect(contents.get('certificates.pem')?.toString()).toMatch(/^-----BEGIN CERTIFICATE-----/u);
    expect(contents.get('summary.txt')?.toString()).toContain('CN=mnorth');
  });
});
