/** `preflight`: looks at everything an enrollment needs, without a password. */
import type { Check, CheckState } from '../contract/checks.ts';
import { exitCodes, families } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import { runChecks } from '../enrollment/run-checks.ts';
import type { Arguments } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { trustOf } from './site-flags.ts';

export const preflight: Command = {
  name: 'preflight',
  usage: 'preflight [-s SERVER] [-u USER] [-ca FILE] [-json]',
  about: 'Look at everything an enrollment needs: names, proxy, certificates, clock, keychain, disk. Never asks for a password.',
  flags: [
    {
      names: ['s', 'server'],
      value: 'SERVER',
      about: 'enrollment proxy point; without it that of the certificate in use or of the settings',
    },
    { names: ['u', 'user'], value: 'USER', about: 'work account; without it that of the certificate in use or of the settings' },
    { names: ['ca'], value: 'FILE', repeatable: true, about: 'trust the root certificates in this file (PEM or DER) as well' },
    { names: ['json'], about: 'print one JSON object on standard output' },
  ],
  exits: 'otherwise what an enrollment would end with, by the first check that failed',
  examples: ["preflight -s server02.contoso.com -u 'contoso\\mnorth'", 'preflight -json'],
  run: runPreflight,
};

async function runPreflight(args: Arguments, stage: Stage): Promise<number> {
  await stage.settings.refresh();
  const suggested = stage.settings.values();
  // A keychain that can't be read names no server; what is the matter with it is one of the checks.
  const inUse = (await stage.checks.keychain.read().catch(() => undefined))?.inUse?.enrollment;
  const wish = {
    userName: args.one('u') ?? (inUse?.userName || (suggested.UserName ?? '')),
    serverName: args.one('s') ?? (inUse?.serverName || (suggested.ServerName ?? '')),
    managementPoint: suggested.ManagementPoint ?? inUse?.managementPoint,
    trust: await trustOf(args, stage),
  };
  const asJson = args.has('json');
  const print = printer(process.env, process.platform);
  const checks = await runChecks(wish, stage.checks, asJson ? () => undefined : (check) => print(check, stage), stage.signal);
  const failed = checks.find(({ state }) => state === 'failed');
  if (asJson) {
    const { userName, serverName } = wish;
    stage.terminal.result(JSON.stringify({ result: failed ? 'failed' : 'passed', userName, serverName, checks }));
  }
  return failed ? exitCodes[families[failed.problem ?? 'unexpected']] : 0;
}

const marks: Record<CheckState, string> = { passed: '\u2713', warning: '!', failed: '\u2717', skipped: '\u2013' };
const asciiMarks: Record<CheckState, string> = { passed: '+', warning: '!', failed: 'x', skipped: '-' };

/** A check in lines, for a terminal that knows Unicode or does not. Source: locale(7), for the environment */
export function printer(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform) {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  const isUnicode = platform === 'darwin' || platform === 'win32' || /utf-?8/iu.test(locale);
  const spelled = (text: string) => (isUnicode ? text : text.replace(/[\u2018\u2019]/gu, "'").replace(/[\u201c\u201d]/gu, '"'));
  const mark = isUnicode ? marks : asciiMarks;
  return ({ name, state, found, remedy, detail }: Check, { terminal }: Pick<Stage, 'terminal'>): void => {
    const label = say(`checks.name.${name}`);
    terminal.result(spelled(`${mark[state]} ${label.padEnd(24)} ${found}`));
    if (remedy === undefined) return;
    for (const line of [...(detail?.split('\n') ?? []), remedy]) terminal.result(spelled(`    ${line}`));
  };
}
