import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HelpDeskOptions, LiveHelpDesk } from '../../../electron/backstage/help-desk.ts';
import type { Check } from '../../../electron/contract/checks.ts';
import { aboutProgram } from '../../../electron/services/about-program.ts';
import { DiagnosticsScene } from '../../support/diagnostics-scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unpacked } from '../../support/unpacked.ts';

const check: Check = { name: 'tls', state: 'passed', found: 'fine', milliseconds: 1 };

function scene(change: Partial<HelpDeskOptions> = {}) {
  const computer = new DiagnosticsScene();
  const shown: string[] = [];
  const checked: Check[] = [];
  const desk = new LiveHelpDesk({
    sources: computer.sources,
    runChecks: async (_wish, progress) => {
      progress(check);
      return [check];
    },
    checked: (each) => checked.push(each),
    askWhere: async (suggested) => ({ path: join(computer.desktop, suggested), replace: false }),
    showFile: (path) => shown.push(path),
    about: () => aboutProgram({ version: '0.1.0', licensesFile: join(computer.folder, 'licenses.json') }),
    folder: () => computer.desktop,
    ...change,
  });
  const files = () => readdirSync(computer.desktop);
  return { ...computer, computer, desk, shown, checked, files };
}

describe('diagnostics in a window', () => {
  it('are written as they were shown, without what was left out, and then shown in their folder', async () => {
    const { computer, desk, shown, files } = scene();
    writeFileSync(join(computer.dataFolder, 'logs', 'a.log'), 'x\n');
    const preview = await desk.previewDiagnostics(1);
    expect(preview).toMatchObject({ folder: computer.desktop, summary: expect.stringContaining('summary for the help desk') });
    expect(files()).toEqual([]);
    expect(preview.entries.filter(({ isRequired }) => isRequired).map(({ path }) => path)).toEqual(['summary.txt', 'manifest.json']);
    const leaveOut = ['processes.txt', 'summary.txt', 'manifest.json'];
    const file = await desk.writeDiagnostics(preview.id, leaveOut);
    expect(file).toBe(join(computer.desktop, preview.fileName));
    const paths = [...(await unpacked(readFileSync(file))).keys()];
    expect(paths).toEqual(preview.entries.map(({ path }) => path).filter((path) => path !== 'processes.txt'));
    await desk.showDiagnostics(preview.id);
    expect(shown).toEqual([file]);
  });

  it('are kept until another preview, until they are written, or until their window closes', async () => {
    const { desk } = scene();
    const gone = { problem: { kind: 'unexpected' } };
    const first = await desk.previewDiagnostics(1);
    const second = await desk.previewDiagnostics(1);
    await expect(desk.writeDiagnostics(first.id, [])).rejects.toMatchObject(gone);
    desk.windowClosed(2);
    await desk.writeDiagnostics(second.id, []);
    await expect(desk.writeDiagnostics(second.id, [])).rejects.toMatchObject(gone);
    const third = await desk.previewDiagnostics(1);
    desk.windowClosed(1);
    await expect(desk.writeDiagnostics(third.id, [])).rejects.toMatchObject(gone);
    await expect(desk.showDiagnostics(third.id)).rejects.toMatchObject(gone);
  });

  it('can be written again where there was no room the first time', async () => {
    let folder = '/nonexistent/desktop';
    const { computer, desk } = scene({ folder: () => folder });
    const { id } = await desk.previewDiagnostics(1);
    await expect(desk.writeDiagnostics(id, [])).rejects.toMatchObject({ problem: { kind: 'not-writable' } });
    folder = computer.desktop;
    expect(await desk.writeDiagnostics(id, [])).toContain(computer.desktop);
  });
});

describe('the help desk\u2019s other errands', () => {
  it.each([
    ['history.csv', '\ufeffat,'],
    ['history.JSON', '['],
  ])('export the history as %s', async (name, start) => {
    const { computer, desk } = scene({ askWhere: async () => ({ path: join(folder, name), replace: false }) });
    const folder = computer.desktop;
    await computer.history.note({ kind: 'reminder-shown', period: 1 });
    expect(await desk.exportHistory(1)).toBe(join(folder, name));
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text.startsWith(start)).toBe(true);
    expect(text).toContain('reminder-shown');
  });

  it('write no history where the person gave up, and replace no file that they did not agree to lose', async () => {
    expect(await scene({ askWhere: async () => undefined }).desk.exportHistory(1)).toBeNull();
    const { computer, desk } = scene();
    writeFileSync(join(computer.desktop, 'history.csv'), 'mine');
    await expect(desk.exportHistory(1)).rejects.toMatchObject({ problem: { kind: 'not-writable' } });
    expect(readFileSync(join(computer.desktop, 'history.csv'), 'utf8')).toBe('mine');
  });

  it('tell of checks as they are made; asking again ends those that are under way', async () => {
    const stopped: boolean[] = [];
    const { desk, checked } = scene({
      runChecks: (_wish, progress, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => stopped.push(true));
          progress(check);
          if (stopped.length > 0) resolve([check]);
        }),
    });
    void desk.runChecks({ userName: 'a', serverName: 'b' });
    await expect.poll(() => checked.length).toBe(1);
    expect(await desk.runChecks({ userName: 'a', serverName: 'b' })).toEqual([check]);
    expect([checked.length, stopped.length]).toEqual([2, 1]);
  });

  it('say what the program is made of, as its build has listed it', async () => {
    const { computer, desk } = scene();
    const { version, runtime, components } = await desk.about();
    expect([version, runtime, components]).toEqual(['0.1.0', [{ name: 'Node.js', version: process.versions.node }], []]);
    const listed = [{ name: 'react', version: '19.3.1', license: 'MIT', text: 'Permission is\u2026' }];
    writeFileSync(join(computer.folder, 'licenses.json'), JSON.stringify(listed));
    expect((await desk.about()).components).toEqual(listed);
    const versions = { electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' };
    const about = await aboutProgram({ version: '1', licensesFile: join(temporaryFolder(), 'none.json'), versions });
    expect(about.runtime.map(({ name }) => name)).toEqual(['Electron', 'Chromium', 'Node.js']);
  });
});
