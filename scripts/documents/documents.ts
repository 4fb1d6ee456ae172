/** The parts of documents that are made from the code: which, and where they belong. */

import { inEnglish } from '../../electron/contract/words/say.ts';
import { manualPages } from './manual-pages.ts';
import { settingsTable } from './settings-table.ts';
import { exitCodeTable, troubleshooting } from './troubleshooting.ts';

interface Section {
  /** relative to the project */
  readonly file: string;
  readonly name: string;
  readonly text: () => string;
}

const sections: readonly Section[] = [
  { file: 'README.md', name: 'settings', text: settingsTable },
  { file: 'ADMINISTRATION.md', name: 'exit codes', text: exitCodeTable },
  { file: 'ADMINISTRATION.md', name: 'troubleshooting', text: troubleshooting },
];

const manuals = 'assets/man';

/**
 * What every generated file ought to hold, by its path in the project.
 * @param read the text of a file as it is
 * @throws Error where a file has no place for its section
 */
export function generatedFiles(read: (file: string) => string): ReadonlyMap<string, string> {
  return inEnglish(() => generatedInEnglish(read));
}

function generatedInEnglish(read: (file: string) => string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { file, name, text } of sections) files.set(file, withSection(files.get(file) ?? read(file), name, text(), file));
  for (const [name, text] of manualPages()) files.set(`${manuals}/${name}`, text);
  return files;
}

/** The folder that holds manual pages and nothing else. */
export const manualsFolder = manuals;

/** Between its two marks, a section is replaced; everything around it is somebody's prose. */
export function withSection(document: string, name: string, text: string, file: string): string {
  const [begin, end] = [`<!-- ${name}: made by "npm run documents" -->`, `<!-- end of ${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}: a line ${begin} and a line ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${text}\n\n${document.slice(to)}`;
}
