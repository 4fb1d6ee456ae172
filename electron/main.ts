/** Composition root. Reads how the program was started, settles name and data folder, and hands over: it decides nothing. */
import { app } from 'electron';
import { readLaunch } from './cli/launch.ts';
import { leaveMemoryOutOfCoreDumps } from './services/core-dumps.ts';
import { resolveDataFolder } from './services/data-folder.ts';

leaveMemoryOutOfCoreDumps();

// The name first: the operating system's keychain files our secret under it.
app.setName('Enrollment Assistant');

// A few forms are drawn by the processor as fast as by a GPU, with some 30 MiB less and no driver that could fail. Chromium would otherwise
// start a GPU made of software in its place, which the package leaves out.
app.disableHardwareAcceleration();
app.commandLine.appendSwitch('disable-software-rasterizer');

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
