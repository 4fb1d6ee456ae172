/** A small Configuration Manager site on 127.0.0.1: everything behind one function that starts it and one that stops it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { openAuthorities } from './certification-authority.ts';
import { openControl } from './control.ts';
import { openDirectory, type User } from './directory.ts';
import { EnrollmentPoint, strangersKey } from './enrollment-point.ts';
import { type Connection, EnrollmentProxyPoint, paths, type RequestRecord } from './enrollment-proxy-point.ts';
import { type IssuedRow, openRegister, type WaitingRow } from './issued-certificates.ts';
import { openPublicationServer } from './publication-server.ts';
import { type ScenarioName, ScenarioSwitches, type Stage } from './scenarios.ts';
import { ServerIdentities } from './server-identities.ts';

export interface LabOptions {
  /** where authority, directory and register are kept; opened again, the site is the same */
  readonly dataFolder: string;
  /** of the HTTPS server; 0 takes a free one */
  readonly port?: number;
  /** names for its certificate besides localhost and 127.0.0.1 */
  readonly hosts?: readonly string[];
  /** begin anew */
  readonly fresh?: boolean;
}

/** Where everything is: what `--json` prints. */
export interface LabAddresses {
  readonly serverName: string;
  readonly discoveryUrl: string;
  readonly enrollmentUrl: string;
  readonly policyUrl: string;
  readonly cesUrl: string;
  readonly caFile: string;
  readonly crlUrls: readonly string[];
  readonly users: readonly Pick<User, 'name' | 'upn' | 'password' | 'note'>[];
  readonly controlUrl: string;
  readonly pid: number;
}

export interface LabSite {
  readonly addresses: LabAddresses;
  readonly scenarios: readonly ScenarioName[];
  /** turns these scenarios on and all others off; those about answers are for requests of `stages`, the enrollment's unless said otherwise */
  scenario(names: readonly ScenarioName[], stages?: readonly Stage[]): Promise<void>;
  reset(): Promise<void>;
  issued(): readonly Omit<IssuedRow, 'der'>[];
  revoke(serialNumber: string, reason?: number): boolean;
  pending(): readonly Omit<WaitingRow, 'request'>[];
  approve(requestId: string): boolean;
  deny(requestId: string, message: string): boolean;
  /** since the last `forget` */
  readonly requests: readonly RequestRecord[];
  readonly connections: readonly Connection[];
  /** how often each published file was fetched */
  readonly publications: Readonly<Record<string, number>>;
  forget(): void;
  stop(): Promise<void>;
}

const notice = 'This folder belongs to a lab site. Everything in it, keys included, is for play: delete it whenever you like.\n';

export async function startLabSite(options: LabOptions): Promise<LabSite> {
  const { dataFolder, port = 0, hosts = [], fresh = false } = options;
  if (fresh) rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(join(dataFolder, 'README.txt'), notice);
  const switches = new ScenarioSwitches();
  const publication = await openPublicationServer(rememberedPort(dataFolder), switches).catch(() => openPublicationServer(0, switches));
  // Certificates name this port; a folder whose port is taken by somebody else gets new authorities.
  const moved = publication.port !== rememberedPort(dataFolder);
  if (moved) rmSync(join(dataFolder, 'ca'), { recursive: true, force: true });
  writeFileSync(join(dataFolder, 'ports.json'), `${JSON.stringify({ publication: publication.port })}\n`);
  const authorities = await openAuthorities(join(dataFolder, 'ca'), publication);
  const register = openRegister(join(dataFolder, 'issued.sqlite'));
  publication.publish(authorities, register);
  const directory = openDirectory(join(dataFolder, 'directory.json'));
  const { root, issuing } = authorities;
  const point = new EnrollmentPoint({ directory, register, issuing, publication, switches, settingsFile: join(dataFolder, 'site.json') });
  const revoke = (serialNumber: string, reason = 0) => register.revoke(serialNumber, reason, new Date());
  const identities = new ServerIdentities({
    issuing,
    publication,
    hosts: ['localhost', '127.0.0.1', ...hosts],
    revoke: (certificate) => {
      const { serialNumber, subject, notBefore, notAfter, rawData } = certificate;
      register.add({
        serialNumber,
        subject,
        requester: '',
        template: 'ConfigMgrWebServerCertificate',
        notBefore: notBefore.toISOString(),
        notAfter: notAfter.toISOString(),
        der: Buffer.from(rawData),
      });
      revoke(serialNumber, 1);
    },
  });
  const adcs = { point, switches, issuing, root: root.certificate, cesUrl: '' };
  const proxyPoint = new EnrollmentProxyPoint({
    port,
    switches,
    identities,
    mde2: { point, switches, issuing: issuing.certificate, root: root.certificate, managementPoint: 'localhost' },
    adcs,
  });
  const origin = `https://localhost:${await proxyPoint.listen()}`;
  adcs.cesUrl = `${origin}${paths.ces}`;
  const caFile = join(dataFolder, 'root.pem');
  writeFileSync(caFile, `${root.certificate.toString('pem')}\n`);

  const addresses = {
    serverName: new URL(origin).host,
    discoveryUrl: `${origin}${paths.discovery}`,
    enrollmentUrl: `${origin}${paths.enrollment}`,
    policyUrl: `${origin}${paths.cep}`,
    cesUrl: adcs.cesUrl,
    caFile,
    crlUrls: [publication.listAddress('root'), publication.listAddress('issuing')],
    users: directory.users.map(({ name, upn, password, note }) => ({ name, upn, password, note })),
    pid: process.pid,
  };
  let control: { url: string; server: Server } | undefined;

  const site: LabSite = {
    get addresses() {
      return { ...addresses, controlUrl: control?.url ?? '' };
    },
    get scenarios() {
      return switches.names;
    },
    async scenario(names, stages) {
      switches.set(names, stages);
      if (switches.has('certificate-4096')) await strangersKey(4096);
      await proxyPoint.refresh();
    },
    reset: () => site.scenario([]),
    issued: () => register.all().map(({ der: _der, ...row }) => row),
    revoke,
    pending: () => register.allWaiting().map(({ request: _request, ...row }) => row),
    approve: (requestId) => register.decide(requestId, 'approved', null),
    deny: (requestId, message) => register.decide(requestId, 'denied', message),
    get requests() {
      return proxyPoint.requests;
    },
    get connections() {
      return proxyPoint.connections;
    },
    get publications() {
      return Object.fromEntries(publication.requests);
    },
    forget: () => proxyPoint.forget(),
    async stop() {
      await proxyPoint.close();
      for (const server of [publication.server, control?.server]) {
        server?.closeAllConnections();
        await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
      }
      register.close();
    },
  };
  control = await openControl(site);
  return site;
}

function rememberedPort(dataFolder: string): number {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'ports.json'), 'utf8')).publication;
  } catch {
    return 0;
  }
}
