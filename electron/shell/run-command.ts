import { join } from 'node:path';
import { app } from 'electron';
import { UsageError } from '../cli/arguments.ts';
import { prepareCommand, runCommandLine } from '../cli/command-line.ts';
import { keyUserOf } from '../cli/key-user.ts';
import { terminalOf } from '../cli/terminal.ts';
import { problemOf } from '../contract/problem.ts';
import { speakWith } from '../contract/words/catalogues.ts';
import { chooseVoice, environmentLocales } from '../contract/words/languages.ts';
import { english, say } from '../contract/words/say.ts';
import { systemAlarm } from '../services/alarm.ts';
import { systemClock } from '../services/clock.ts';
import { makeDataFolder } from '../services/data-folder.ts';
import { HistoryFile } from '../services/history/history-file.ts';
import { RunningApp } from '../services/key-questions/running-app.ts';
import { Log } from '../services/log.ts';
import { type ProxyFinder, proxyFromEnvironment } from '../services/proxy.ts';
import { Settings } from '../services/settings/settings.ts';
import { settingsFiles } from '../services/settings/settings-files.ts';
import { readTrustFile } from '../services/trusted-roots.ts';
import { clockFor } from './clock.ts';
import { atSite, checkPortsOver, portsOver, protectionRule } from './ports.ts';
import { systemProxy } from './system-proxy.ts';
import { thisProgram } from './this-program.ts';

/**
 * Runs one command in this process, with no window, and ends it with the command's exit code. It begins at once: only what
 * needs the operating system's keychain waits for Electron to be ready.
 */
export function runCommand(args: readonly string[], dataFolder: string): void {
  app.dock?.hide();
  app.on('window-all-closed', () => {});
  const stop = new AbortController();
  stopOnSignal(stop);
  const log = new Log({ dataFolder, clock: systemClock });
  const terminal = terminalOf(process);
  let wrongDate: string | undefined;
  const { clock } = clockFor(args, (why) => {
    wrongDate = why;
  });
  const report = (error: unknown) => log.reportThrown(error);
  const settings = new Settings({ files: settingsFiles(), rememberIn: join(dataFolder, 'settings'), report });
  const history = new HistoryFile({ dataFolder, clock, report });
  const program = args[0] ?? '';
  const waiting = () => terminal.tell(say('keyAccess.waiting', { program }));
  const asker = new RunningApp({ dataFolder, alarm: systemAlarm, signal: stop.signal, waiting });
  const access = { user: keyUserOf(program), asker };
  const world = { ...portsOver(dataFolder, commandProxy(), log, clock, access), ...protectionRule(settings), history };
  const ports = atSite(world, dataFolder, settings, report);
  // Nothing asynchronous goes on until Electron has started its loop, but the key can be made in another thread meanwhile.
  prepareCommand(args, ports);
  void run().then((code) => app.exit(code));

  async function run(): Promise<number> {
    if (wrongDate !== undefined) {
      terminal.tell(`${wrongDate}\nNothing was done.`);
      return 2;
    }
    await speak(args);
    try {
      await makeDataFolder(dataFolder);
    } catch (error) {
      const { explanation } = log.reportThrown(error);
      terminal.tell(`${explanation.title}\n${explanation.reason}\n${explanation.remedy}`);
      return 15;
    }
    log.note('command', { name: program, version: app.getVersion() });
    const code = await runCommandLine(args, {
      terminal,
      signal: stop.signal,
      version: app.getVersion(),
      program: thisProgram(),
      dataFolder,
      ports,
      care: ports.keychain,
      checks: checkPortsOver(dataFolder, ports, commandProxy(), log),
      settings,
      readRoots: (file) => readTrustFile(file).catch(refuseFile),
      noteStep: (step, state) => log.step(step, state),
      report: (problem) => log.report(problem),
      reportThrown: (error) => log.reportThrown(error),
    });
    if (log.isThere) log.note('command-ended', { name: program, code });
    return code;
  }
}

/** What is for programs is in English, whatever the environment says. */
async function speak(args: readonly string[]): Promise<void> {
  if (args.some((arg) => /^--?json$/u.test(arg))) return;
  const { CCM_LANGUAGE, ...environment } = process.env;
  const hasOwn = process.platform === 'linux' || ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'].some((name) => environment[name]);
  await speakWith(chooseVoice(CCM_LANGUAGE, hasOwn ? environmentLocales(environment) : app.getPreferredSystemLanguages()));
}

/**
 * Electron takes the signals over when it is ready, and would end the process with 0: so they are listened to again then, and
 * quitting waits until the command has ended by itself.
 */
function stopOnSignal(stop: AbortController): void {
  const listen = () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  };
  listen();
  void app.whenReady().then(listen);
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
}

/** A file of root certificates is an argument: what is wrong with it is a matter of usage. */
function refuseFile(error: unknown): never {
  const problem = problemOf(error);
  throw problem.kind === 'settings-unreadable' ? new UsageError(`-ca ${problem.file} can\u2019t be used: ${english(problem.why)}.`) : error;
}

/** On Linux the environment is where commands look for a proxy; asking the desktop would start Chromium's network process. */
function commandProxy(): ProxyFinder {
  const fromEnvironment = proxyFromEnvironment();
  if (process.platform === 'linux') return fromEnvironment;
  return async (url) => (await fromEnvironment(url)) ?? systemProxy(url);
}
