/** The installed application, asked while it runs: Electron's security checklist, item by item, and its fuses. Source: Electron documentation, "Security" */
import { execFile } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { requestNames } from '../../electron/contract/channels.ts';
import { fuses, readFuses } from '../../scripts/package/fuses.mjs';
import { executable, expect, processesOf, type RunningPackage, test } from './package-stage.ts';

const run = promisify(execFile);
const home = 'app://ui/index.html?window=enroll';

/** What the page says of itself, from inside. */
const outcomeOf = (page: Page, work: string) =>
  page.evaluate<string>(
    `(async () => { try { return String(await (${work})()); } catch (error) { return error.name + ': ' + error.message; } })()`,
  );

/** Each item with what it asks of the running application; the numbers are the checklist's. */
const checklist: Readonly<Record<string, (running: RunningPackage, lab: string) => Promise<void>>> = {
  '1. Only load secure content': async ({ page }, lab) => {
    const refused = await page.evaluate(async () => {
      const violated = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      });
      await fetch('http://example.com/').catch(() => undefined);
      return violated;
    });
    expect(refused, 'a page asks nobody for anything').toBe('connect-src');
    await expect(page.goto(`https://${lab}/`), 'a certificate that is not trusted').rejects.toThrow(/ERR_CERT/u);
  },
  '2. Do not enable Node.js integration': async ({ page }) => {
    const names = ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'setImmediate'];
    expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);
  },
  '3. Enable context isolation': async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    const worlds: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    await session.send('Runtime.enable');
    expect(worlds).toContain('Electron Isolated Context');
    await session.detach();
  },
  '4. Enable process sandboxing': async (running) => {
    const processes = await processesOf(running);
    const pages = processes.filter(({ type }) => type === 'renderer');
    expect(pages).not.toHaveLength(0);
    for (const { pid } of pages) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\t2$/mu);
      expect(status).toMatch(/^NoNewPrivs:\t1$/mu);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'latin1')).not.toContain('no-sandbox');
    }
  },
  '5. Handle session permission requests': async ({ page }) => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'screen-wake-lock'];
    const states = await page.evaluate(
      async (all) => Promise.all(all.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)),
      names,
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await outcomeOf(page, '() => navigator.mediaDevices.getUserMedia({ audio: true })')).toMatch(/^Not(?:Allowed|Found)Error/u);
  },
  '6. Do not disable webSecurity': async ({ page }) => {
    await page.goto('data:text/html,<h1>elsewhere</h1>');
    expect(await outcomeOf(page, `() => fetch('${home}')`), 'from another origin').toMatch(/^TypeError/u);
    expect(await outcomeOf(page, "() => fetch('file:///etc/hostname')")).toMatch(/^TypeError/u);
  },
  '7. Define a Content Security Policy': async ({ page }) => {
    const policy = (await page.goto(home))?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u);
  },
  '8. Do not enable allowRunningInsecureContent': (running) => flagsAreAbsent(running, /allow-running-insecure-content/u),
  '9. Do not enable experimental features': (running) => flagsAreAbsent(running, /enable-experimental-web-platform-features/u),
  '10. Do not use enableBlinkFeatures': (running) => flagsAreAbsent(running, /enable-blink-features/u),
  '11. and 12. No webview': async ({ page }) => {
    expect(await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false);
  },
  '13. Limit navigation': async ({ page }) => {
    for (const address of ['https://example.com/', 'app://ui/index.html?window=preference-pane', 'file:///etc/passwd']) {
      await page.evaluate((url) => location.assign(url), address).catch(() => undefined);
      expect(await page.evaluate(() => location.href), address).toBe(home);
    }
  },
  '14. Limit the creation of windows': async ({ page, browser }) => {
    for (const address of ['https://example.com/', 'app://ui/index.html', 'about:blank']) {
      expect(await page.evaluate((url) => window.open(url) === null, address), address).toBe(true);
    }
    expect(browser.contexts()[0]?.pages()).toHaveLength(1);
  },
  '15. No openExternal for pages': async ({ page }) => {
    expect(await outcomeOf(page, "() => window.bridge.request('shell.openExternal', 'https://example.com')")).toContain(
      'not a known request',
    );
  },
  '17. Validate the sender of every message': async ({ page }) => {
    await page.goto('data:text/html,<h1>elsewhere</h1>');
    const outcomes = await page.evaluate(async (names) => {
      const { bridge } = window as unknown as { bridge: { request(name: string): Promise<unknown> } };
      return Promise.all(
        names.map((name) =>
          bridge.request(name).then(
            () => `${name} answered`,
            (error: Error) => error.message,
          ),
        ),
      );
    }, requestNames);
    expect(outcomes).toHaveLength(requestNames.length);
    for (const outcome of outcomes) expect(outcome).toMatch(/was refused/u);
  },
  '18. No pages from file://': async ({ page }) => {
    expect(page.url()).toMatch(/^app:/u);
    const statuses: (number | undefined)[] = [];
    for (const address of [
      'app://ui/../package.json',
      'app://ui/%2e%2e/package.json',
      'app://ui/..%2fpackage.json',
      'app://other/index.html',
      'app://ui/preload.cjs',
    ]) {
      statuses.push((await page.goto(address).catch(() => undefined))?.status());
    }
    expect(statuses.filter((status) => status !== 404 && status !== undefined)).toEqual([]);
  },
  '20. Do not expose Electron to pages': async ({ page }) => {
    expect(await page.evaluate(() => Object.keys(window.bridge).sort())).toEqual(['on', 'request']);
    expect(await page.evaluate(() => Object.isFrozen(window.bridge))).toBe(true);
  },
};

async function flagsAreAbsent(running: RunningPackage, flag: RegExp): Promise<void> {
  for (const { pid } of await processesOf(running)) expect(readFileSync(`/proc/${pid}/cmdline`, 'latin1')).not.toMatch(flag);
}

test('every item of the checklist, asked of the installed application', async ({ startPackage, lab }) => {
  const running = await startPackage();
  for (const [item, ask] of Object.entries(checklist)) {
    await test.step(item, async () => {
      await ask(running, lab.addresses.serverName);
      // A navigation that failed goes on to a page that says so, and may come in between.
      await expect(async () => void (running.page.url() === home || (await running.page.goto(home)))).toPass();
    });
  }
});

test('16. and 19. the runtime is the one that was named, and its fuses stand as decided', async ({ root, packages }) => {
  const { length, states, unknown } = await readFuses(root.at(executable));
  expect(states).toEqual(Object.fromEntries(Object.entries(fuses).slice(0, length)));
  expect(unknown, 'fuses that nobody has decided on').toEqual([]);
  expect(Object.keys(fuses)).toHaveLength(9);
  const bill: { components: { name: string; version: string }[] } = JSON.parse(readFileSync(packages.bill, 'utf8'));
  const named = bill.components.find(({ name }) => name === 'Electron')?.version ?? 'none';
  expect(readFileSync(root.at(executable)).includes(`Electron/${named}`), named).toBe(true);
});

/** The installed program as a command, with further arguments before those of the command. */
async function start(program: string, environment: NodeJS.ProcessEnv, ...switches: string[]) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...asRoot, ...switches];
  const options = { env: { ...process.env, ...environment } };
  return run(program, [...args, '--', '--cli', '-version'], options).catch((error) => ({
    stdout: String(error.stdout),
    stderr: String(error.stderr),
  }));
}

test('the fuses hold: it is no Node, takes no options of Node, listens to no debugger, and runs nothing but its archive', async ({
  root,
  folder,
}) => {
  const program = root.at(executable);
  const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  const foreign = path.join(folder, 'foreign.cjs');
  writeFileSync(foreign, "console.log('foreign code ran')");
  expect(await start(program, {})).toEqual({ stdout: `${version}\n`, stderr: '' });
  expect((await start(program, { ELECTRON_RUN_AS_NODE: '1' }, '-e', "console.log('foreign code ran')")).stdout).not.toContain('foreign');
  expect((await start(program, { NODE_OPTIONS: `--require ${foreign}` })).stdout).not.toContain('foreign');
  for (const flag of ['--inspect=0', '--inspect-brk=0']) expect((await start(program, {}, flag)).stderr, flag).not.toContain('Debugger');

  const copy = path.join(folder, 'copy');
  linkTree(path.dirname(program), copy);
  const resources = path.join(copy, 'resources');
  mkdirSync(path.join(resources, 'app'));
  writeFileSync(path.join(resources, 'app', 'package.json'), JSON.stringify({ main: 'main.cjs' }));
  cpSync(foreign, path.join(resources, 'app', 'main.cjs'));
  const copied = path.join(copy, path.basename(program));
  expect((await start(copied, {})).stdout, 'a folder beside the archive').toBe(`${version}\n`);
  rmSync(path.join(resources, 'app.asar'));
  expect((await start(copied, {})).stdout, 'a folder in place of the archive').not.toContain('foreign');
});

/** A copy that takes no room. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}

test('a signal does not make it listen to a debugger either', async ({ startPackage }) => {
  const running = await startPackage();
  process.kill(running.pid, 'SIGUSR1');
  await processesOf(running).catch(() => undefined); // by then the signal was dealt with, or has ended the process
  expect(running.words()).not.toContain('Debugger');
});
