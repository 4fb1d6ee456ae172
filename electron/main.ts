/** Composition root. Reads how the program was started, settles name and data folder, and hands over: it decides nothing. */
import { app } from 'electron';
import { readLaunch } from './cli/launch.ts';
import { resolveDataFolder } from './services/data-folder.ts';

// The name first: the operating system's keychain files our secret under it.
app.setName('Enrollment Assistant');

const launch = readLaunch(process.argv);
const dataFolder = resolveDataFolder({ argument: launch.dataFolder, environment: process.env, fallback: app.getPath('userData') });
app.setPath('userData', dataFolder);

// Awaited, so that 'ready' comes after everything that must be said before it; neither of the two awaits 'ready' itself.
if (launch.kind === 'command') {
  const { runCommand } = await import('./shell/run-command.ts');
  runCommand(launch.args, dataFolder);
} else {
  const { runWindows } = await import('./shell/run-windows.ts');
  runWindows(launch, dataFolder);
}
