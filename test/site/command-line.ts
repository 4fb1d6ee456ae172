/** What a person may say to the lab site's command. */
import { parseArgs } from 'node:util';
import { type ScenarioName, scenarios } from './scenarios.ts';

const help = `Starts a small Configuration Manager site on 127.0.0.1.

  --json           print one line of JSON when it is ready, and nothing else
  --port N         port of the HTTPS server (0, the default, takes a free one)
  --data DIR       folder for authority, directory and register (default .lab)
  --fresh          begin anew
  --host NAME      a further name in the server's certificate (repeatable)
  --scenario NAME  begin with something going wrong (repeatable; "--scenario help" lists them)
  -h, --help       this text

  clients [--data DIR] [--json]
                   lists the clients that have connected to the management point`;

/** Something that can't be meant; the message says what, and what is nearest to it. */
export class UsageProblem extends Error {}

export interface Wishes {
  readonly command: 'run' | 'clients';
  /** what to print instead of doing anything */
  readonly help: string | undefined;
  readonly json: boolean;
  readonly port: number;
  readonly data: string | undefined;
  readonly fresh: boolean;
  readonly hosts: readonly string[];
  readonly scenarios: readonly ScenarioName[];
}

const options = {
  json: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  host: { type: 'string', multiple: true },
  scenario: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws UsageProblem */
export function readCommandLine(args: readonly string[]): Wishes {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (rest.length > 0 || (command !== undefined && command !== 'clients')) throw unknown('command', rest[0] ?? command ?? '', ['clients']);
  const port = Number(values.port ?? 0);
  if (!/^\d+$/u.test(values.port ?? '0') || port > 65_535) throw new UsageProblem(`--port ${values.port} is not a port.`);
  return {
    command: command ?? 'run',
    help: values.help ? help : values.scenario?.includes('help') ? listOfScenarios() : undefined,
    json: values.json ?? false,
    port,
    data: values.data,
    fresh: values.fresh ?? false,
    hosts: (values.host ?? []).map(hostName),
    scenarios: (values.scenario ?? []).filter((name) => name !== 'help').map(scenarioName),
  };
}

function parsed(args: readonly string[]) {
  // Flags are looked at first: parseArgs names an unknown one, and not what it resembles.
  for (const arg of args) {
    const name = /^--([^=]+)/u.exec(arg)?.[1];
    if (name !== undefined && !(name in options))
      throw unknown(
        'flag',
        `--${name}`,
        Object.keys(options).map((one) => `--${one}`),
      );
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

function hostName(text: string): string {
  if (/^[a-z0-9_.:-]+$/iu.test(text)) return text;
  throw new UsageProblem(`--host ${text} is not a host name.`);
}

function scenarioName(text: string): ScenarioName {
  if (text in scenarios) return text as ScenarioName;
  throw unknown('scenario', text, Object.keys(scenarios));
}

function listOfScenarios(): string {
  return Object.entries(scenarios)
    .map(([name, what]) => `${name.padEnd(38)} ${what}`)
    .join('\n');
}

function unknown(what: string, text: string, known: readonly string[]): UsageProblem {
  const [nearest] = known.map((one) => [distance(text, one), one] as const).sort(([a], [b]) => a - b);
  const hint = nearest && nearest[0] <= text.length / 2 ? ` Did you mean ${nearest[1]}?` : '';
  return new UsageProblem(`There is no ${what} ${text}.${hint}`);
}

/** How many characters have to be changed, added or left out (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
