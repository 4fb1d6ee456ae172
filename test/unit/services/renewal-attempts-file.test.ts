import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attempts } from '../../../electron/renewal/renewal-attempts.ts';
import { RenewalAttemptsFile } from '../../../electron/services/renewal-attempts-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const attempts: readonly Attempts[] = [
  { certificate: 'AB12', draw: 0.25, failures: 0 },
  { certificate: 'AB12', draw: 1, failures: 3, last: { at: 1_811_808_000_000, sequel: 'again', pause: 6_000_000 } },
  { certificate: '', draw: 0, failures: 0, last: { at: -1, sequel: 'never', pause: 60_000 } },
];

describe('what is known of attempts to renew', () => {
  it('is read back by the next start', async () => {
    const folder = join(temporaryFolder(), 'made on first use');
    expect(await new RenewalAttemptsFile(folder).load()).toBeUndefined();
    for (const kept of attempts) {
      await new RenewalAttemptsFile(folder).save(kept);
      expect(await new RenewalAttemptsFile(folder).load()).toEqual(kept);
    }
    expect(readdirSync(folder)).toEqual(['automatic-renewal.json']);
  });

  it.each([
    '',
    'null',
    '{"version":2,"certificate":"a","draw":0,"failures":0}',
    '{"version":1,"certificate":"a","draw":7,"failures":0}',
    '{"version":1,"certificate":"a","draw":0,"failures":0,"last":{"at":0,"sequel":"soon","pause":1}}',
  ])('is set aside and begins anew where the file holds %j', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'automatic-renewal.json'), text);
    expect(await new RenewalAttemptsFile(folder).load()).toBeUndefined();
    expect(readFileSync(join(folder, 'automatic-renewal.json.damaged'), 'utf8')).toBe(text);
  });
});
