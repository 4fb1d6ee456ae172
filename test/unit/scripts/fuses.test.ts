import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fuses, readFuses, setFuses } from '../../../scripts/package/fuses.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'fuses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What marks the wire in the binary. Source: Electron, build/fuses/build.py */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A file with as much of an executable as matters: the mark, the version, the length, a state for each fuse. */
function binary(name: string, states: string): string {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('code'), Buffer.from(sentinel), Buffer.from([1, states.length]), Buffer.from(states), Buffer.from('more')]),
  );
  return file;
}

describe('the fuses of the packaged executable', () => {
  it.each([
    ['the nine that there are', '101100011'],
    ['the eight of older runtimes', '10110001'],
  ])('%s are set as decided', async (_what, states) => {
    const file = binary(`${states.length}`, states);
    await setFuses(file);
    const found = await readFuses(file);
    expect(found).toEqual({
      length: states.length,
      states: Object.fromEntries(Object.entries(fuses).slice(0, states.length)),
      unknown: [],
    });
    expect(readFileSync(file, 'latin1')).toMatch(/^code.*more$/su);
  });

  it('that nobody has decided on stop the build, and nothing is changed', async () => {
    const file = binary('ten', '1011000111');
    await expect(setFuses(file)).rejects.toThrow(/10 fuses/u);
    expect(await readFuses(file)).toMatchObject({ states: { RunAsNode: true }, unknown: [9] });
  });

  it('that were taken out are told from those that are off', async () => {
    expect((await readFuses(binary('removed', 'r0'))).states).toEqual({ RunAsNode: 'removed', EnableCookieEncryption: false });
  });

  it('loosen nothing: whatever lets foreign code in is off, whatever guards is on', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });
});
