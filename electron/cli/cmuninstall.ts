/**
 * `CMUninstall`: removes what ccmsetup put down, by its receipt. The certificate stays unless it is asked for.
 * Source: deploy-clients-to-macs.md, "Uninstalling the Mac client"
 */
import { ProblemError } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import type { Identity } from '../enrollment/ports.ts';
import { noteOf } from '../enrollment/record-outcome.ts';
import { filesIn, type Places } from '../services/installation/places.ts';
import { askToEnd, runningProgram } from '../services/installation/running-program.ts';
import { removeTraces, tracesOf } from '../services/installation/traces.ts';
import { planOfRemoval, type UninstallationPlan, uninstall } from '../services/installation/uninstall.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { installationFlags, placesOf } from './installation-flags.ts';

/** For scripts, like the phrase of ccmsetup. */
const completed = 'Completed uninstallation';

const flags: readonly Flag[] = [
  { names: ['c', 'clean'], about: 'remove crash reports and log files, too' },
  { names: ['removecertificate', 'remove-certificate'], about: 'remove the certificates and their keys from the keychain, too' },
  { names: ['force'], about: 'do not ask before certificates are removed' },
  ...installationFlags.filter(({ names: [name] }) => name !== 'prefix'),
];

export const cmuninstall: Command = {
  name: 'CMUninstall',
  usage: 'CMUninstall [-c] [-removecertificate [-force]] [-scope person|computer] [-n] [-json]',
  about: 'Remove what ccmsetup put down, and nothing else. The certificate stays in the keychain.',
  flags,
  examples: ['CMUninstall -c', 'CMUninstall -n', 'sudo CMUninstall -c', 'CMUninstall -c -removecertificate'],
  run: runUninstall,
};

async function runUninstall(args: Arguments, stage: Stage): Promise<number> {
  const { places, root } = placesOf(args, stage);
  if (args.has('force') && !args.has('removecertificate')) throw new UsageError('-force belongs to -removecertificate.');
  const wish = { places, root };
  const report = new UninstallReport(args, stage, places);
  const identities = await identitiesIn(args, stage);
  if (args.has('n')) {
    const traces = args.has('c') ? await tracesOf(stage) : [];
    report.finish({ plan: await planOfRemoval(wish), traces, identities });
    return 0;
  }
  await mustBeConfirmed(identities, args, stage);
  if (root === undefined) await endProgram(report, stage);
  const plan = await uninstall(wish);
  const traces = args.has('c') ? await removeTraces(stage) : [];
  if (args.has('removecertificate')) await removeIdentities(identities, stage);
  report.finish({ plan, traces, identities });
  return 0;
}

/** A keychain that can't be read keeps nobody from uninstalling, unless it is asked for what is in it. */
async function identitiesIn(args: Arguments, stage: Stage): Promise<readonly Identity[]> {
  try {
    return (await stage.ports.keychain.read()).identities;
  } catch (error) {
    if (args.has('removecertificate')) throw error;
    const { title, reason } = stage.reportThrown(error).explanation;
    if (!args.has('json')) stage.terminal.tell(`${title}. ${reason}`);
    return [];
  }
}

/** @throws UsageError where nobody can be asked; ProblemError cancelled where the answer is no, before anything is removed */
async function mustBeConfirmed(identities: readonly Identity[], args: Arguments, { terminal }: Stage): Promise<void> {
  if (!args.has('removecertificate') || args.has('force') || identities.length === 0) return;
  if (!terminal.interactive)
    throw new UsageError('There is no terminal to confirm on that certificates are removed. Add -force to do without.');
  const subjects = identities.map(({ certificate }) => certificate.subject).join(', ');
  const question = say('installation.removeQuestion', { count: identities.length, subjects });
  if (!(await terminal.confirm(question, 'yes'))) throw new ProblemError({ kind: 'cancelled' });
}

async function removeIdentities(identities: readonly Identity[], { care, ports }: Stage): Promise<void> {
  for (const { id, certificate } of identities) {
    await care.discard(id);
    await care.erase(id);
    await ports.history?.note(noteOf('deleted', certificate));
  }
}

/** One in the background would put its entry for the log-in back; one with windows may hold what a person is typing. */
async function endProgram(report: UninstallReport, { dataFolder, program }: Stage): Promise<void> {
  const running = await runningProgram(dataFolder, program.command[0]);
  if (!running) return;
  if (running.isInBackground) report.line(say('installation.ending'));
  const hasEnded = running.isInBackground && (await askToEnd(running));
  if (!hasEnded) report.line(say('installation.stillRuns', { pid: String(running.pid) }));
}

interface Uninstalled {
  readonly plan: UninstallationPlan;
  readonly traces: readonly string[];
  readonly identities: readonly Identity[];
}

class UninstallReport {
  constructor(
    readonly args: Arguments,
    readonly stage: Stage,
    readonly places: Places,
  ) {}

  finish(done: Uninstalled): void {
    if (this.args.has('json')) {
      this.stage.terminal.result(JSON.stringify(this.#facts(done)));
      return;
    }
    if (this.args.has('n')) this.line(say('installation.planned'));
    this.#tellFiles(done);
    this.#tellCertificates(done.identities);
    if (!this.args.has('n')) this.stage.terminal.result(completed);
  }

  #facts({ plan, traces, identities }: Uninstalled) {
    const { version, removed, kept, missing } = plan;
    const result = this.args.has('n') ? 'planned' : version === undefined ? 'nothing-installed' : 'uninstalled';
    const certificates = identities.map(({ certificate: { subject, serialNumber, notAfter } }) => ({
      subject,
      serialNumber,
      notAfter: new Date(notAfter).toISOString(),
      removed: this.args.has('removecertificate'),
    }));
    return { result, version: version ?? null, scope: this.places.scope, removed, kept, missing, traces, certificates };
  }

  #tellFiles({ plan, traces }: Uninstalled): void {
    const { version, removed, kept, missing } = plan;
    if (version === undefined) this.line(say('installation.nothing', { path: filesIn(this.places).receipt }));
    else this.line(say('installation.uninstalling', { program: this.stage.program.name, version }));
    for (const path of removed) this.line(`  ${say('installation.removed', { path })}`);
    for (const path of missing) this.line(`  ${say('installation.missing', { path })}`);
    for (const path of kept) this.line(say('installation.kept', { path }));
    for (const path of traces) this.line(`  ${say('installation.traces', { path })}`);
    if (this.args.has('c') && traces.length === 0) this.line(say('installation.noTraces'));
  }

  #tellCertificates(identities: readonly Identity[]): void {
    const key = this.args.has('removecertificate') ? 'installation.certificateRemoved' : 'installation.certificateStays';
    for (const { certificate } of identities) {
      const { subject, serialNumber } = certificate;
      this.line(say(key, { subject, serialNumber, notAfter: new Date(certificate.notAfter).toISOString().slice(0, 10) }));
    }
  }

  line(text: string): void {
    if (!this.args.has('json')) this.stage.terminal.tell(text);
  }
}
