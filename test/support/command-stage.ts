import { PassThrough } from 'node:stream';
import { runCommandLine, type Stage } from '../../electron/cli/command-line.ts';
import { terminalOf } from '../../electron/cli/terminal.ts';
import { explain } from '../../electron/contract/explain.ts';
import { problemOf } from '../../electron/contract/problem.ts';
import type { CheckPorts } from '../../electron/enrollment/check-ports.ts';
import type { Clock, Ports, Transport } from '../../electron/enrollment/ports.ts';
import { Settings } from '../../electron/services/settings/settings.ts';
import { fixedDevice } from './fixed-device.ts';
import { FixtureKeys } from './fixture-keys.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { InMemoryAgreedRoots } from './in-memory-agreed-roots.ts';
import { InMemoryKeychain } from './in-memory-keychain.ts';

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly results: string;
  readonly told: string;
}

const noNetwork: Transport = {
  open: async () => {
    throw new Error('this command needs no network');
  },
};

/** Files that are not there: every setting is as it is by default. */
const noSettings = { managed: '/nonexistent/managed.plist', computer: '/nonexistent/computer.plist', person: '/nonexistent/person.plist' };

/** A place for commands to run in: pipes, a keychain in memory and a clock that stands still. */
export class CommandStage {
  readonly clock: Clock;
  readonly keychain: InMemoryKeychain;
  /** for a command that removes identities */
  care: Stage['care'] = { discard: unexpected, erase: unexpected };
  /** where commands find log files; nowhere, unless told otherwise */
  dataFolder = '/nonexistent/data';
  /** what is to be otherwise */
  ports: Partial<Ports> = {};
  /** for a command that makes checks */
  checks: CheckPorts | undefined;
  readRoots: Stage['readRoots'] = async () => [];
  settings = new Settings({ files: { paths: noSettings, own: 'person', keeper: undefined } });

  constructor(now?: number) {
    this.clock = new HandSetClock(now);
    this.keychain = new InMemoryKeychain(this.clock);
  }

  /**
   * @param input what comes on standard input; with `typed` a person types it at a terminal, each line when it is asked for
   */
  async run(args: readonly string[], input: string | { readonly typed: readonly string[] } = ''): Promise<Ended> {
    const person = typeof input === 'object';
    const tty = person ? { isTTY: true } : {};
    const streams = {
      stdin: Object.assign(new PassThrough(), tty),
      stdout: new PassThrough(),
      stderr: Object.assign(new PassThrough(), tty),
    };
    const lines = person ? [...input.typed] : [];
    const [results, told] = [streams.stdout, streams.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        // A prompt is all that ends in a colon and a space.
        if (person && chunk.toString().endsWith(': ')) streams.stdin.write(`${lines.shift() ?? '\u0003'}\r`);
      });
      return () => Buffer.concat(chunks).toString();
    }) as [() => string, () => string];
    if (!person) streams.stdin.end(input);
    const code = await runCommandLine(args, this.#stage(streams));
    return { code, results: results(), told: told() };
  }

  #stage(streams: Parameters<typeof terminalOf>[0]): Stage {
    const { clock, keychain, settings, checks } = this;
    return {
      terminal: terminalOf(streams),
      get checks() {
        if (!checks) throw new Error('this command makes no checks');
        return checks;
      },
      signal: new AbortController().signal,
      version: '0.0.0',
      program: {
        name: 'Enrollment Assistant',
        version: '0.0.0',
        command: ['/opt/enrollment-assistant/enrollment-assistant'],
        manuals: '/nonexistent',
      },
      dataFolder: this.dataFolder,
      care: this.care,
      ports: {
        clock,
        keychain,
        keys: new FixtureKeys(),
        device: fixedDevice,
        transport: noNetwork,
        roots: { namedAsIssuer: () => [] },
        agreedRoots: new InMemoryAgreedRoots(),
        ...this.ports,
      },
      settings,
      readRoots: (file) => this.readRoots(file),
      report: (problem) => ({ problem, explanation: explain(problem), incident: 'TEST-1' }),
      reportThrown: (error) => ({ problem: problemOf(error), explanation: explain(problemOf(error)), incident: 'TEST-1' }),
    };
  }
}

async function unexpected(): Promise<never> {
  throw new Error('this command removes no identities');
}
