/** What is known of the attempts to renew by itself, in `<data folder>/automatic-renewal.json`. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { AttemptStore } from '../renewal/automatic-renewal.ts';
import type { Attempts } from '../renewal/renewal-attempts.ts';
import { StateFile } from './state-file.ts';

const instant = v.pipe(v.number(), v.finite());

const stored: v.GenericSchema<unknown, Attempts> = v.object({
  certificate: v.string(),
  draw: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  last: v.exactOptional(
    v.object({ at: instant, sequel: v.picklist(['again', 'tomorrow', 'never']), pause: v.pipe(v.number(), v.minValue(0), v.finite()) }),
  ),
});

/** Without it, the first attempt comes again. */
export class RenewalAttemptsFile extends StateFile<Attempts> implements AttemptStore {
  constructor(dataFolder: string) {
    super(join(dataFolder, 'automatic-renewal.json'), stored);
  }
}
