/** The running app's ear for commands that want a key. */
import { createServer, type Server, type Socket } from 'node:net';
import type { KeyQuestion } from '../../contract/keychain-entries.ts';
import type { Alarm } from '../../renewal/ports.ts';
import type { AskedAnswer, KeyWish } from '../keychain/key-gate.ts';
import { announce, prepareAddress, withdraw } from './address.ts';
import { lineOf, messagesFrom, wishSchema } from './messages.ts';

/** Milliseconds that a command has to say what it wants. */
const patience = 5000;
/** More commands than a person would let wait at once. */
const mostConnections = 16;

/** Where a question waits for its answer. `signal`: nobody waits for it any more. `asked` is told when it is before a person. */
export type AskPerson = (
  wish: KeyWish,
  watch: { readonly signal: AbortSignal; readonly asked: (question: KeyQuestion) => void },
) => Promise<AskedAnswer>;

export interface QuestionServerOptions {
  readonly dataFolder: string;
  readonly ask: AskPerson;
  readonly alarm: Alarm;
  readonly note?: ((event: string, facts: Readonly<Record<string, string>>) => void) | undefined;
}

export class QuestionServer {
  readonly #options: QuestionServerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #address: string | undefined;

  constructor(options: QuestionServerOptions) {
    this.#options = options;
    this.#server = createServer((socket) => void this.#converse(socket));
    this.#server.maxConnections = mostConnections;
  }

  /** Listens from now on. @throws what the disk and the operating system say */
  async start(): Promise<void> {
    const address = await prepareAddress(this.#options.dataFolder);
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(address, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#server.on('error', (error) => this.#options.note?.('key-questions-not-heard', { why: error.message }));
    this.#address = address;
    await announce(this.#options.dataFolder, address);
  }

  /** Ends all conversations: to whoever still waits it is as if there were no answer. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    if (this.#address !== undefined) await withdraw(this.#options.dataFolder, this.#address);
  }

  async #converse(socket: Socket): Promise<void> {
    const gone = new AbortController();
    this.#sockets.add(socket);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      gone.abort();
    });
    socket.on('error', () => socket.destroy()); // the other side is gone, and nobody is left to be told
    const hurry = this.#options.alarm.after(patience, () => socket.destroy());
    try {
      const wishes = messagesFrom(socket, wishSchema);
      const { value: wish } = await wishes.next();
      hurry();
      if (!wish) return;
      // A command says one thing; whatever comes after it, an end included, means that it does not wait.
      void wishes.next().then(
        () => gone.abort(),
        () => gone.abort(),
      );
      const { version: _version, ...wanted } = wish;
      const asked = ({ until }: KeyQuestion) => socket.write(lineOf({ state: 'waiting', until }));
      const answer = await this.#options.ask(wanted, { signal: gone.signal, asked });
      socket.write(lineOf({ state: 'answered', answer: answer === 'nobody-to-ask' ? 'not-answered' : answer }));
    } catch (error) {
      this.#options.note?.('key-question-not-answered', { why: String(error) });
    } finally {
      hurry();
      socket.end();
      socket.destroySoon();
    }
  }
}
