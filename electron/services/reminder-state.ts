/** What reminders remember, in `<data folder>/reminders.json`. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { ReminderState, ReminderStore } from '../renewal/ports.ts';
import { StateFile } from './state-file.ts';

const instant = v.pipe(v.number(), v.finite());
const period = v.picklist([1, 2, 'expired']);

const stored: v.GenericSchema<unknown, ReminderState> = v.object({
  certificate: v.string(),
  last: v.exactOptional(v.object({ at: instant, period })),
  later: v.exactOptional(instant),
  window: v.exactOptional(instant),
  history: v.array(
    v.object({ at: instant, period, answer: v.exactOptional(v.picklist(['renew', 'later'])), until: v.exactOptional(instant) }),
  ),
});

/** Without it, the first reminder comes again. */
export class ReminderStateFile extends StateFile<ReminderState> implements ReminderStore {
  constructor(dataFolder: string) {
    super(join(dataFolder, 'reminders.json'), stored);
  }
}
