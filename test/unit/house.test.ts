import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Lines; the aim is 200, this is where a file has to be divided. Tests are tables and may be longer. */
const longest = { source: 250, test: 400 };

/** Files below `folder` (relative to the project) whose name fits, as paths relative to the project with forward slashes. */
function filesBelow(folder: string, fits: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The text without comments, each line still in its place. */
const code = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '');

/** `file:line` of each line of code that matches. */
function places(files: readonly string[], pattern: RegExp, text = code): string[] {
  return files.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

const application = [...filesBelow('electron', /\.ts$/), ...filesBelow('renderer', /\.tsx?$/)];
const tests = filesBelow('test', /\.tsx?$/);
const scripts = filesBelow('scripts', /\.(?:mjs|ts)$/);
/** The main process decides by its clock; pages only show how far away a date is. */
const clocks = ['electron/services/clock.ts', 'renderer/dates.ts'];
const self = 'test/unit/house.test.ts';

/** The rooms of electron/: its folders, and the files beside them. */
const roomOf = (file: string) => file.split('/')[1] ?? file;

/** Which room imports which, from the import statements of all files in electron/. */
function roomImports(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of filesBelow('electron', /\.ts$/)) {
    const from = roomOf(file);
    const targets = graph.get(from) ?? new Set<string>();
    for (const match of code(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const to = roomOf(path.posix.join(path.posix.dirname(file), match[1] ?? ''));
      if (to !== from) targets.add(to);
    }
    graph.set(from, targets);
  }
  return graph;
}

/** The first cycle found, as the rooms along it; empty when there is none. */
function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const finished = new Set<string>();
  const walk = (room: string, trail: readonly string[]): string[] => {
    if (trail.includes(room)) return [...trail.slice(trail.indexOf(room)), room];
    if (finished.has(room)) return [];
    for (const next of graph.get(room) ?? []) {
      const cycle = walk(next, [...trail, room]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(room);
    return [];
  };
  for (const room of graph.keys()) {
    const cycle = walk(room, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('house rules', () => {
  it('time is a port: each world reads the current time in one file alone', () => {
    const files = application.filter((file) => !clocks.includes(file));
    expect(places(files, /\bDate\.now\b|new Date\(\s*\)|\bDate\(\s*\)/)).toEqual([]);
  });

  it(`no file is longer than ${longest.source} lines, and no test than ${longest.test}`, () => {
    const long = [...application, ...tests, ...scripts].filter((file) => {
      const lines = read(file).trimEnd().split('\n').length;
      return lines > (/\.test\.tsx?$/.test(file) ? longest.test : longest.source);
    });
    expect(long).toEqual([]);
  });

  it('no room of electron/ imports, over however many others, itself', () => {
    const graph = roomImports();
    expect(graph.get('main.ts'), 'the search finds imports').toContain('shell');
    expect(cycleIn(graph)).toEqual([]);
    expect(cycleIn(new Map([...graph, ['contract', new Set(['main.ts'])]])), 'the search finds cycles').not.toEqual([]);
  });

  it('every dependency is pinned to one exact version', () => {
    const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('no test is skipped, singled out or left for later, but for what only one platform has', () => {
    const files = tests.filter((file) => file !== self);
    expect(
      places(files, /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|runIf(?!\(process\.platform === ')|only|todo|fixme|fails)\b/),
    ).toEqual([]);
  });

  it('no note about unfinished work lies in a file', () => {
    const files = [...application, ...tests, ...scripts].filter((file) => file !== self);
    expect(places(files, /\b(?:TODO|FIXME|XXX|HACK)\b/, read)).toEqual([]);
  });
});
