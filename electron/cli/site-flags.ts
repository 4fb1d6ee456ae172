/** What the commands that speak with a site have in common: whom they trust, how they are given the password, what they print. */

import { readFingerprint } from '../contract/fingerprint.ts';
import type { EnrollmentStep, Progress, Warning } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import { stepWords } from '../contract/step-words.ts';
import { say } from '../contract/words/say.ts';
import { identityAsPem, identitySummary } from '../enrollment/identity-summary.ts';
import type { Identity, SiteFacts, Trust } from '../enrollment/ports.ts';
import { type Ends, recordOutcome } from '../enrollment/record-outcome.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Stage } from './command-line.ts';
import { factsOf, type Line, printFacts } from './print-facts.ts';

export const siteFlags: readonly Flag[] = [
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

/** @throws UsageError for a fingerprint that is none; ProblemError settings-locked, settings-unreadable */
export async function trustOf(args: Arguments, stage: Stage): Promise<Trust> {
  const fingerprints = args.all('fingerprint').map(fingerprint);
  const ignoreChain = args.has('ignorecertchainvalidation');
  if (ignoreChain) await mustBeAllowed('AllowIgnoreCertificateChain', stage);
  const roots = (await Promise.all(args.all('ca').map((file) => stage.readRoots(file)))).flat();
  return { roots, fingerprints, ignoreChain };
}

function fingerprint(text: string): string {
  const hex = readFingerprint(text);
  if (hex === undefined) throw new UsageError(`-fingerprint ${text} is not a SHA-256 fingerprint: it has 64 hexadecimal digits.`);
  return hex;
}

/** An administrator can forbid it. @throws ProblemError settings-locked */
export async function mustBeAllowed(key: 'AllowIgnoreCertificateChain' | 'RenewWithoutPassword', { settings }: Stage): Promise<void> {
  await settings.refresh();
  if (!settings.values()[key]) throw new ProblemError({ kind: 'settings-locked', key });
}

/** @throws UsageError where nobody can be asked for it */
export function mustHaveWayToAsk(args: Arguments, { terminal }: Stage): void {
  if (args.has('password-stdin') || terminal.interactive) return;
  throw new UsageError('There is no terminal to ask for the password on. Give it with -password-stdin.');
}

/** Does the work of a story and writes into the history how it ended. @throws what the work throws */
export function recorded<T extends { readonly identity: Identity }>(ends: Ends, stage: Stage, work: () => Promise<T>): Promise<T> {
  return recordOutcome(ends, { history: stage.ports.history, report: (error) => stage.reportThrown(error) }, work);
}

/** UTF-8; the caller overwrites it. */
export async function readPassword(args: Arguments, userName: string, { terminal }: Stage): Promise<Uint8Array> {
  if (args.has('password-stdin')) return terminal.readSecretLine();
  return terminal.askSecret(say('command.password', { userName }));
}

/** Tells of each step, unless the result is for a program. */
export function tellSteps(args: Arguments, server: string, { terminal, noteStep }: Stage): (progress: Progress) => void {
  const words = (step: EnrollmentStep) => stepWords(step, server);
  return ({ step, state }) => {
    noteStep?.(step, state);
    if (!args.has('json')) terminal.tell(state === 'begun' ? words(step).now : words(step).done);
  };
}

/** What became of it: `result` and further facts for programs, `success` and further lines for people. */
export interface Printed {
  readonly identity: Identity;
  /** what the site told that took the certificate, where it was asked */
  readonly site?: SiteFacts | undefined;
  readonly warnings: readonly Warning[];
  readonly result: string;
  readonly success: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly lines?: readonly Line[];
}

export function printIdentity(
  { identity, site, warnings, result, success, facts = {}, lines = [] }: Printed,
  args: Arguments,
  stage: Stage,
): void {
  const { terminal } = stage;
  const summary = identitySummary(identity, true).certificate;
  const { subject, issuer, serialNumber, notBefore, notAfter } = summary;
  if (args.has('json')) {
    const { siteCode, managementPoint } = site ?? {};
    const certificate = {
      subject,
      issuer,
      serialNumber,
      notBefore,
      notAfter,
      siteCode,
      managementPoint,
      ...facts,
      ...identityAsPem(identity),
    };
    terminal.result(JSON.stringify({ result, ...certificate, warnings: warnings.map(({ text }) => text) }));
    return;
  }
  for (const { text } of warnings) terminal.tell(say('command.note', { text }));
  terminal.result(success);
  printFacts([...factsOf(summary), ...lines, ...siteLine(site)], terminal);
}

function siteLine(site: SiteFacts | undefined): readonly Line[] {
  if (!site) return [];
  const { siteCode, managementPoint } = site;
  return [[say('site.label'), siteCode === undefined ? managementPoint : say('site.at', { siteCode, managementPoint })]];
}
