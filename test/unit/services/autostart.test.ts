import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { autostartFile, keepAutostart } from '../../../electron/services/autostart.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wanted = { name: 'Enrollment Assistant', command: ['/opt/Enrollment Assistant/app', '--background'] };
let file: string;
beforeEach(() => {
  file = autostartFile({ XDG_CONFIG_HOME: temporaryFolder() });
});

it.each([
  [{ XDG_CONFIG_HOME: '/config' }, '/config/autostart/enrollment-assistant.desktop'],
  [{ XDG_CONFIG_HOME: '' }, '/home/x/.config/autostart/enrollment-assistant.desktop'],
  [{}, '/home/x/.config/autostart/enrollment-assistant.desktop'],
])('with %o the entry is %s', (environment, expected) => {
  expect(autostartFile(environment, '/home/x')).toBe(expected);
});

describe('the entry at log-in', () => {
  it('starts the program in the background, in a folder that needn\u2019t be there yet', async () => {
    await keepAutostart(file, wanted);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^\[Desktop Entry\]\nType=Application\n/u);
    expect(text).toContain('Exec="/opt/Enrollment Assistant/app" "--background"\n');
  });

  it.each([
    ['a quotation mark', '/a"b', String.raw`"/a\\"b"`],
    ['a backslash', String.raw`/a\b`, String.raw`"/a\\\\b"`],
    ['a dollar sign', '/a$b', String.raw`"/a\\$b"`],
    ['a per cent sign', '/a%b', '"/a%%b"'],
  ])('names a program with %s so that the desktop reads it', async (_what, program, expected) => {
    await keepAutostart(file, { ...wanted, command: [program] });
    expect(readFileSync(file, 'utf8')).toContain(`Exec=${expected}\n`);
  });

  it('is left alone where it already says so, and replaced where it does not', async () => {
    await keepAutostart(file, wanted);
    const { ino } = statSync(file);
    await keepAutostart(file, wanted);
    expect(statSync(file).ino).toBe(ino);
    await keepAutostart(file, { ...wanted, command: ['/elsewhere'] });
    expect(readFileSync(file, 'utf8')).toContain('/elsewhere');
  });

  it('goes when it is not wanted, and what others have there stays', async () => {
    await keepAutostart(file, wanted);
    const others = join(dirname(file), 'other.desktop');
    writeFileSync(others, '');
    await keepAutostart(file, undefined);
    await keepAutostart(file, undefined);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(others).isFile()).toBe(true);
  });

  it('hides the one of the whole computer where it is not wanted, and is a real one again where it is', async () => {
    const shared = join(temporaryFolder(), 'shared.desktop');
    await keepAutostart(file, undefined, shared);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    writeFileSync(shared, '');
    await keepAutostart(file, undefined, shared);
    expect(readFileSync(file, 'utf8')).toMatch(/^Hidden=true$/mu);
    await keepAutostart(file, wanted, shared);
    expect(readFileSync(file, 'utf8')).not.toContain('Hidden');
  });

  it('that can\u2019t be written is a problem with its place', async () => {
    mkdirSync(dirname(dirname(file)), { recursive: true });
    writeFileSync(dirname(file), 'a file where the folder should be');
    await expect(keepAutostart(file, wanted)).rejects.toThrow();
  });
});
