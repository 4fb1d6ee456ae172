import { Agent, type ClientRequest, type ClientRequestArgs } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';

/** Lends out the one connection that was checked, and keeps it between requests. It never makes one by itself. */
export class CheckedConnection extends Agent {
  #socket: TLSSocket | undefined;

  /** @param idleSeconds after which a connection without use is given up */
  constructor(idleSeconds: number) {
    super({ keepAlive: true, maxSockets: 1, maxFreeSockets: 1, timeout: idleSeconds * 1000 });
  }

  get isAlive(): boolean {
    return this.#socket !== undefined && !this.#socket.destroyed && this.#socket.writable;
  }

  /** From now on this connection is lent out; it must have been checked. */
  offer(socket: TLSSocket): void {
    this.#socket = socket;
  }

  override createConnection(_: ClientRequestArgs, done: (error: Error | null, stream: Duplex) => void): undefined {
    const socket = this.#socket;
    if (!socket || !this.isAlive) {
      // The caller makes sure of a live one; between that and this it may have ended.
      done(Object.assign(new Error('the connection ended'), { code: 'ECONNRESET' }), undefined as unknown as Duplex);
      return;
    }
    unwatch(socket);
    done(null, socket);
  }

  override keepSocketAlive(socket: Duplex): boolean {
    const keeps = super.keepSocketAlive(socket) as unknown as boolean; // false where the server said it would close
    if (keeps) watchWhileIdle(socket);
    return keeps;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    unwatch(socket);
    super.reuseSocket(socket, request);
  }
}

/** Reads on, so that a server's closing is noticed. One that speaks before it is asked is hung up on: it must not answer in advance. */
export function watchWhileIdle(socket: Duplex): void {
  socket.on('data', hangUp);
}

function unwatch(socket: Duplex): void {
  socket.off('data', hangUp);
}

function hangUp(this: Duplex): void {
  this.destroy();
}
