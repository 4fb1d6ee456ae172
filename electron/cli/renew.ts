/** `renew`: a new certificate in place of the one in use. Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate" */
import { parseAccount } from '../contract/account.ts';
import { parseServerName } from '../contract/server-name.ts';
import { say } from '../contract/words/say.ts';
import { attemptOf } from '../enrollment/attempt.ts';
import type { Enrollment } from '../enrollment/ports.ts';
import { renewalEnds } from '../enrollment/record-outcome.ts';
import { type RenewalOutcome, type RenewalWish, renew, toBeRenewed } from '../enrollment/renew.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { mustBeAllowed, mustHaveWayToAsk, printIdentity, readPassword, recorded, siteFlags, tellSteps, trustOf } from './site-flags.ts';

const flags: readonly Flag[] = [
  { names: ['s', 'server'], value: 'SERVER', about: 'renew at this server instead of the one that the certificate came from' },
  { names: ['u', 'user'], value: 'USER', about: "work account, 'domain\\name' or 'user@domain', instead of the one that enrolled" },
  { names: ['without-password'], about: 'prove who asks with the certificate itself, where the site allows it' },
  ...siteFlags,
];

export const renewCommand: Command = {
  name: 'renew',
  usage: 'renew [-s SERVER] [-password-stdin] [-without-password] [-ca FILE] [-json]',
  about: 'Renew the client certificate: a new key and a new certificate; the old ones stay until the new ones work.',
  flags,
  examples: ['renew', 'renew -password-stdin < password.txt', 'renew -without-password -json'],
  prepare: (ports) => ports.keys.prepare(),
  run: runRenewal,
};

async function runRenewal(args: Arguments, stage: Stage): Promise<number> {
  const withoutPassword = args.has('without-password');
  if (withoutPassword) await mustFitTogether(args, stage);
  else mustHaveWayToAsk(args, stage);
  // All that can be known is checked before the password is asked for: nobody should type it in vain.
  const { enrollment } = await toBeRenewed(stage.ports);
  const names = withoutPassword ? enrollment : namesFor(enrollment, args);
  const trust = await trustOf(args, stage);
  const password = withoutPassword ? undefined : await readPassword(args, names.userName, stage);
  const { userName, serverName } = names;
  const wish: RenewalWish = {
    userName,
    serverName,
    proof: password ? { password } : 'certificate',
    trust,
    allowedHosts: args.all('allow-host'),
    template: args.one('template'),
    encodedTwice: password !== undefined && (await encodesTwice(stage)),
  };
  try {
    const shown = serverName === '' ? '' : parseServerName(serverName).shown;
    const attempt = attemptOf(stage.signal, tellSteps(args, shown, stage));
    return printRenewed(await recorded(renewalEnds, stage, () => renew(wish, stage.ports, attempt)), args, stage);
  } finally {
    password?.fill(0);
  }
}

async function encodesTwice({ settings }: Stage): Promise<boolean> {
  await settings.refresh();
  return settings.values().EncodeManualRenewalTwice;
}

/** @throws UsageError; ProblemError settings-locked */
async function mustFitTogether(args: Arguments, stage: Stage): Promise<void> {
  const meaningless = ['password-stdin', 's', 'u'].find((name) => args.has(name));
  if (meaningless) throw new UsageError(`-${meaningless} has no meaning with -without-password: the certificate says it all.`);
  await mustBeAllowed('RenewWithoutPassword', stage);
}

/** A certificate from a file says neither whose it is nor where it came from. @throws UsageError; ProblemError for names that can't be sent */
function namesFor(enrollment: Enrollment, args: Arguments): { readonly userName: string; readonly serverName: string } {
  const userName = args.one('u') ?? enrollment.userName;
  const serverName = args.one('s') ?? enrollment.serverName;
  if (userName === '')
    throw new UsageError('-u USER is missing: the certificate came from a file and does not say which account it is for.');
  if (serverName === '')
    throw new UsageError('-s SERVER is missing: the certificate came from a file and does not say which site it is for.');
  parseAccount(userName);
  parseServerName(serverName);
  return { userName, serverName };
}

function printRenewed({ identity, previous, site, warnings }: RenewalOutcome, args: Arguments, stage: Stage): number {
  const previousNotAfter = new Date(previous.certificate.notAfter).toISOString();
  const lines = [[say('command.insteadOf'), say('command.theOneUntil', { notAfter: previousNotAfter })]] as const;
  const printed = { identity, site, warnings, result: 'renewed', success: 'Successfully renewed', facts: { previousNotAfter }, lines };
  printIdentity(printed, args, stage);
  return 0;
}
