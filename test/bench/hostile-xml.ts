/** What it costs to refuse XML that is made to cost something. Each document is refused in a new process, in which nothing is warmed up. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { hostileDocuments } from './hostile-documents.ts';
import { type ArmResult, armResult, type Figure, interleaved, plain } from './measure.ts';
import type { World } from './world.ts';

/** What `hostile-xml-run.ts` measured, from the bytes to the refusal; the bytes themselves are not counted. */
export interface XmlRun {
  readonly milliseconds: number;
  /** more memory at the highest than before */
  readonly mebibytes: number;
}

/** Each process takes a third of a second to start, which isn't measured. */
const mostRounds = 3;

export async function hostileXml({ rounds }: Pick<World, 'rounds'>): Promise<Figure[]> {
  const names = Object.keys(hostileDocuments);
  const memory: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const refuse = (name: string) => async () => {
    const { milliseconds, mebibytes } = await runOnce(name);
    memory[name]?.push(mebibytes);
    return milliseconds;
  };
  const arms = Object.fromEntries(names.map((name) => [name, refuse(name)]));
  const times = await interleaved(arms, Math.min(rounds, mostRounds));
  return [
    worst('hostile XML', 'the document that takes longest to refuse', 50, 'ms', times),
    // The first round isn't counted, as in the times.
    worst('hostile XML, memory', 'the document that takes most memory to refuse', 32, 'MiB', memory, 1),
  ];
}

type Samples = Readonly<Record<string, readonly number[]>>;

function worst(name: string, about: string, goal: number, unit: ArmResult['unit'], samples: Samples, from = 0): Figure {
  const arms = Object.entries(samples).map(([document, all]) => armResult(document, unit, all.slice(from)));
  const [first, ...others] = arms.sort((a, b) => b.median - a.median);
  if (!first) throw new Error('there are no documents');
  return { ...plain(name, about, goal, first), arms: [first, ...others] };
}

const run = promisify(execFile);

async function runOnce(name: string): Promise<XmlRun> {
  const typeScript = ['--import', import.meta.resolve('tsx'), path.join(import.meta.dirname, 'hostile-xml-run.ts')];
  const { stdout } = await run(process.execPath, ['--expose-gc', ...typeScript, name]);
  return JSON.parse(stdout);
}
