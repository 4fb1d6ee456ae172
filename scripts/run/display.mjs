/** Virtual displays of our own, so that tests neither need a screen nor disturb one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * @template T @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment in which windows appear there
 * @returns {Promise<T>}
 */
export async function onOwnDisplay(work) {
  if (process.platform !== 'linux') return work(process.env);
  // The server picks a free number itself and writes it to descriptor 3: nothing to guess, nothing to wait for.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${await displayNumber(server)}` });
  } finally {
    process.off('exit', stop);
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      stop();
      await gone;
    }
  }
}

/**
 * Several, for tests side by side: windows on the same one would take the focus from each other.
 * @template T @param {number} count @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets their names in `TEST_DISPLAYS`, where there are any
 * @returns {Promise<T>}
 */
export function onOwnDisplays(count, work, names = []) {
  return onOwnDisplay((env) => {
    const found = env.DISPLAY === undefined ? names : [...names, env.DISPLAY];
    return count > 1 ? onOwnDisplays(count - 1, work, found) : work({ ...env, TEST_DISPLAYS: found.join(' ') });
  });
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let words = '';
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      words += text;
      if (words.includes('\n')) resolve(words.trim());
    });
  });
}
