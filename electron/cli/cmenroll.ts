/** `CMEnroll`: requests and stores the client certificate. Source: deploy-clients-to-macs.md, step 9. */
import { parseAccount, suggestServerName } from '../contract/account.ts';
import { readFingerprint } from '../contract/fingerprint.ts';
import { ProblemError } from '../contract/problem.ts';
import { parseServerName } from '../contract/server-name.ts';
import { stepWords } from '../contract/step-words.ts';
import { attemptOf } from '../enrollment/attempt.ts';
import type { EnrollmentOutcome, EnrollmentWish } from '../enrollment/enroll.ts';
import { enroll } from '../enrollment/enroll.ts';
import { identityAsPem, identitySummary } from '../enrollment/identity-summary.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';

const flags: readonly Flag[] = [
  {
    names: ['s', 'server'],
    value: 'SERVER',
    about: 'enrollment proxy point: host, host:port, or the whole address of a CEP or CES service',
  },
  { names: ['u', 'user'], value: 'USER', about: "work account, 'domain\\name' or 'user@domain'" },
  {
    names: ['ignorecertchainvalidation'],
    about: 'accept a server whose chain of certificates is untrusted or incomplete, and nothing else',
  },
  { names: ['ca'], value: 'FILE', repeatable: true, about: 'trust the root certificates in this file (PEM or DER) as well' },
  {
    names: ['fingerprint'],
    value: 'HEX',
    repeatable: true,
    about: 'trust the server if its root has this SHA-256 fingerprint, and remember that root for it',
  },
  { names: ['password-stdin'], about: 'read the password from the first line of standard input' },
  { names: ['template'], value: 'NAME', about: 'certificate template to request from a CEP or CES service' },
  { names: ['allow-host'], value: 'HOST', repeatable: true, about: 'send the password to this host too, when the server refers to it' },
  { names: ['json'], about: 'print one JSON object on standard output' },
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
  if (!args.has('password-stdin') && !stage.terminal.interactive) {
    throw new UsageError('There is no terminal to ask for the password on. Give it with -password-stdin.');
  }
  // The names are checked before the password is asked for: nobody should type it in vain.
  parseAccount(userName);
  const server = parseServerName(serverName);
  const fingerprints = args.all('fingerprint').map(fingerprint);
  if (args.has('ignorecertchainvalidation')) await mustBeAllowed(stage);
  const roots = (await Promise.all(args.all('ca').map((file) => stage.readRoots(file)))).flat();
  const password = await readPassword(args, userName, stage);
  const wish: EnrollmentWish = {
    userName,
    serverName,
    password,
    trust: { roots, fingerprints, ignoreChain: args.has('ignorecertchainvalidation') },
    allowedHosts: args.all('allow-host'),
    ...optional('template', args.one('template')),
  };
  try {
    const attempt = attemptOf(stage.signal, ({ step, state }) => {
      const words = stepWords(step, server.shown);
      if (!args.has('json')) stage.terminal.tell(state === 'begun' ? words.now : words.done);
    });
    return printEnrolled(await enroll(wish, stage.ports, attempt), args, stage);
  } finally {
    password.fill(0);
  }
}

/** An administrator can forbid it. @throws ProblemError settings-locked */
async function mustBeAllowed({ settings }: Stage): Promise<void> {
  await settings.refresh();
  if (!settings.values().AllowIgnoreCertificateChain)
    throw new ProblemError({ kind: 'settings-locked', key: 'AllowIgnoreCertificateChain' });
}

function printEnrolled(outcome: EnrollmentOutcome, args: Arguments, { terminal }: Stage): number {
  const { certificate: summary } = identitySummary(outcome.identity, true);
  if (args.has('json')) {
    const { subject, issuer, serialNumber, notBefore, notAfter } = summary;
    const warnings = outcome.warnings.map((warning) => warning.text);
    terminal.result(
      JSON.stringify({
        result: 'enrolled',
        subject,
        issuer,
        serialNumber,
        notBefore,
        notAfter,
        ...identityAsPem(outcome.identity),
        warnings,
      }),
    );
    return 0;
  }
  for (const warning of outcome.warnings) terminal.tell(`Note: ${warning.text}`);
  terminal.result('Successfully enrolled');
  terminal.result(`  Subject:       ${summary.subject}`);
  terminal.result(`  Issuer:        ${summary.issuer}`);
  terminal.result(`  Serial number: ${summary.serialNumber}`);
  terminal.result(`  Valid:         ${summary.notBefore} to ${summary.notAfter}`);
  return 0;
}

async function readPassword(args: Arguments, userName: string, { terminal }: Stage): Promise<Uint8Array> {
  if (args.has('password-stdin')) return terminal.readSecretLine();
  return terminal.askSecret(`Password for ${userName} (your work account): `);
}

function required(args: Arguments, name: string, spelling: string, meaning: string): string {
  const value = args.one(name);
  if (value === undefined) throw new UsageError(`${spelling} is missing: ${meaning}.`);
  return value;
}

function fingerprint(text: string): string {
  const hex = readFingerprint(text);
  if (hex === undefined) throw new UsageError(`-fingerprint ${text} is not a SHA-256 fingerprint: it has 64 hexadecimal digits.`);
  return hex;
}

function missingServer(userName: string): string {
  const suggested = suggestServerName(userName);
  const hint = suggested ? ` For ${userName} it is usually ${suggested.serverName}.` : '';
  return `-s SERVER is missing: the enrollment proxy point.${hint}`;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
