/** What every benchmark needs: the lab site, the Electron to run, a folder that goes away. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import electron from 'electron';

export const project = path.resolve(import.meta.dirname, '../..');

/** What the lab site says of itself when it is ready. */
export interface LabSite {
  readonly serverName: string;
  readonly caFile: string;
  readonly user: string;
  readonly password: string;
}

export interface World {
  readonly lab: LabSite;
  /** the executable of the Electron in use */
  readonly electron: string;
  /** flags every start needs, whatever is started */
  readonly flags: readonly string[];
  readonly rounds: number;
  /** a new empty folder, removed at the end */
  freshFolder(): Promise<string>;
}

/** Starts the lab site, lets `work` run against it, and stops it. */
export async function inWorld(rounds: number, work: (world: World) => Promise<void>): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'enrollment-assistant-bench-'));
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const stopping = new AbortController();
  process.env.CCM_SETTINGS_DIR = path.join(root, 'settings'); // what is enrolled here leaves nothing on this computer
  const freshFolder = () => mkdtemp(path.join(root, 'run-'));
  try {
    const lab = await startLab(path.join(root, 'lab'), stopping.signal);
    await work({
      lab,
      electron: electron as unknown as string, // outside Electron the package is the path of its executable
      flags: ['--log-level=3', ...(asRoot ? ['--no-sandbox'] : [])],
      rounds,
      freshFolder,
    });
  } finally {
    stopping.abort();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startLab(data: string, stop: AbortSignal): Promise<LabSite> {
  const args = ['--import', import.meta.resolve('tsx'), path.join(project, 'test/site/main.ts'), '--json', '--port', '0', '--data', data];
  const lab = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  stop.addEventListener('abort', () => lab.kill());
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface(lab.stdout).once('line', resolve);
    lab.once('exit', (code) => reject(new Error(`the lab site ended with ${code} before it was ready`)));
  });
  const { serverName, caFile, users } = JSON.parse(firstLine);
  const user = users.find((one: { name: string }) => one.name === 'contoso\\mnorth');
  return { serverName, caFile, user: user.name, password: user.password };
}
