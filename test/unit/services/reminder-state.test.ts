import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import type { ReminderState } from '../../../electron/renewal/ports.ts';
import { ReminderStateFile } from '../../../electron/services/reminder-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const state: ReminderState = {
  certificate: 'AB12',
  last: { at: 1_811_808_000_000, period: 2 },
  later: 1_811_808_000_001,
  window: 1_811_808_000_002,
  history: [
    { at: 1, period: 1, answer: 'later', until: 5 },
    { at: 2, period: 'expired' },
  ],
};

describe('what reminders remember', () => {
  it('is read back by the next start', async () => {
    const folder = join(temporaryFolder(), 'made on first use');
    expect(await new ReminderStateFile(folder).load()).toBeUndefined();
    for (const kept of [state, { certificate: '', history: [] }]) {
      await new ReminderStateFile(folder).save(kept);
      expect(await new ReminderStateFile(folder).load()).toEqual(kept);
    }
    expect(readdirSync(folder)).toEqual(['reminders.json']);
  });

  it.each(['', '{', '[]', '{"version":2}', '{"version":1,"certificate":"a","history":[{"at":"soon","period":1}]}'])(
    'is set aside and begins anew where the file holds %j',
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'reminders.json'), text);
      expect(await new ReminderStateFile(folder).load()).toBeUndefined();
      expect(readFileSync(join(folder, 'reminders.json.damaged'), 'utf8')).toBe(text);
    },
  );

  it('says why it can\u2019t be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'reminders.json', 'in the way'), { recursive: true });
    await expect(new ReminderStateFile(folder).save(state)).rejects.toBeInstanceOf(ProblemError);
  });
});
