/** Opens the roles of the site in their order, each with what it needs of the others, and closes them again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAuthorities } from './authorities.ts';
import { type Authority, newKeyPair } from './certification-authority.ts';
import { takeDataFolder } from './data-folder.ts';
import { type Directory, openDirectory } from './directory.ts';
import { EnrollmentPoint } from './enrollment-point.ts';
import { EnrollmentProxyPoint, paths } from './enrollment-proxy-point.ts';
import { openRegister, type Register } from './issued-certificates.ts';
import type { LabOptions } from './lab-site.ts';
import { ManagementPoint } from './management-point.ts';
import { stapledAnswer } from './ocsp-responder.ts';
import { openPublicationServer, type PublicationServer } from './publication-server.ts';
import { ScenarioSwitches } from './scenarios.ts';
import { ServerIdentities } from './server-identities.ts';
import type { X509Certificate } from './x509.ts';

export interface Roles {
  readonly switches: ScenarioSwitches;
  readonly authorities: { readonly root: Authority; readonly issuing: Authority };
  readonly publication: PublicationServer;
  readonly register: Register;
  readonly directory: Directory;
  readonly proxyPoint: EnrollmentProxyPoint;
  readonly managementPoint: ManagementPoint;
  /** host:port */
  readonly names: { readonly server: string; readonly managementPoint: string };
  close(): Promise<void>;
}

/** @throws FolderProblem; what opening a port throws. Whatever was opened until then is closed again */
export async function openRoles(options: LabOptions): Promise<Roles> {
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await open(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(options: LabOptions, closers: (() => unknown)[]): Promise<Omit<Roles, 'close'>> {
  const { dataFolder, port = 0, hosts = [], fresh = false } = options;
  const inFolder = (name: string) => join(dataFolder, name);
  const folder = takeDataFolder(dataFolder, fresh);
  closers.push(() => folder.release());
  const serverKeys = newKeyPair();
  const switches = new ScenarioSwitches();
  const publication = await openPublication(dataFolder, switches);
  closers.push(() => publication.close());
  const authorities = await openAuthorities(inFolder('ca'), publication);
  const { root, issuing } = authorities;
  const register = openRegister(inFolder('issued.sqlite'));
  closers.push(() => register.close());
  publication.publish({ authorities, register });
  const directory = openDirectory(inFolder('directory.json'));
  const point = new EnrollmentPoint({ directory, register, issuing, publication, switches, settingsFile: inFolder('site.json') });
  const identities = new ServerIdentities({
    root,
    issuing,
    publication,
    hosts: ['localhost', '127.0.0.1', ...hosts],
    keys: serverKeys,
    enter: (certificate, isRevoked) => enter(register, certificate, isRevoked),
  });
  const managementPoint = new ManagementPoint({ register, switches, identities, siteCode: point.settings.enrollmentProfile.siteCode });
  closers.push(() => managementPoint.close());
  const managementPointName = `localhost:${await managementPoint.listen()}`;
  const adcs = { point, switches, issuing, root: root.certificate, cesUrl: '' };
  const mde2 = { point, switches, issuing: issuing.certificate, root: root.certificate, managementPoint: managementPointName };
  const staple = async () => {
    const [leaf] = (await identities.current(switches)).certificates;
    return leaf && switches.has('tls-stapled') ? stapledAnswer(leaf.serialNumber, { authorities, register }, switches) : null;
  };
  const proxyPoint = new EnrollmentProxyPoint({ port, switches, identities, staple, mde2, adcs });
  closers.push(() => proxyPoint.close());
  const server = `localhost:${await proxyPoint.listen()}`;
  adcs.cesUrl = `https://${server}${paths.ces}`;
  const names = { server, managementPoint: managementPointName };
  return { switches, authorities, publication, register, directory, proxyPoint, managementPoint, names };
}

/** Certificates name its port: a folder whose port somebody else has taken meanwhile gets new authorities. */
async function openPublication(dataFolder: string, switches: ScenarioSwitches): Promise<PublicationServer> {
  const file = join(dataFolder, 'ports.json');
  const remembered = rememberedPort(file);
  const publication = await openPublicationServer(remembered, switches).catch(() => openPublicationServer(0, switches));
  if (publication.port !== remembered) rmSync(join(dataFolder, 'ca'), { recursive: true, force: true });
  writeFileSync(file, `${JSON.stringify({ publication: publication.port })}\n`);
  return publication;
}

function rememberedPort(file: string): number {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).publication;
  } catch {
    return 0;
  }
}

/** A server's certificate is the authority's, too, and nobody's in the directory. */
function enter(register: Register, certificate: X509Certificate, isRevoked: boolean): void {
  register.add({
    serialNumber: certificate.serialNumber,
    subject: certificate.subject,
    requester: '',
    template: 'ConfigMgrWebServerCertificate',
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    der: Buffer.from(certificate.rawData),
  });
  if (isRevoked) register.revoke(certificate.serialNumber, 1, new Date());
}
