/** A small Configuration Manager site on 127.0.0.1: everything behind one function that starts it and one that stops it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Control, openControl } from './control.ts';
import type { AccountChange, User } from './directory.ts';
import { type Connection, paths, type RequestRecord } from './enrollment-proxy-point.ts';
import { type IssuedByHand, issueByHand, type OrderByHand } from './issue-by-hand.ts';
import type { ClientRow, IssuedRow, WaitingRow } from './issued-certificates.ts';
import { openRoles } from './roles.ts';
import type { ScenarioName, Stage } from './scenarios.ts';

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
  /** host:port, as of the next */
  readonly serverName: string;
  readonly managementPoint: string;
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
  /** @param reason CRLReason (RFC 5280, 5.3.1) */
  revoke(serialNumber: string, reason?: number): boolean;
  /** a certificate as an administrator orders it, with its key: of any template, broken in any way the order can say */
  issue(order: OrderByHand): Promise<IssuedByHand>;
  pending(): readonly Omit<WaitingRow, 'request'>[];
  approve(requestId: string): boolean;
  deny(requestId: string, message: string): boolean;
  /** whom the management point has let in */
  clients(): readonly ClientRow[];
  /** locks or frees an account, changes its password or groups. @returns false when there is no such account */
  changeUser(name: string, change: AccountChange): boolean;
  /** since the last `forget` */
  readonly requests: readonly RequestRecord[];
  readonly connections: readonly Connection[];
  /** how often each published file was fetched */
  readonly publications: Readonly<Record<string, number>>;
  forget(): void;
  stop(): Promise<void>;
}

export async function startLabSite(options: LabOptions): Promise<LabSite> {
  const roles = await openRoles(options);
  const { switches, authorities, publication, register, directory, proxyPoint, managementPoint, names } = roles;
  const caFile = join(options.dataFolder, 'root.pem');
  writeFileSync(caFile, `${authorities.root.certificate.toString('pem')}\n`);
  const origin = `https://${names.server}`;
  const addresses = {
    serverName: names.server,
    managementPoint: names.managementPoint,
    discoveryUrl: `${origin}${paths.discovery}`,
    enrollmentUrl: `${origin}${paths.enrollment}`,
    policyUrl: `${origin}${paths.cep}`,
    cesUrl: `${origin}${paths.ces}`,
    caFile,
    crlUrls: [publication.listAddress('root'), publication.listAddress('issuing')],
    users: directory.users.map(({ name, upn, password, note }) => ({ name, upn, password, note })),
    pid: process.pid,
  };
  let control: Control | undefined;

  const site: LabSite = {
    get addresses() {
      return { ...addresses, controlUrl: control?.url ?? '' };
    },
    get scenarios() {
      return switches.names;
    },
    async scenario(scenarios, stages) {
      switches.set(scenarios, stages);
      await Promise.all([proxyPoint.refresh(), managementPoint.refresh()]);
    },
    reset: () => site.scenario([]),
    issued: () => register.all().flatMap(({ der: _der, ...row }) => (row.requester === '' ? [] : [row])),
    revoke: (serialNumber, reason = 0) => register.revoke(serialNumber, reason, new Date()),
    issue: (order) => issueByHand(order, authorities, publication, register),
    pending: () => register.allWaiting().map(({ request: _request, ...row }) => row),
    approve: (requestId) => register.decide(requestId, 'approved', null),
    deny: (requestId, message) => register.decide(requestId, 'denied', message),
    clients: () => register.clients(),
    changeUser: (name, change) => directory.change(name, change),
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
      await control?.close();
      await roles.close();
    },
  };
  control = await openControl(site);
  return site;
}
