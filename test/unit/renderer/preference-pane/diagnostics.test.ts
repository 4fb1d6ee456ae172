import { expect, it } from 'vitest';
import type { DiagnosticsPreview } from '../../../../electron/contract/diagnostics.ts';
import type { Report } from '../../../../electron/contract/models.ts';
import { atTheStart, chosenOf, type Diagnostics, diagnostics, type Happening } from '../../../../renderer/preference-pane/diagnostics.ts';

const preview: DiagnosticsPreview = {
  id: 'one',
  fileName: 'cmdiag.zip',
  folder: '/home/mnorth/Desktop',
  summary: '',
  entries: [
    { path: 'summary.txt', size: 10, about: '', isRequired: true },
    { path: 'logs/client.log', size: 100, about: '', isRequired: false },
  ],
};
const report = { incident: '7F3A' } as Report;
const stateAfter = (...happenings: Happening[]): Diagnostics => happenings.reduce(diagnostics, atTheStart);
const prepared: Happening = { type: 'prepared', result: { ok: true, value: preview } };
const toggled = (path: string): Happening => ({ type: 'toggled', path });

it('an entry can be left out and taken in again; what is required can not', () => {
  expect(stateAfter(prepared, toggled('logs/client.log'))).toMatchObject({ leftOut: ['logs/client.log'] });
  expect(stateAfter(prepared, toggled('logs/client.log'), toggled('logs/client.log'))).toMatchObject({ leftOut: [] });
  expect(stateAfter(prepared, toggled('summary.txt'))).toMatchObject({ leftOut: [] });
  expect(stateAfter(prepared, toggled('nowhere'))).toMatchObject({ leftOut: [] });
});

it('what is left out is not counted', () => {
  const state = stateAfter(prepared, toggled('logs/client.log'));
  expect(state.page === 'preview' && chosenOf(state)).toEqual({ count: 1, size: 10 });
});

it('while it is being written nothing changes, and a failure leads back to what was chosen', () => {
  const writing = stateAfter(prepared, toggled('logs/client.log'), { type: 'writing' });
  expect(diagnostics(writing, toggled('logs/client.log'))).toBe(writing);
  const failed = diagnostics(writing, { type: 'wrote', result: { ok: false, report } });
  expect(failed).toMatchObject({ page: 'preview', isWriting: false, leftOut: ['logs/client.log'], report });
  expect(diagnostics(failed, { type: 'writing' })).not.toHaveProperty('report');
});

it('once written it names the file, and keeps naming it when its folder can\u2019t be shown', () => {
  const written = stateAfter(prepared, { type: 'writing' }, { type: 'wrote', result: { ok: true, value: '/x.zip' } });
  expect(written).toEqual({ page: 'written', id: 'one', file: '/x.zip' });
  expect(diagnostics(written, { type: 'shown', result: { ok: false, report } })).toMatchObject({ file: '/x.zip', report });
});

it('what could not even be looked at is told', () => {
  expect(stateAfter({ type: 'prepared', result: { ok: false, report } })).toEqual({ page: 'failed', report });
});
