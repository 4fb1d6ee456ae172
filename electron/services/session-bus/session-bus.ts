/**
 * The session bus of a Linux desktop: for what Electron does not do there itself, such as notifications with buttons.
 * Source: D-Bus Specification 0.43, "Authentication Protocol", "Server Addresses", "Message Bus Specification"
 */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type BusMessage, readMessage, writeMessage } from './message.ts';
import type { BusValue } from './values.ts';

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly BusValue[];
}

/** What a call to this program is answered with; undefined for one that it does not know. */
export type BusHandler = (call: BusMessage) => { readonly signature: string; readonly body: readonly BusValue[] } | undefined;

const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' } as const;

/** Milliseconds after which a call counts as failed. */
const patience = 5000;

export class SessionBus {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (body: readonly BusValue[]) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(signal: BusMessage) => void>();
  /** set to answer calls from others */
  handler: BusHandler = () => undefined;
  #serial = 0;
  #unread = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** @throws whatever stands in the way of a connection */
  static async open(environment: NodeJS.ProcessEnv = process.env): Promise<SessionBus> {
    const socket = connect({ path: socketPath(environment) });
    const session = new SessionBus(socket);
    try {
      await session.#introduce();
      await session.call({ ...bus, member: 'Hello' });
      return session;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** @returns the values of the answer. @throws Error with the name that the other side gave its refusal */
  call(call: BusCall): Promise<readonly BusValue[]> {
    this.#serial += 1;
    const serial = this.#serial;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`${call.member} was not answered`))), patience);
      const settle = (end: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(serial);
        end();
      };
      this.#waiting.set(serial, { resolve: (body) => settle(() => resolve(body)), reject: (error) => settle(() => reject(error)) });
      this.#socket.write(writeMessage({ kind: 'call', serial, ...call }));
    });
  }

  /** Hears signals that fit a match rule from now on. @returns how to end it */
  async hear(rule: string, listener: (signal: BusMessage) => void): Promise<() => void> {
    this.#listeners.add(listener);
    await this.call({ ...bus, member: 'AddMatch', signature: 's', body: [rule] });
    return () => this.#listeners.delete(listener);
  }

  async hasOwner(name: string): Promise<boolean> {
    const [owned] = await this.call({ ...bus, member: 'NameHasOwner', signature: 's', body: [name] });
    return owned === true;
  }

  /** Becomes `name` on the bus. */
  async own(name: string): Promise<void> {
    await this.call({ ...bus, member: 'RequestName', signature: 'su', body: [name, 0] });
  }

  /** Tells everybody who listens. */
  signal(path: string, interface_: string, member: string, signature: string, body: readonly BusValue[]): void {
    this.#serial += 1;
    this.#socket.write(writeMessage({ kind: 'signal', serial: this.#serial, path, interface: interface_, member, signature, body }));
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  close(): void {
    this.#socket.destroy();
  }

  /** EXTERNAL: the bus knows by the socket who we are, we only have to say it. */
  #introduce(): Promise<void> {
    const socket = this.#socket;
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    return new Promise((resolve, reject) => {
      const fail = (error?: Error) => reject(error ?? new Error('the session bus closed the connection'));
      socket.once('error', fail).once('close', fail);
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
      socket.once('data', (answer) => {
        if (!answer.toString('latin1').startsWith('OK ')) {
          fail(new Error('the session bus does not accept this account'));
          return;
        }
        socket.write('BEGIN\r\n');
        socket.off('error', fail).off('close', fail);
        socket.on('data', (bytes) => this.#take(bytes)).on('error', () => socket.destroy());
        socket.on('close', () => this.#giveUp());
        socket.unref(); // a connection alone keeps nothing running
        resolve();
      });
    });
  }

  #take(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    try {
      for (let next = readMessage(this.#unread); next; next = readMessage(this.#unread)) {
        this.#unread = this.#unread.subarray(next.length);
        this.#receive(next.message);
      }
    } catch {
      this.#socket.destroy(); // what follows can't be understood either; whoever waits is told by the closing
    }
  }

  #receive(message: BusMessage): void {
    const { kind, replyTo = 0, body = [] } = message;
    if (kind === 'reply') this.#waiting.get(replyTo)?.resolve(body);
    else if (kind === 'error') this.#waiting.get(replyTo)?.reject(new Error(message.errorName));
    else if (kind === 'signal') for (const listener of this.#listeners) listener(message);
    else this.#answer(message);
  }

  #answer(call: BusMessage): void {
    const answer = this.handler(call);
    this.#serial += 1;
    const address = { serial: this.#serial, replyTo: call.serial, ...(call.sender ? { destination: call.sender } : {}) };
    const refusal = { kind: 'error', errorName: 'org.freedesktop.DBus.Error.UnknownMethod', ...address } as const;
    this.#socket.write(writeMessage(answer ? { kind: 'reply', ...address, ...answer } : refusal));
  }

  #giveUp(): void {
    for (const { reject } of [...this.#waiting.values()]) reject(new Error('the session bus closed the connection'));
  }
}

/** Where the bus listens: the first address that names a socket. @throws Error where there is none */
export function socketPath({ DBUS_SESSION_BUS_ADDRESS: addresses, XDG_RUNTIME_DIR: runtime }: NodeJS.ProcessEnv): string {
  for (const address of addresses?.split(';') ?? []) {
    const [, transport = '', rest = ''] = /^([a-z-]+):(.*)$/u.exec(address) ?? [];
    const parts = new Map(rest.split(',').map((part) => part.split('=', 2).map(decodeURIComponent) as [string, string]));
    const path = parts.get('path') ?? (parts.has('abstract') ? `\0${parts.get('abstract')}` : undefined);
    if (transport === 'unix' && path) return path;
  }
  if (!addresses && runtime) return join(runtime, 'bus');
  throw new Error('there is no session bus');
}
