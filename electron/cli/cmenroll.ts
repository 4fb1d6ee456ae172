/** `CMEnroll`: requests and stores the client certificate. Source: deploy-clients-to-macs.md, step 9. */
import { parseAccount, suggestServerName } from '../contract/account.ts';
import { parseServerName } from '../contract/server-name.ts';
import { attemptOf } from '../enrollment/attempt.ts';
import { enroll } from '../enrollment/enroll.ts';
import { enrollmentEnds } from '../enrollment/record-outcome.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { mustHaveWayToAsk, printIdentity, readPassword, recorded, siteFlags, tellSteps, trustOf } from './site-flags.ts';

const flags: readonly Flag[] = [
  {
    names: ['s', 'server'],
    value: 'SERVER',
    about: 'enrollment proxy point: host, host:port, or the whole address of a CEP or CES service',
  },
  { names: ['u', 'user'], value: 'USER', about: "work account, 'domain\\name' or 'user@domain'" },
  {
    names: ['start-anew'],
    about:
      'where the operating system\u2019s keychain is another one by now: go on without the keys that the old one protected; they are kept',
  },
  {
    names: ['mp', 'management-point'],
    value: 'HOST',
    about: 'management point to try the certificate on, where the site does not name one; kept with the certificate',
  },
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
  const managementPoint = args.has('mp') ? parseServerName(args.one('mp') ?? '').shown : undefined;
  const trust = await trustOf(args, stage);
  const password = await readPassword(args, userName, stage);
  const template = args.one('template');
  const wish = {
    userName,
    serverName,
    password,
    trust,
    allowedHosts: args.all('allow-host'),
    ...(template ? { template } : {}),
    startAnew: args.has('start-anew'),
    managementPoint,
  };
  try {
    const attempt = attemptOf(stage.signal, tellSteps(args, server.shown, stage));
    const { identity, site, warnings } = await recorded(enrollmentEnds, stage, () => enroll(wish, stage.ports, attempt));
    printIdentity({ identity, site, warnings, result: 'enrolled', success: 'Successfully enrolled' }, args, stage);
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
