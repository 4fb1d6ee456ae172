/** The command line: finds the command, runs it, and turns however it ended into words and an exit code. */
import { fingerprintInPairs } from '../contract/fingerprint.ts';
import type { EnrollmentStep, Report } from '../contract/models.ts';
import { exitCodes, families, type Problem } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import type { CheckPorts } from '../enrollment/check-ports.ts';
import type { KeychainCare, Ports } from '../enrollment/ports.ts';
import type { InstalledProgram } from '../services/installation/program.ts';
import type { Settings } from '../services/settings/settings.ts';
import { type Arguments, type Flag, nearest, readArguments, spelled, UsageError } from './arguments.ts';
import { ccmsetup } from './ccmsetup.ts';
import { certcheck } from './certcheck.ts';
import { cmdiagnostics } from './cmdiagnostics.ts';
import { cmenroll } from './cmenroll.ts';
import { cmuninstall } from './cmuninstall.ts';
import { defaults } from './defaults.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { preflight } from './preflight.ts';
import { renewCommand } from './renew.ts';
import { schedule } from './schedule.ts';
import type { Terminal } from './terminal.ts';

/** What commands work with. */
export interface Stage {
  readonly terminal: Terminal;
  readonly ports: Ports;
  /** takes identities out of the keychain for good */
  readonly care: Pick<KeychainCare, 'discard' | 'erase'>;
  /** what the checks before an enrollment look at the world with */
  readonly checks: CheckPorts;
  /** read when a command asks for it */
  readonly settings: Settings;
  /** set when the person presses Ctrl-C or the process is asked to end */
  readonly signal: AbortSignal;
  readonly version: string;
  /** how this program is started, for what is installed */
  readonly program: InstalledProgram;
  /** where keychain, log files and state are kept */
  readonly dataFolder: string;
  /** root certificates in DER from a PEM or DER file; @throws UsageError when there are none */
  readRoots(file: string): Promise<readonly Uint8Array[]>;
  /** writes a step of a story into the log */
  readonly noteStep?: (step: EnrollmentStep, state: 'begun' | 'done') => void;
  /** puts a problem into words and into the log */
  report(problem: Problem): Report;
  /** the same for whatever was thrown; how it came about technically goes into the log alone */
  reportThrown(error: unknown): Report;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** how many arguments may stand beside the flags; none without it */
  readonly longestRest?: number;
  /** for a command that follows another tool's rules: its arguments come as they are, without the common flags */
  readonly verbatim?: true;
  /** exit codes of its own, in words */
  readonly exits?: string;
  readonly examples: readonly string[];
  /** what can be done in other threads before it runs */
  prepare?(ports: Ports): void;
  run(args: Arguments, stage: Stage): Promise<number>;
}

/** Flags that every command takes. Where data is kept is settled before a command runs; here it only has to be known. */
export const commonFlags: readonly Flag[] = [
  { names: ['user-data-dir'], value: 'DIR', about: 'keep keychain, settings and logs in this folder (also: CCM_DATA_DIR)' },
  { names: ['simulate-date'], value: 'ISO', about: 'go by this date and time instead of the computer\u2019s clock' },
  { names: ['h', 'help'], about: 'explain this command' },
];

/** In the order of the overview. Manual pages are made of them. */
export const commands: readonly Command[] = [
  ccmsetup,
  cmenroll,
  renewCommand,
  certcheck,
  preflight,
  importCommand,
  exportCommand,
  defaults,
  schedule,
  cmdiagnostics,
  cmuninstall,
];
export const usageExit = 2;

/** Begins what the command of `args` will need, without waiting for anything. */
export function prepareCommand([name = '', ...rest]: readonly string[], ports: Ports): void {
  if (!rest.some(asksForHelp)) commandNamed(name)?.prepare?.(ports);
}

function commandNamed(name: string): Command | undefined {
  return commands.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}

function asksForHelp(arg: string): boolean {
  return ['-h', '--help', '-help'].includes(arg);
}

/** Runs `args` (without program and script) and returns the exit code; never throws. */
export async function runCommandLine(args: readonly string[], stage: Stage): Promise<number> {
  const [name = '', ...rest] = args;
  if (['', 'help', '-h', '--help', '-help'].includes(name)) return printOverview(stage, name === '' ? usageExit : 0);
  if (['-version', '--version'].includes(name)) {
    stage.terminal.result(stage.version);
    return 0;
  }
  const command = commandNamed(name);
  if (!command) return refuse(stage, unknownCommand(name), 'help');
  const mayAskForHelp = command.verbatim ? rest.slice(0, 1) : rest; // elsewhere it may be a value
  if (mayAskForHelp.some(asksForHelp)) return printHelp(command, stage);
  const json = rest.some((arg) => arg === '-json' || arg === '--json');
  try {
    return await command.run(argumentsOf(command, rest), stage);
  } catch (error) {
    if (error instanceof UsageError) return refuse(stage, error.message, `${command.name} -h`);
    return printProblem(stage.reportThrown(error), json, stage);
  }
}

function argumentsOf(command: Command, args: readonly string[]): Arguments {
  if (!command.verbatim) return readArguments(args, [...command.flags, ...commonFlags], command.longestRest);
  const rest = ['user-data-dir', 'simulate-date'].reduce(without, args);
  return readArguments(['--', ...rest], commonFlags, Number.POSITIVE_INFINITY);
}

function without(args: readonly string[], flag: string): readonly string[] {
  const given = args.findIndex((arg) => new RegExp(`^--?${flag}(=|$)`, 'u').test(arg));
  return given < 0 ? args : args.toSpliced(given, args[given]?.includes('=') ? 1 : 2);
}

function printProblem({ problem, explanation, incident }: Report, json: boolean, stage: Stage): number {
  const { title, reason, remedy } = explanation;
  if (json) {
    const { kind, detail } = problem;
    const result = kind === 'cancelled' ? 'cancelled' : kind === 'pending-approval' ? 'pending' : 'failed';
    stage.terminal.result(JSON.stringify({ result, problem: { kind, title, reason, remedy, ...(detail ? { detail } : {}), incident } }));
  } else {
    stage.terminal.tell(`\n${title}\n${reason}\n${remedy}`);
    if (problem.kind === 'server-untrusted' && problem.rootSha256)
      stage.terminal.tell(say('command.fingerprint', { fingerprint: fingerprintInPairs(problem.rootSha256) }));
    const { kind, detail = '' } = problem;
    stage.terminal.tell(say(detail ? 'command.helpDeskWithDetail' : 'command.helpDesk', { kind, incident, detail }));
  }
  return exitCodes[families[problem.kind]];
}

function unknownCommand(name: string): string {
  const near = nearest(
    name,
    commands.map((command) => command.name.toLowerCase()),
  );
  const meant = commands.find((command) => command.name.toLowerCase() === near)?.name;
  return `There is no command ${name}.${meant ? ` Did you mean ${meant}?` : ''}`;
}

function refuse(stage: Stage, message: string, help: string): number {
  stage.terminal.tell(`${message}\nNothing was done. Try: ${help}`);
  return usageExit;
}

function printOverview(stage: Stage, exit: number): number {
  const say = exit === 0 ? stage.terminal.result : stage.terminal.tell;
  say('Commands:');
  for (const command of commands) say(`  ${command.name.padEnd(14)} ${command.about}`);
  say('\nCOMMAND -h explains one of them.');
  return exit;
}

function printHelp(command: Command, { terminal }: Stage): number {
  terminal.result(`${command.about}\n\nUsage: ${command.usage}\n`);
  for (const flag of [...command.flags, ...commonFlags]) {
    const names = flag.names.map(spelled).join(', ');
    terminal.result(`  ${`${names}${flag.value ? ` ${flag.value}` : ''}`.padEnd(32)} ${flag.about}`);
  }
  terminal.result('\nEvery flag may be written with one dash or two.\n\nExamples:');
  for (const example of command.examples) terminal.result(`  ${example}`);
  const own = command.exits === undefined ? [] : [command.exits];
  const codes = [...own, ...Object.entries(exitCodes).map(([family, code]) => `${code} ${family}`)];
  terminal.result(`\nExit codes: 0 done, ${usageExit} wrong flag or argument, ${codes.join(', ')}`);
  return 0;
}
