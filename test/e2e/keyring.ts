/** GNOME Keyring on a session bus of its own, with a keyring of its own: a real secret service. Linux. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SessionBus } from '../../electron/services/session-bus/session-bus.ts';
import { ended, ownerOf, startBus } from './desktop.ts';

export interface Keyring {
  /** for programs that are to find it */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** @param home what is stored in the keyring stays there, from one start to the next */
export async function openKeyring(home: string): Promise<Keyring> {
  const runtime = path.join(home, 'run');
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const { daemon, environment: onBus } = await startBus();
  const environment = {
    ...onBus,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  const bus = await SessionBus.open(environment);
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: environment,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin.end('the password of a log-in');
  await ownerOf(bus, 'org.freedesktop.secrets');
  bus.close();
  return {
    environment,
    async stop() {
      for (const child of [keyring, daemon]) await ended(child);
    },
  };
}
