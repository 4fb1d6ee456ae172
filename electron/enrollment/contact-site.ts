import { families, type Problem, ProblemError, problemOf } from '../contract/problem.ts';
import { parseServerName, type ServerName } from '../contract/server-name.ts';
import { type Certificate, readCertificate } from '../pki/certificate.ts';
import { purpose } from '../pki/object-identifiers.ts';
import { type Answered, readManagementPointList, readSigningCertificate, somethingElse } from '../protocol/management-point/read-answer.ts';
import { type ManagementPointQuery, managementPointRequest } from '../protocol/management-point/request.ts';
import { clientIdentity } from './client-identity.ts';
import type { CheckedServer, ClientIdentity, Identity, Ports, SiteFacts, Trust } from './ports.ts';

/** Who visits which site. */
export interface SiteVisit {
  /** in use, or about to be */
  readonly identity: Identity;
  /** host, or host:port; asked in this order until one answers */
  readonly managementPoints: readonly string[];
  /** the identifier of this client at the site */
  readonly smsId: string | undefined;
  readonly trust: Trust;
}

type VisitPorts = Pick<Ports, 'transport' | 'keychain' | 'agreedRoots'>;

/** A site names more than a client has time to wait for when none of them answers. */
const mostAsked = 4;

/**
 * A conversation with the site, over TLS in which the identity is shown once the management point was judged: what the site tells proves that it
 * takes the certificate. Of several management points the next is asked where one can't be reached; a refusal is the site's.
 * @throws ProblemError site-refused-certificate with the `refusal`; not-a-management-point; of the server and trust families, when nothing can be said
 * of the certificate; of the keychain family; cancelled
 */
export async function contactSite(visit: SiteVisit, ports: VisitPorts, signal: AbortSignal): Promise<SiteFacts> {
  const key = await ports.keychain.openKey(visit.identity.id, 'prove-to-site');
  const client = clientIdentity(visit.identity, key);
  let first: unknown;
  for (const name of visit.managementPoints.slice(0, mostAsked)) {
    try {
      return await ask(parseServerName(name), client, visit, ports, signal);
    } catch (error) {
      const { kind } = problemOf(error);
      if (kind === 'cancelled' || !['server', 'trust'].includes(families[kind])) throw refined(error, visit.identity.certificate);
      first ??= error; // the first is the one that was configured
    }
  }
  throw first ?? new ProblemError({ kind: 'management-point-unknown' });
}

async function ask(
  { origin, shown }: ServerName,
  client: ClientIdentity,
  { trust, smsId }: SiteVisit,
  { transport, agreedRoots }: VisitPorts,
  signal: AbortSignal,
): Promise<SiteFacts> {
  const roots = [...trust.roots, ...(await agreedRoots.of(origin.hostname))];
  const opened = await transport.open(origin, { ...trust, roots }, signal, client).catch((error: unknown) => notOne(error, shown));
  try {
    const server = await opened.check().catch((error: unknown) => notOne(error, shown));
    if (server.agreedRoot) await agreedRoots.keep(origin.hostname, server.agreedRoot);
    const { siteCode, hosts } = readManagementPointList(await get('MPLIST', server, shown, smsId));
    const signing = await get('MPCERT', server, shown, smsId);
    // The ports are the same throughout a site. Source: Configuration Manager, "How to configure client communication ports"
    const others = hosts.filter((host) => host !== origin.hostname).map((host) => (origin.port === '' ? host : `${host}:${origin.port}`));
    return { managementPoint: shown, siteCode, managementPoints: [shown, ...others], signingCertificate: certificateIn(signing) };
  } finally {
    opened.close();
  }
}

async function get(query: ManagementPointQuery, server: CheckedServer, host: string, smsId: string | undefined): Promise<Answered> {
  const answer = await server.send(managementPointRequest(server.origin, query, smsId)).catch((error: unknown) => notOne(error, host));
  return { host, answer };
}

function certificateIn(answered: Answered): Certificate {
  const der = readSigningCertificate(answered);
  try {
    return readCertificate(der);
  } catch (error) {
    if (problemOf(error).kind !== 'certificate-unfit') throw error;
    throw somethingElse(answered, 'site.found.noCertificate');
  }
}

/** Whoever does not speak TLS as a server of a site does was looked for as another kind of server. */
function notOne(error: unknown, host: string): never {
  const problem = problemOf(error);
  if (problem.kind !== 'not-an-enrollment-server') throw error;
  const { found, detail } = problem;
  throw new ProblemError({ kind: 'not-a-management-point', host, found, ...(detail === undefined ? {} : { detail }) }, error);
}

/** Servers have one word for several faults of a certificate, and what is in ours is known here. */
function refined(error: unknown, certificate: Certificate): unknown {
  const problem: Problem = problemOf(error);
  if (problem.kind !== 'site-refused-certificate') return error;
  const isForClients = servesClients(certificate);
  const { refusal } = problem;
  if (refusal === 'not-client-authentication' && isForClients) return new ProblemError({ ...problem, refusal: 'unsaid' }, error);
  if (refusal === 'unknown-issuer' && !isForClients) return new ProblemError({ ...problem, refusal: 'not-client-authentication' }, error);
  return error;
}

function servesClients({ extendedKeyUsage = [] }: Certificate): boolean {
  return extendedKeyUsage.includes(purpose.clientAuthentication);
}
