import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/command-line.ts';
import { families } from '../../../electron/contract/problem.ts';
import { settingKeys } from '../../../electron/services/settings/settings-keys.ts';
import { generatedFiles, manualsFolder, withSection } from '../../../scripts/documents/documents.ts';
import { exitLines } from '../../../scripts/documents/exit-codes.ts';
import { manualPages } from '../../../scripts/documents/manual-pages.ts';
import { argument, plain, typed } from '../../../scripts/documents/roff.ts';
import { table } from '../../../scripts/documents/table.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const files = generatedFiles(read);

describe('documents', () => {
  it.each([...files.keys()])('%s is as "npm run documents" makes it', (file) => {
    expect(read(file)).toBe(files.get(file));
  });

  it('hold no manual page of a command that is gone', () => {
    const wanted = [...files.keys()].filter((file) => file.startsWith(manualsFolder)).map((file) => path.basename(file));
    expect(readdirSync(path.join(project, manualsFolder)).sort()).toEqual(wanted.sort());
  });

  it('list every setting and every problem', () => {
    for (const { name } of settingKeys) expect(files.get('README.md')).toContain(`| \`${name}\` |`);
    for (const kind of Object.keys(families).filter((one) => one !== 'cancelled'))
      expect(files.get('ADMINISTRATION.md')).toContain(`| \`${kind}\` |`);
  });

  it('keep the prose around a section, and refuse to guess where one belongs', () => {
    const document = 'before\n<!-- x: made by "npm run documents" -->\nold\n<!-- end of x -->\nafter\n';
    expect(withSection(document, 'x', 'new', 'F')).toBe(
      'before\n<!-- x: made by "npm run documents" -->\n\nnew\n\n<!-- end of x -->\nafter\n',
    );
    expect(() => withSection(document, 'y', 'new', 'F')).toThrow('F has no place for y');
  });

  it('have tables whose cells can hold anything', () => {
    expect(
      table(
        ['a', 'b'],
        [
          ['x|y', ''],
          ['1\n2', 'z'],
        ],
      ),
    ).toBe('| a | b |\n|---|---|\n| x\\|y | |\n| 1 2 | z |');
  });

  it('give each exit code once, with those of the command in their place', () => {
    const codes = exitLines('3 fits with reservations, 4 does not fit').map(([code]) => Number(code));
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    expect(new Set(codes).size).toBe(codes.length);
    expect(exitLines('3 fits with reservations, 4 does not fit')).toContainEqual(['4', 'does not fit']);
  });
});

describe('manual pages', () => {
  const known = /^\.(?:TH "[^"]+" 1 "" "[^"]+" "[^"]+"|SH [A-Z ]+|TP|nf|fi|BR \S+ \(1\),?|\\" .*)$/u;

  it('there is one for each command, and one for the program', () => {
    expect(manualPages().size).toBe(commands.length + 1);
  });

  it.each([...manualPages()])('%s is sound', (name, text) => {
    const lines = text.split('\n').slice(0, -1);
    expect(
      lines.filter((line) => /^[.']/u.test(line) && !known.test(line)),
      'requests that nobody knows',
    ).toEqual([]);
    expect(
      lines.filter((line) => line === '' || /[^\x20-\x7e]/u.test(line)),
      'empty lines and foreign characters',
    ).toEqual([]);
    expect(text.match(/^\.nf$/gmu)?.length ?? 0).toBe(text.match(/^\.fi$/gmu)?.length ?? 0);
    expect(text.replaceAll(/\\(?:f[BIP]|e|-|&|\||\.|\((?:[a-z]{2})|\\" |\s|")/gu, '')).not.toContain('\\');
    for (const section of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'SEE ALSO']) expect(text, section).toContain(`.SH ${section}\n`);
    expect(text).toContain(`.SH NAME\n${name.replace(/\.1$/u, '').replaceAll('-', '\\-')} \\- `);
  });

  it('hold text as it is, whatever is in it', () => {
    expect(plain(".a\\b-c'd\u2019")).toBe('\\&.a\\eb\\-c\\(aqd\\(cq');
    expect(argument('a "b"')).toBe('"a \\(dqb\\(dq"');
    expect(typed('X -s SERVER [-json]')).toBe('\\fIX\\fP \\fB\\-s\\fP \\fISERVER\\fP [\\fB\\-json\\fP]');
    expect(() => plain('\u4e2d')).toThrow('no character');
  });
});
