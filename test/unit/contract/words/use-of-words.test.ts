import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../electron/contract/words/en/index.ts';
import type { MessageKey } from '../../../../electron/contract/words/say.ts';
import { argumentsOf } from '../../../support/message-arguments.ts';

const project = path.resolve(import.meta.dirname, '../../../..');
const keys = Object.keys(en) as MessageKey[];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A file's syntax, each node with those around it, the nearest first. */
interface Source {
  readonly file: string;
  readonly nodes: readonly { readonly node: Node; readonly around: readonly Node[] }[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function sourcesBelow(folder: string): Source[] {
  return readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !/words[/\\][a-z]{2}$/u.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const nodes: { node: Node; around: readonly Node[] }[] = [];
      const walk = (node: Node, around: readonly Node[]) => {
        nodes.push({ node, around });
        for (const value of Object.values(node)) for (const part of [value].flat()) if (isNode(part)) walk(part, [node, ...around]);
      };
      walk(parseSync(file, readFileSync(file, 'utf8')).program as unknown as Node, []);
      return { file: path.relative(project, file), nodes };
    });
}

const sources = [...sourcesBelow('electron'), ...sourcesBelow('renderer')];
const all = sources.flatMap(({ file, nodes }) => nodes.map((found) => ({ file, ...found })));

/** What stands in the code as text, with `*` for what is put in. */
function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join('*');
}

const patternOf = (template: string) =>
  new RegExp(
    `^${template
      .split('*')
      .map((part) => part.replace(/\./gu, '\\.'))
      .join('[\\w-]+')}$`,
    'u',
  );

/** Templates that begin with the name of an area, as in `problem.${kind}.title`. */
const areas = new Set(keys.map((key) => key.split('.')[0]));
const mentioned = new Set(all.flatMap(({ node }) => textOf(node) ?? []));
const templates = [...mentioned].filter((text) => /^[\w.-]+\*[\w.*-]*$/u.test(text) && areas.has(text.split('.')[0] ?? '')).map(patternOf);

describe('every message', () => {
  it('of English is said somewhere', () => {
    const unused = keys.filter((key) => !mentioned.has(key) && !templates.some((template) => template.test(key)));
    expect(unused).toEqual([]);
  });

  it('is said with the facts that it needs, and no others', () => {
    const said = all.flatMap(({ file, node }) => saidWith(node).map((one) => ({ file, ...one })));
    expect(said.length).toBeGreaterThan(300);
    const wrong = said.filter(({ key, facts }) => facts && argumentsOf(en[key]).join() !== [...facts].sort().join());
    expect(wrong.map(({ file, key, facts }) => `${file}: ${key} wants ${argumentsOf(en[key])}, not ${facts}`)).toEqual([]);
  });
});

/** The key and the names of the facts of `say('a.b', { … })` and `{ key: 'a.b', facts: { … } }`; without facts where they are not written out there. */
function saidWith(node: Node): { key: MessageKey; facts: readonly string[] | undefined }[] {
  const isSay = node.type === 'CallExpression' && (node.callee as Node).name === 'say';
  const [first, second] = isSay ? (node.arguments as Node[]) : [propertyOf(node, 'key'), propertyOf(node, 'facts')];
  const key = first && textOf(first);
  if (key === undefined || !Object.hasOwn(en, key)) return [];
  return [{ key: key as MessageKey, facts: second ? namesIn(second) : [] }];
}

function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const property = (node.properties as Node[]).find((one) => one.type === 'Property' && (one.key as Node).name === name);
  return property?.value as Node | undefined;
}

function namesIn(object: Node): readonly string[] | undefined {
  if (object.type !== 'ObjectExpression') return undefined;
  const properties = object.properties as Node[];
  return properties.every(({ type }) => type === 'Property') ? properties.map(({ key }) => String((key as Node).name)) : undefined;
}

/** Attributes of elements that a person reads or hears. */
const spoken = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title', 'hint', 'lead']);
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

describe('in windows', () => {
  const inWindows = all.filter(({ file }) => file.startsWith('renderer'));

  it('no words stand between tags or in what is read out, but for those of the catalogue', () => {
    const found = inWindows.filter(({ node, around }) => {
      if (node.type === 'JSXText') return hasWords(String(node.value));
      const attribute = around[0]?.type === 'JSXAttribute' ? String((around[0].name as Node).name) : '';
      return spoken.has(attribute) && hasWords(textOf(node) ?? '');
    });
    expect(found.map(({ file, node }) => `${file}: ${String(node.value)}`)).toEqual([]);
  });

  it('no sentence stands in the code', () => {
    const found = inWindows.filter(({ node }) => /^\p{Lu}\p{Ll}+ \p{Ll}+/u.test(textOf(node) ?? ''));
    expect(found.map(({ file, node }) => `${file}: ${textOf(node)}`)).toEqual([]);
  });
});
