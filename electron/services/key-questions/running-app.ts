/** A command's way to the person: through the app that runs for the same data folder. */
import { connect, type Socket } from 'node:net';
import { ProblemError } from '../../contract/problem.ts';
import type { Alarm } from '../../renewal/ports.ts';
import { errorCode } from '../durable-files.ts';
import type { AskedAnswer, KeyAsker, KeyWish } from '../keychain/key-gate.ts';
import { findAddress } from './address.ts';
import { lineOf, messagesFrom, replySchema } from './messages.ts';

/** Milliseconds: an app that does not say within this time that it has asked hangs; and a person has a minute. */
const patience = { asked: 5000, answered: 60_000 };

export interface RunningAppOptions {
  readonly dataFolder: string;
  readonly alarm: Alarm;
  /** the command is being stopped */
  readonly signal: AbortSignal;
  /** the question is before a person, until then (ISO 8601, UTC) */
  readonly waiting: (until: string) => void;
}

export class RunningApp implements KeyAsker {
  readonly #options: RunningAppOptions;

  constructor(options: RunningAppOptions) {
    this.#options = options;
  }

  /** @throws ProblemError cancelled */
  async ask(wish: KeyWish): Promise<AskedAnswer> {
    const { dataFolder, signal } = this.#options;
    const socket = await connected(await findAddress(dataFolder));
    if (!socket) return 'nobody-to-ask';
    const leave = () => socket.destroy();
    signal.addEventListener('abort', leave);
    const answer = signal.aborted ? 'not-answered' : await this.#converse(socket, wish);
    signal.removeEventListener('abort', leave);
    socket.destroy();
    if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
    return answer;
  }

  /** Never rejects. */
  async #converse(socket: Socket, { identity, user, purpose }: KeyWish): Promise<AskedAnswer> {
    const { alarm, waiting } = this.#options;
    let hurry = alarm.after(patience.asked, () => socket.destroy());
    try {
      socket.write(lineOf({ version: 1, identity, user, purpose }));
      for await (const reply of messagesFrom(socket, replySchema)) {
        if (reply.state === 'answered') return reply.answer;
        hurry();
        hurry = alarm.after(patience.answered, () => socket.destroy());
        waiting(reply.until);
      }
    } catch {
      // The app ended, or was too slow: the same as no answer, and said so.
    } finally {
      hurry();
    }
    return 'not-answered';
  }
}

/** Nothing where there is no app. @throws what the operating system says for any other reason */
function connected(address: string | undefined): Promise<Socket | undefined> {
  if (address === undefined) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.off('error', failed);
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
    const failed = (error: Error) => {
      if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(errorCode(error) ?? '')) resolve(undefined);
      else reject(error);
    };
    socket.once('error', failed);
  });
}
