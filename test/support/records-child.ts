/** A process that writes into the history or the log of a data folder, so that a test can run several at once, or kill one at any moment. */

import { join } from 'node:path';
import { problemOf } from '../../electron/contract/problem.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { writeBeside } from '../../electron/services/diagnostics/archive-file.ts';
import { HistoryFile } from '../../electron/services/history/history-file.ts';
import { Log } from '../../electron/services/log.ts';

const [what = '', dataFolder = '', name = '', times = '1', padding = '0'] = process.argv.slice(2);
const filling = 'x'.repeat(Number(padding));

if (what === 'archive') {
  const written = writeBeside(join(dataFolder, 'cmdiag.zip'), Buffer.alloc(Number(times), 'x'));
  console.log(await written.catch((error: unknown) => problemOf(error).kind));
} else if (what === 'log') {
  const log = new Log({ dataFolder, clock: systemClock });
  for (let turn = 0; turn < Number(times); turn++) log.note('turn', { name, turn, filling });
} else {
  const history = new HistoryFile({ dataFolder, clock: systemClock, limits: { file: 2048, all: 1024 * 1024 } });
  for (let turn = 0; turn < Number(times); turn++) {
    const certificate = { subject: `CN=${name} ${turn}`, serialNumber: '01', notAfter: '2027-01-01T00:00:00.000Z' };
    await history.note({ kind: 'chosen', certificate });
    // Two of the same, of which a closed file keeps one line.
    for (let time = 0; time < 2; time++) await history.note({ kind: 'contact', managementPoint: 'mp.contoso.com', outcome: 'accepted' });
  }
}
