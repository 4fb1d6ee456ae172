/** One lab site, one identity that it issued, and for every fault a computer of its own that holds this identity. */
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../electron/contract/models.ts';
import type { Problem } from '../../electron/contract/problem.ts';
import { attemptOf } from '../../electron/enrollment/attempt.ts';
import { contactSite } from '../../electron/enrollment/contact-site.ts';
import { enroll } from '../../electron/enrollment/enroll.ts';
import type { Clock, Identity, KeyPair, Ports, Trust } from '../../electron/enrollment/ports.ts';
import { renew } from '../../electron/enrollment/renew.ts';
import { readCertificates } from '../../electron/pki/certificates.ts';
import { AgreedRootsFile } from '../../electron/services/agreed-roots.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { HttpsTransport, type Limits } from '../../electron/services/https-transport.ts';
import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import type { Sealer } from '../../electron/services/keychain/sealer.ts';
import { Log } from '../../electron/services/log.ts';
import type { ProxyFinder } from '../../electron/services/proxy.ts';
import { RevocationLists } from '../../electron/services/revocation/revocation-lists.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { type LabSite, startLabSite } from '../site/lab-site.ts';
import { fixedDevice } from '../support/fixed-device.ts';
import { FixtureKeys, fixtureKey } from '../support/fixture-keys.ts';
import { MemorySealer, noSealer } from '../support/sealers.ts';

/** The account's password: where it is found, it has leaked. */
export const password = 'Northwind-42';
export const userName = 'contoso\\mnorth';

/** What is to be otherwise on one computer. Limits are in seconds. */
export interface Peculiarities {
  readonly clock?: Clock;
  readonly findProxy?: ProxyFinder;
  readonly sealer?: Sealer;
  readonly limits?: Partial<Limits>;
  readonly listSeconds?: number;
  readonly requiresProtection?: boolean;
  readonly online?: () => boolean;
  readonly user?: 'app' | 'export' | undefined;
  /** new certificates are tried on the management point */
  readonly proves?: boolean;
  readonly roots?: readonly Uint8Array[];
  /** nothing of the system protects its keychain */
  readonly unprotected?: boolean;
  /** it has fetched the site's revocation lists before */
  readonly knowsLists?: boolean;
}

/** Longer than anything takes here, so that only what hangs comes to its end. */
const usualLimits: Limits = { connecting: 4, securing: 4, answering: 4, idle: 4 };
const usualListSeconds = 4;

export interface Computer {
  readonly folder: string;
  readonly ports: Ports & { readonly keychain: FolderKeychain };
  readonly trust: Trust;
  /** the identity that was there before */
  readonly old: Identity;
  /** by when every story has ended by itself, by its own limits: milliseconds */
  readonly promised: number;
}

export interface EnrollmentChange {
  readonly userName?: string;
  readonly serverName?: string;
  readonly password?: string;
}

export class World {
  readonly site: LabSite;
  readonly folder: string;
  readonly #root: Uint8Array;
  readonly sealer = new MemorySealer();
  readonly #roots = new TrustedRoots({ environment: {} });
  readonly #secrets = [Buffer.from(password), ...[fixtureKey(0), fixtureKey(1)].flatMap(partsOf)].flatMap(formsOf);
  #computers = 0;
  #old: Identity | undefined;

  private constructor(folder: string, site: LabSite) {
    this.folder = folder;
    this.site = site;
    this.#root = (readCertificates(readFileSync(site.addresses.caFile))[0] as { der: Uint8Array }).der;
  }

  /** @param folder that everything is kept in */
  static async begin(folder: string): Promise<World> {
    const world = new World(folder, await startLabSite({ dataFolder: join(folder, 'lab') }));
    const computer = world.#portsIn(world.#template, {});
    await world.site.scenario(['certificate-last-days']);
    await world.enroll(computer, {}, new AbortController().signal);
    await world.site.reset();
    world.#old = (await computer.ports.keychain.read()).inUse;
    if (!world.#old) throw new Error('the lab issued no certificate');
    return world;
  }

  get #template(): string {
    return join(this.folder, 'template');
  }

  /** Another computer with the same identity in use. */
  async computer(peculiarities: Peculiarities = {}): Promise<Computer> {
    const folder = join(this.folder, `computer-${++this.#computers}`);
    const copied = ['keychain', ...(peculiarities.knowsLists === false ? [] : ['revocation'])];
    const old = this.#old;
    if (!old) throw new Error('there is no identity yet');
    if (!peculiarities.unprotected) {
      for (const name of copied) cpSync(join(this.#template, name), join(folder, name), { recursive: true });
      return { ...this.#portsIn(folder, peculiarities), old };
    }
    const computer = this.#portsIn(folder, { ...peculiarities, sealer: noSealer });
    const { keychain } = computer.ports;
    const stored = await keychain.add(fixtureKey(0), old.certificate, old.chain, old.enrollment);
    await keychain.use(stored.id);
    return { ...computer, old: stored };
  }

  #portsIn(
    folder: string,
    { clock = systemClock, findProxy = async () => undefined, ...own }: Peculiarities,
    lists = folder,
  ): Omit<Computer, 'old'> {
    const limits = { ...usualLimits, ...own.limits };
    const listSeconds = own.listSeconds ?? usualListSeconds;
    const bounds = { listSeconds, ocspSeconds: Math.min(1, listSeconds) };
    const { check: checkRevocation } = new RevocationLists({ dataFolder: lists, clock, findProxy, limits: bounds });
    const { sealer = this.sealer, online = () => true } = own;
    const trust: Trust = { roots: own.roots ?? [this.#root], ignoreChain: false };
    const ports = {
      roots: this.#roots,
      agreedRoots: new AgreedRootsFile({ dataFolder: folder, clock }),
      transport: new HttpsTransport({ roots: this.#roots, clock, findProxy, checkRevocation, limits, online }),
      clock,
      keys: new FixtureKeys(),
      device: fixedDevice,
      keychain: new FolderKeychain({ folder: join(folder, 'keychain'), sealer, clock, user: 'user' in own ? own.user : 'app' }),
      ...(own.requiresProtection ? { requiresProtection: async () => true } : {}),
    };
    const prove = (identity: Identity, by: Trust, signal: AbortSignal) => this.#contact(identity, { ports, trust: by }, signal);
    // Two addresses of a name, discovery, policy and enrollment: no story takes more connections, one after the other.
    const promised = 1000 * (2 * (limits.connecting + limits.securing + listSeconds) + 4 * limits.answering);
    return { folder, trust, promised, ports: own.proves ? { ...ports, prove } : ports };
  }

  enroll(
    { ports, trust }: Omit<Computer, 'old'>,
    change: EnrollmentChange,
    signal: AbortSignal,
    step: (progress: Progress) => void = () => {},
  ): Promise<unknown> {
    const serverName = change.serverName ?? this.site.addresses.serverName;
    const wish = { userName: change.userName ?? userName, serverName, password: Buffer.from(change.password ?? password) };
    return enroll({ ...wish, trust, allowedHosts: [] }, ports, attemptOf(signal, step));
  }

  renew({ ports, trust }: Computer, proof: 'certificate' | 'password', signal: AbortSignal): Promise<unknown> {
    const means = proof === 'certificate' ? proof : { password: Buffer.from(password) };
    return renew(
      { proof: means, trust, allowedHosts: [] },
      ports,
      attemptOf(signal, () => {}),
    );
  }

  /** What the management point of the lab, or another one, says to the old identity. */
  contact(computer: Computer, signal: AbortSignal, managementPoint?: string): Promise<unknown> {
    return this.#contact(computer.old, computer, signal, managementPoint);
  }

  #contact(
    identity: Identity,
    { ports, trust }: Pick<Computer, 'ports' | 'trust'>,
    signal: AbortSignal,
    managementPoint = this.site.addresses.managementPoint,
  ) {
    return contactSite({ identity, managementPoints: [managementPoint], smsId: undefined, trust }, ports, signal);
  }

  /** Puts a problem into the log of that computer, as the program does. */
  report({ folder, ports }: Omit<Computer, 'old'>, error: unknown): Problem {
    return new Log({ dataFolder: folder, clock: ports.clock }).reportThrown(error).problem;
  }

  /** As a program that is started anew sees it. Nothing when the old identity is in use, with no other beside it, its key opens, and the site takes it; otherwise what is wrong. */
  async troubleWithOld({ folder, old }: Computer): Promise<string | undefined> {
    // What this computer has heard of revocation meanwhile may be bad news of others; whether the old one is good is asked anew.
    const fresh = this.#portsIn(folder, { sealer: old === this.#old ? this.sealer : noSealer }, this.#template);
    const { inUse, identities } = await fresh.ports.keychain.read();
    if (inUse?.id !== old.id) return `in use is ${inUse?.id ?? 'nothing'}`;
    if (identities.length > 1) return `there are ${identities.length - 1} others`;
    try {
      await fresh.ports.keychain.verify(old.id);
      await this.#contact(old, fresh, new AbortController().signal);
      return undefined;
    } catch (error) {
      return JSON.stringify(this.report(fresh, error));
    }
  }

  /** Bytes that the enrollment proxy point received inside TLS since the last `forget`. */
  get bytesSent(): number {
    return this.site.connections.reduce((sum, { applicationBytes }) => sum + applicationBytes, 0);
  }

  /** Where a secret can be read: files of a computer, or what was told of a problem. */
  leaks({ folder }: Computer, problem: Problem): string[] {
    const holds = (content: Buffer) => this.#secrets.some((secret) => content.includes(secret));
    const files = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name));
    const leaking = files.filter((file) => statSync(file).isFile() && holds(readFileSync(file)));
    return holds(Buffer.from(JSON.stringify(problem))) ? [...leaking, 'the problem'] : leaking;
  }
}

/** The numbers that make a private key private, without the first and last octets, which encodings may change. */
function partsOf({ privateKey }: KeyPair): Buffer[] {
  const { d = '', p = '', q = '' } = privateKey.export({ format: 'jwk' });
  return [d, p, q].map((number) => Buffer.from(number, 'base64url').subarray(3, 51));
}

/** As it is, in UTF-16, in hexadecimal, and in base64 wherever in three octets it begins. */
function formsOf(secret: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((at) =>
    Buffer.concat([Buffer.alloc(at), secret])
      .toString('base64')
      .slice(4, -4),
  );
  const texts = [secret.toString('hex'), secret.toString('hex').toUpperCase(), ...base64];
  return [secret, Buffer.from(secret.toString('latin1'), 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}
