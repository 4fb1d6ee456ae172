/** One line on stderr for each thing set-up does; stdout belongs to the command that was asked for. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Set-up that can't go on. The message says what is missing and the one thing to do about it. */
export class SetUpProblem extends Error {
  name = 'SetUpProblem';
}
