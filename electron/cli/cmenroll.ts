/** `CMEnroll`: requests and stores the client certificate. Source: deploy-clients-to-macs.md, step 9. */
import { parseAccount, suggestServerName } from '../contract/account.ts';
import { parseServerName } from '../contract/server-name.ts';
import { attemptOf } from '../enrollment/attempt.ts';
import { enroll } from '../enrollment/enroll.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { mustHaveWayToAsk, printIdentity, readPassword, siteFlags, tellSteps, trustOf } from './site-flags.ts';

const flags: readonly Flag[] = [
  {
    names: ['s', 'server'],
    value: 'SERVER',
    about: 'enrollment proxy point: host, host:port, or the whole address of a CEP or CES service',
  },
  { names: ['u', 'user'], value: 'USER', about: "work account, 'domain\\name' or 'user@domain'" },
  ...siteFlags,
];

export const cmenroll: Command = {
  name: 'CMEnroll',
  usage: 'CMEnroll -s SERVER -u USER [-ignorecertchainvalidation] [-ca FILE] [-password-stdin] [-json]',
  about: 'Enroll this computer: request the client certificate and put it into the keychain.',
  flags,
  examples: [
    "CMEnroll -s server02.contoso.com -u 'contoso\\mnorth'",
    'CMEnroll -s server02.contoso.com -u mnorth@contoso.com -ca root.pem -password-stdin < password.txt',
  ],
  prepare: (ports) => ports.keys.prepare(),
  run: runEnrollment,
};

async function runEnrollment(args: Arguments, stage: Stage): Promise<number> {
  const userName = required(args, 'u', '-u USER', 'the work account');
  const serverName = args.one('s');
  if (serverName === undefined) throw new UsageError(missingServer(userName));
  mustHaveWayToAsk(args, stage);
  // The names are checked before the password is asked for: nobody should type it in vain.
  parseAccount(userName);
  const server = parseServerName(serverName);
  const trust = await trustOf(args, stage);
  const password = await readPassword(args, userName, stage);
  const template = args.one('template');
  const wish = { userName, serverName, password, trust, allowedHosts: args.all('allow-host'), ...(template ? { template } : {}) };
  try {
    const attempt = attemptOf(stage.signal, tellSteps(args, server.shown, stage));
    const { identity, warnings } = await enroll(wish, stage.ports, attempt);
    printIdentity({ identity, warnings, result: 'enrolled', success: 'Successfully enrolled' }, args, stage);
    return 0;
  } finally {
    password.fill(0);
  }
}

function required(args: Arguments, name: string, spelling: string, meaning: string): string {
  const value = args.one(name);
  if (value === undefined) throw new UsageError(`${spelling} is missing: ${meaning}.`);
  return value;
}

function missingServer(userName: string): string {
  const suggested = suggestServerName(userName);
  const hint = suggested ? ` For ${userName} it is usually ${suggested.serverName}.` : '';
  return `-s SERVER is missing: the enrollment proxy point.${hint}`;
}
