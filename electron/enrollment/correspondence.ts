import { randomUUID } from 'node:crypto';
import type { Account } from '../contract/account.ts';
import { ProblemError } from '../contract/problem.ts';
import type { ServerName } from '../contract/server-name.ts';
import type { HttpAnswer } from '../protocol/http-message.ts';
import { type Asked, type Outcome, readAnswer } from '../protocol/soap/answer.ts';
import type { RenewedCertificate } from '../protocol/soap/asked.ts';
import type { Message } from '../protocol/soap/envelope.ts';
import { soapRequest } from '../protocol/soap/request.ts';
import type { CheckedServer, ClientIdentity, OpenedServer, Ports, Trust } from './ports.ts';

/** What a correspondence is held with. */
export interface Means {
  /** without it, `client` proves who asks */
  readonly password?: Uint8Array | undefined;
  readonly client?: ClientIdentity | undefined;
  /** the certificate that is to be renewed */
  readonly renewing?: RenewedCertificate | undefined;
  readonly trust: Trust;
  readonly allowedHosts: readonly string[];
}

/** What a correspondence needs from the world. */
export type CorrespondencePorts = Pick<Ports, 'transport' | 'agreedRoots' | 'clock'>;

/** Who receives a message and whether it carries the proof of who asks: the password, where there is one. */
export interface Letter {
  readonly to: URL;
  readonly credentials: boolean;
  write(message: Message): Uint8Array;
}

/**
 * The messages of one attempt: one checked connection an origin, and the rule that the password goes to the host the
 * person named, or to one they agreed to, and to no other.
 */
export class Correspondence {
  readonly server: ServerName;
  readonly account: Account;
  readonly #means: Means;
  readonly #ports: CorrespondencePorts;
  readonly #signal: AbortSignal;
  #opened: OpenedServer | undefined;
  readonly #checked = new Map<string, CheckedServer>();
  #clockAheadSeconds: number | undefined;

  constructor(server: ServerName, account: Account, means: Means, ports: CorrespondencePorts, signal: AbortSignal) {
    this.server = server;
    this.account = account;
    this.#means = means;
    this.#ports = ports;
    this.#signal = signal;
  }

  /** For reading answers to messages that carried the proof of who asks. */
  get asked(): Asked {
    return { host: this.server.shown, ...this.#proof };
  }

  /** What the checks of the servers forgave, in words. */
  get forgiven(): readonly string[] {
    return [...new Set([...this.#checked.values()].flatMap((server) => server.forgiven))];
  }

  /** By how much this computer's clock is ahead of the clock of the server that answered last; nothing where none has said. */
  get clockAheadSeconds(): number | undefined {
    return this.#clockAheadSeconds;
  }

  /** Connects to the named server. Nothing is sent. */
  async open(): Promise<void> {
    this.#opened = await this.#open(this.server.origin);
  }

  /** Judges the named server. Nothing is sent. */
  async check(): Promise<void> {
    if (!this.#opened) throw new Error('a server is opened before it is checked');
    await this.#check(this.#opened, this.server.origin);
  }

  /**
   * Sends a message and reads what kind of answer came.
   * @throws ProblemError other-host-asks-for-password; the problems of the connection, the check and the answer
   */
  async send({ to, credentials, write }: Letter): Promise<Outcome> {
    if (credentials) this.mustBeAgreed(to);
    const { password } = this.#means;
    const sign = credentials && password ? { credentials: { userName: this.account.typed, password } } : {};
    const { answer, sentAt } = await this.#exchange(to, (message) => write({ ...message, ...sign }));
    const asked: Asked = { host: to.host, sentAt, ...(credentials ? this.#proof : {}) };
    return readAnswer(answer, { ...asked, url: to });
  }

  /** Posts a question that carries no proof of who asks, and hands back the answer as it is. @throws ProblemError of the connection and the check */
  async knock({ to, write }: Omit<Letter, 'credentials'>): Promise<HttpAnswer> {
    return (await this.#exchange(to, write)).answer;
  }

  async #exchange(to: URL, write: Letter['write']): Promise<{ readonly answer: HttpAnswer; readonly sentAt: number }> {
    const server = await this.#reach(to);
    const sentAt = this.#ports.clock.now();
    const envelope = write({ to, messageId: randomUUID(), now: sentAt });
    try {
      const answer = await server.send(soapRequest(to, envelope));
      this.#compareClocks(answer.headers.date);
      return { answer, sentAt };
    } finally {
      envelope.fill(0);
    }
  }

  close(): void {
    this.#opened?.close();
    for (const server of this.#checked.values()) server.close();
  }

  /** @throws ProblemError other-host-asks-for-password, when the person has not named this host or agreed to it */
  mustBeAgreed(to: URL): void {
    const named = this.server.origin.hostname;
    const agreed = [named, ...this.#means.allowedHosts.map((host) => host.toLowerCase())];
    if (agreed.includes(to.hostname) || agreed.includes(to.host)) return;
    throw new ProblemError({ kind: 'other-host-asks-for-password', namedHost: named, otherHost: to.hostname });
  }

  get #proof(): Pick<Asked, 'userName' | 'renewing'> {
    const { password, renewing } = this.#means;
    return { userName: password ? this.account.typed : undefined, renewing };
  }

  /** Whole seconds are all that the Date header has. Source: RFC 9110, 6.6.1 */
  #compareClocks(date: string | undefined): void {
    const theirs = Date.parse(date ?? '');
    if (Number.isFinite(theirs)) this.#clockAheadSeconds = Math.round((this.#ports.clock.now() - theirs) / 1000);
  }

  /** By the means of this attempt, and by the roots that the person has agreed to for this host before. */
  async #open(origin: URL): Promise<OpenedServer> {
    const { trust, client } = this.#means;
    const roots = [...trust.roots, ...(await this.#ports.agreedRoots.of(origin.hostname))];
    return this.#ports.transport.open(origin, { ...trust, roots }, this.#signal, client);
  }

  async #check(opened: OpenedServer, { origin, hostname }: URL): Promise<CheckedServer> {
    const checked = await opened.check();
    this.#checked.set(origin, checked);
    if (checked.agreedRoot) await this.#ports.agreedRoots.keep(hostname, checked.agreedRoot);
    return checked;
  }

  async #reach(to: URL): Promise<CheckedServer> {
    const known = this.#checked.get(to.origin);
    if (known) return known;
    const opened = await this.#open(new URL('/', to));
    try {
      return await this.#check(opened, to);
    } catch (error) {
      opened.close();
      throw error;
    }
  }
}
