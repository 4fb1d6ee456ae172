/** Running another program as if it had been started in our place: same terminal, same signals, same exit code. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let stopped = false;

/** Whether a program that ran here was told to stop from outside; whoever runs several has to end as well. */
export function wasStopped() {
  return stopped;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runProgram(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const passOn = (signal) => {
    stopped = true;
    // Ctrl-C reaches every process of the terminal by itself; a second one would mean "stop waiting" to the program.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of passedOn) process.off(each, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a program of a node module. @param {string} file absolute path of its script @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export function runNode(file, args, options) {
  return runProgram(process.execPath, [file, ...args], options);
}
