/** Every problem there is, as a person reads it, by the family that decides the exit code. */
import { explain } from '../../electron/contract/explain.ts';
import { exitCodes, type Family, families, type Problem, type ProblemKind } from '../../electron/contract/problem.ts';
import { exitLines, familyWords } from './exit-codes.ts';
import { sampleProblems } from './sample-problems.ts';
import { table } from './table.ts';

export function exitCodeTable(): string {
  return table(
    ['exit code', 'what was the matter'],
    exitLines().map(([code, words]) => [code, words]),
  );
}

/** A heading and a table a family. The names in the reasons are those of an example. */
export function troubleshooting(): string {
  const names = (Object.keys(exitCodes) as Family[]).filter((family) => family !== 'cancelled');
  return names
    .map((family) => `### Exit code ${exitCodes[family]}: ${familyWords[family].split(':')[0]}\n\n${familyTable(family)}`)
    .join('\n\n');
}

function familyTable(family: Family): string {
  const kinds = (Object.keys(families) as ProblemKind[]).filter((kind) => families[kind] === family);
  const rows = kinds.map((kind) => {
    const { title, reason, remedy } = explain(sampleProblems[kind] as Problem);
    return [`\`${kind}\``, title, reason, remedy];
  });
  return table(['kind', 'title', 'why, for example', 'what to do'], rows);
}
