/**
 * A process that installs or uninstalls below a folder, so that a test can kill it or fail its disk at any moment. It prints what became of it: `done`, or
 * the kind of problem.
 */
import { ProblemError } from '../../electron/contract/problem.ts';
import { install } from '../../electron/services/installation/install.ts';
import { placesFor } from '../../electron/services/installation/places.ts';
import { uninstall } from '../../electron/services/installation/uninstall.ts';

const [what = '', root = '', version = '', manuals = ''] = process.argv.slice(2);
const places = placesFor({ scope: 'person', platform: 'linux', environment: {}, home: '/home/mnorth', exists: () => false });
const program = { name: 'Enrollment Assistant', version, command: [`/opt/${version}/enrollment-assistant`] as const, manuals };
try {
  if (what === 'uninstall') await uninstall({ places, root });
  else await install({ places, program, root, startsAtLogin: true, clock: { now: () => 1_781_524_800_000 } });
  console.log('done');
} catch (error) {
  console.log(error instanceof ProblemError ? error.problem.kind : String(error));
}
