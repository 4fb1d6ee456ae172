/** `npm run demo`: a lab site and the application on it, with everything filled in but the password. Without a display, the same on the command line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { cliCommand, hasDisplay, windowCommand, withoutNodeMode } from './run/app.mjs';
import { typeScriptCommand } from './run/typescript.mjs';
import { SetUpProblem } from './set-up/say.mjs';

/** @typedef {import('./set-up/runtime.mjs').Runtime} Runtime */
/** @typedef {{ serverName: string, caFile: string, crlUrls: string[], controlUrl: string, users: { name: string, upn: string, password: string, note: string }[] }} LabSite */

const account = 'contoso\\mnorth';

/**
 * @param {Runtime} runtime
 * @param {string[]} args `--data DIR`: keep the lab site's and the client's data there; otherwise they go when the demonstration ends.
 *   `--expiring`: enroll first, with a certificate that has 60 hours left, and show how it is renewed
 * @returns {Promise<number>} exit code
 */
export async function demo(runtime, args) {
  const { kept, isExpiring } = wishes(args);
  const folder = kept ?? (await mkdtemp(path.join(tmpdir(), 'enrollment-assistant-demo-')));
  const stop = new AbortController();
  let signalled = 0;
  const onSignal = (_name, number) => {
    signalled = 128 + number;
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
  try {
    await mkdir(folder, { recursive: true });
    const show = isExpiring ? expiring : hasDisplay() ? inWindow : onCommandLine;
    const code = await atLabSite(folder, stop.signal, (lab) => show(runtime, lab, folder, stop.signal));
    return signalled || code;
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, onSignal);
  }
}

/** @param {string[]} args @returns {{ kept: string | undefined, isExpiring: boolean }} */
function wishes(args) {
  const rest = args.filter((arg) => arg !== '--expiring');
  const [flag, folder, ...more] = rest;
  if (rest.length > 0 && (flag !== '--data' || !folder || more.length > 0)) {
    throw new SetUpProblem('Usage: npm run demo [-- [--expiring] [--data DIR]]');
  }
  return { kept: folder && path.resolve(folder), isExpiring: rest.length < args.length };
}

/** @param {string} folder @param {AbortSignal} stop @param {(lab: LabSite) => Promise<number>} work */
async function atLabSite(folder, stop, work) {
  tell('Starting a lab site on this computer: a directory, a certification authority, an enrollment proxy point.');
  const { program, args } = typeScriptCommand('test/site/main.ts', ['--json', '--port', '0', '--data', path.join(folder, 'site')]);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => child.kill();
  stop.addEventListener('abort', end, { once: true });
  const gone = once(child, 'exit');
  try {
    const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), gone.then(() => [])]);
    if (typeof line !== 'string') throw new SetUpProblem('The lab site did not start. Its own words are above.');
    const lab = JSON.parse(line);
    tell(`  It answers at ${lab.serverName}. Its root certificate: ${lab.caFile}`);
    return await work(lab);
  } finally {
    end();
    await gone;
  }
}

/** @param {Runtime} runtime @param {LabSite} lab @param {string} folder @param {AbortSignal} stop @returns {Promise<number>} exit code */
async function inWindow(runtime, lab, folder, stop) {
  const { password } = demoUser(lab);
  const { program, args } = windowCommand(runtime, [
    ...['--user-data-dir', path.join(folder, 'client'), '--server-name', lab.serverName, '--user-name', account],
    ...['--trust-ca', lab.caFile],
  ]);
  tell('Opening the application. Server name and user name are filled in and the lab site is trusted.');
  tell('  In the window: press Next, then type this, and press Next again.');
  tell('');
  tell(`    User name:   ${account}`);
  tell(`    Password:    ${password}`);
  tell(`    Server name: ${lab.serverName}`);
  tell('');
  tell('  Others to try, and what becomes of them:');
  for (const { name, password: theirs, note } of lab.users.filter((user) => user.name !== account)) {
    tell(`    ${name}, password ${theirs}${note ? `: ${note}` : ''}`);
  }
  tell('  Close the window or press Ctrl-C to end.');
  return ended(spawn(program, args, { stdio: 'inherit', env: environmentOf(folder) }), stop);
}

/**
 * A certificate in its last three days, with the reminder coming up. Renewing by itself is switched off here: it would be done before anybody looks.
 * @param {Runtime} runtime @param {LabSite} lab @param {string} folder @param {AbortSignal} stop @returns {Promise<number>} exit code
 */
async function expiring(runtime, lab, folder, stop) {
  const { password } = demoUser(lab);
  const client = ['--user-data-dir', path.join(folder, 'client')];
  tell('Enrolling this computer with a certificate that has 60 hours left.');
  await switchScenarios(lab, ['certificate-last-days']);
  const words = ['cmenroll', '-s', lab.serverName, '-u', account, '-ca', lab.caFile, '-password-stdin', ...client];
  const enrolling = cliCommand(runtime, words);
  await writeSettings(folder);
  const child = spawn(enrolling.program, enrolling.args, { stdio: ['pipe', 'inherit', 'inherit'], env: environmentOf(folder) });
  child.stdin.end(`${password}\n`);
  const code = await ended(child, stop);
  await switchScenarios(lab, []);
  if (code !== 0) return code;
  if (!hasDisplay()) {
    tell('There is no display. These are the reminders that would come:');
    const preview = cliCommand(runtime, ['schedule', ...client]);
    return ended(spawn(preview.program, preview.args, { stdio: 'inherit', env: environmentOf(folder) }), stop);
  }
  const { program, args } = windowCommand(runtime, [...client, '--trust-ca', lab.caFile]);
  tell(
    'Opening the application. A notification reminds you at once; without an answer the Renew Certificate window opens half a minute later.',
  );
  tell(`  The password of ${account}: ${password}`);
  tell('  Close the window or press Ctrl-C to end.');
  return ended(spawn(program, args, { stdio: 'inherit', env: environmentOf(folder) }), stop);
}

/** @param {LabSite} lab @param {string[]} names */
async function switchScenarios(lab, names) {
  const answer = await fetch(new URL('scenario', lab.controlUrl), { method: 'PUT', body: JSON.stringify({ names }) });
  if (!answer.ok) throw new SetUpProblem(`The lab site did not switch to ${names.join(', ')}: ${await answer.text()}`);
}

/** The settings of the demonstration: those of this computer are neither read nor written. @param {string} folder */
function settingsOf(folder) {
  return path.join(folder, 'settings');
}

/** @param {string} folder @returns {NodeJS.ProcessEnv} */
function environmentOf(folder) {
  return { ...withoutNodeMode(), CCM_SETTINGS_DIR: settingsOf(folder) };
}

/** @param {string} folder */
async function writeSettings(folder) {
  const place = path.join(settingsOf(folder), 'computer');
  await mkdir(place, { recursive: true });
  const list = '<plist version="1.0"><dict><key>RenewWithoutPassword</key><false/></dict></plist>';
  await writeFile(path.join(place, 'com.microsoft.ccmclient.plist'), `${list}\n`);
}

/** @param {Runtime} runtime @param {LabSite} lab @param {string} folder @param {AbortSignal} stop @returns {Promise<number>} exit code */
async function onCommandLine(runtime, lab, folder, stop) {
  const { password } = demoUser(lab);
  const words = ['cmenroll', '-s', lab.serverName, '-u', account, '-ca', lab.caFile, '-password-stdin'];
  const { program, args } = cliCommand(runtime, [...words, '--user-data-dir', path.join(folder, 'client')]);
  tell('There is no display, so this computer is enrolled on the command line. The password comes from standard input.');
  tell(`  ${words.map((word) => (word.includes('\\') ? `'${word}'` : word)).join(' ')}`);
  const child = spawn(program, args, { stdio: ['pipe', 'inherit', 'inherit'], env: environmentOf(folder) });
  child.stdin.end(`${password}\n`);
  return ended(child, stop);
}

/** @param {LabSite} lab */
function demoUser(lab) {
  const user = lab.users.find(({ name }) => name === account);
  if (!user) throw new SetUpProblem(`The lab site knows no ${account}.`);
  return user;
}

/** @param {import('node:child_process').ChildProcess} child @param {AbortSignal} stop @returns {Promise<number>} exit code */
async function ended(child, stop) {
  stop.addEventListener('abort', () => child.kill(), { once: true });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** @param {string} line */
function tell(line) {
  process.stdout.write(`${line}\n`);
}
