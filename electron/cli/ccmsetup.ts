/**
 * `ccmsetup`: installs this program for an account or the computer, and configures a certificate that was obtained apart from enrollment.
 * Source: deploy-clients-to-macs.md, step 9 and "Use a certificate request and installation method that is independent from Configuration Manager"
 */
import { delimiter, isAbsolute } from 'node:path';
import { say } from '../contract/words/say.ts';
import { type Installation, type InstallationEvent, type InstallationWish, install, planOf } from '../services/installation/install.ts';
import type { Places } from '../services/installation/places.ts';
import type { InstalledProgram } from '../services/installation/program.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import { type Configuration, configurationFlags, configurationOf } from './certificate-configuration.ts';
import type { Command, Stage } from './command-line.ts';
import { installationFlags, placesOf, refuseWindowsProperties } from './installation-flags.ts';

/** What scripts wait for, to the letter. Source: deploy-clients-to-macs.md, step 9 */
const completed = 'Completed installation';

const flags: readonly Flag[] = [
  ...configurationFlags,
  ...installationFlags,
  { names: ['program'], value: 'FILE', about: 'for makers of packages: the executable that the commands start, where it will be' },
];

export const ccmsetup: Command = {
  name: 'ccmsetup',
  usage: 'ccmsetup [-MP HOST -SubjectName NAME [-SerialNumber HEX]] [-scope person|computer] [-n] [-json]',
  about:
    'Install: commands on the PATH, start at log-in, settings, a receipt. With -MP, use a certificate that is in the keychain already.',
  flags,
  longestRest: 1000,
  examples: [
    'ccmsetup',
    'sudo ccmsetup',
    'ccmsetup -n',
    'ccmsetup -MP server03.contoso.com -SubjectName mac12.contoso.com',
    'ccmsetup -MP server03.contoso.com -SubjectName mac12.contoso.com -SerialNumber 17D4391A00000003DB',
    'ccmsetup -root debian/tmp -prefix /usr -program /opt/enrollment-assistant/enrollment-assistant',
  ],
  run: runSetup,
};

async function runSetup(args: Arguments, stage: Stage): Promise<number> {
  refuseWindowsProperties(args);
  const { places, root } = placesOf(args, stage);
  const program = programOf(args, stage);
  await stage.settings.refresh();
  const startsAtLogin = stage.settings.values().StartAtLogin;
  const wish = { places, program, root, startsAtLogin, clock: stage.ports.clock };
  // Whatever speaks against it is found before anything is changed, and what is in the way before a server is asked.
  await planOf(wish);
  const configuration = await configurationOf(args, stage, places.scope, root);
  const report = new SetupReport(args, stage, wish, configuration);
  report.finish(args.has('n') ? await planOf(wish) : await install({ ...wish, ...report.listening() }));
  return 0;
}

/** As it will be found: a link is not followed, because it may be what survives the next version. */
function programOf(args: Arguments, { program }: Stage): InstalledProgram {
  const file = args.one('program');
  if (file !== undefined && !isAbsolute(file))
    throw new UsageError(`-program needs a path from the root of the disk; it was given \u201c${file}\u201d.`);
  return file === undefined ? program : { ...program, command: [file] };
}

/** What is said of a run: to a person line by line, to a program in one object. */
class SetupReport {
  readonly #json: boolean;
  readonly #isDry: boolean;

  constructor(
    args: Arguments,
    readonly stage: Stage,
    readonly wish: InstallationWish,
    readonly configuration: Configuration | undefined,
  ) {
    this.#json = args.has('json');
    this.#isDry = args.has('n');
  }

  listening(): Pick<InstallationWish, 'tell' | 'configure'> {
    const { configuration } = this;
    return { tell: (event) => this.#tell(event), ...(configuration ? { configure: () => configuration.write() } : {}) };
  }

  finish(done: Installation): void {
    if (this.#json) {
      this.stage.terminal.result(JSON.stringify(this.#facts(done)));
      return;
    }
    if (this.#isDry) {
      this.#line(say('installation.planned'));
      this.#tell({ kind: 'installing', ...done });
      return;
    }
    this.#line(say('installation.receipt', { path: done.receipt }));
    if (!isOnPath(this.wish.places) && this.wish.root === undefined) {
      this.#line(say('installation.notOnPath', { path: this.wish.places.commands }));
    }
    this.stage.terminal.result(completed);
  }

  #facts({ plan, older, receipt, billOfMaterials }: Installation) {
    const { places, program } = this.wish;
    const files = plan.parts.map(({ part: { path, role }, fate }) => ({ path, role, fate }));
    const removed = plan.obsolete.map(({ path }) => path);
    const kept = plan.givenUp.map(({ path }) => path);
    const result = this.#isDry ? 'planned' : 'installed';
    const place = { scope: places.scope, commands: places.commands, receipt, billOfMaterials };
    return { result, version: program.version, older: older ?? null, ...place, files, removed, kept, ...this.configuration?.facts };
  }

  #tell(event: InstallationEvent): void {
    if (event.kind === 'installing') this.#tellPlan(event);
    else if (event.kind === 'interrupted-run-finished') this.#line(say('installation.interrupted'));
    else if (event.kind === 'receipt-replaced') this.#line(say('installation.receiptReplaced', { file: event.file }));
    else this.#line(say('installation.configuring'));
  }

  #tellPlan({ plan, older }: Pick<Installation, 'plan' | 'older'>): void {
    const { program, places, startsAtLogin } = this.wish;
    const { name, version } = program;
    const facts = { program: name, version, scope: places.scope };
    const isChanged = plan.parts.some(({ fate }) => fate === 'created' || fate === 'replaced') || plan.obsolete.length > 0;
    if (older === undefined) this.#line(say('installation.installing', facts));
    else if (isChanged || older !== version) this.#line(say('installation.updating', { ...facts, older }));
    else this.#line(say('installation.upToDate', facts));
    for (const { part, fate } of plan.parts) {
      if (fate === 'left')
        this.#line(say(part.role === 'settings' ? 'installation.leftSettings' : 'installation.leftLogin', { path: part.path }));
      else if (isChanged) this.#line(`  ${say(`installation.${fate}`, { path: part.path })}`);
    }
    for (const { path } of plan.obsolete) this.#line(`  ${say('installation.removed', { path })}`);
    for (const { path } of plan.givenUp) this.#line(say('installation.givenUp', { path }));
    if (!startsAtLogin) this.#line(say('installation.loginOff'));
  }

  #line(text: string): void {
    if (!this.#json) this.stage.terminal.tell(text);
  }
}

function isOnPath({ commands }: Places): boolean {
  return (process.env.PATH ?? '').split(delimiter).includes(commands);
}
