/** Revocation lists, the authorities' certificates and OCSP over plain HTTP, at the addresses inside the certificates. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Publication } from './certification-authority.ts';
import { answerOcsp } from './ocsp-responder.ts';
import { currentList, isAbout, type ListName, type Published } from './published-lists.ts';
import type { ScenarioName, ScenarioSwitches } from './scenarios.ts';

export interface PublicationServer extends Publication {
  readonly port: number;
  /** how often each path was asked for */
  readonly requests: ReadonlyMap<string, number>;
  /** starts to publish what these authorities sign */
  publish(published: Published): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

const longestQuestion = 64 * 1024;
const page = (status: number, words: string): Answer => ({
  status,
  type: 'text/html',
  body: Buffer.from(`<html><body>${words}</body></html>`),
});
const nothing = page(404, 'Not found');

export async function openPublicationServer(port: number, switches: ScenarioSwitches): Promise<PublicationServer> {
  const requests = new Map<string, number>();
  let published: Published | undefined;

  /** @returns nothing where a scenario lets the client wait */
  async function answerTo(request: IncomingMessage, path: string): Promise<Answer | undefined> {
    if (!published) return nothing;
    const [, kind, name] = /^\/(crl|aia)\/(root|issuing)\.(?:crl|crt)$/u.exec(path) ?? [];
    if (path.startsWith('/ocsp')) return ocspAnswer(await question(request, path), published, switches);
    if (kind === 'crl') return listAnswer(name as ListName, published, switches);
    if (kind !== 'aia') return nothing;
    return {
      status: 200,
      type: 'application/pkix-cert',
      body: new Uint8Array(published.authorities[name as ListName].certificate.rawData),
    };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const counted = path.startsWith('/ocsp') ? '/ocsp' : path;
    requests.set(counted, (requests.get(counted) ?? 0) + 1);
    const answer = await answerTo(request, path);
    if (!answer) return;
    response.writeHead(answer.status, { 'Content-Type': answer.type, 'Content-Length': answer.body.length });
    response.end(answer.body);
  }

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const actual = (server.address() as AddressInfo).port;
  const base = `http://127.0.0.1:${actual}`;
  return {
    port: actual,
    requests,
    listAddress: (name) => `${base}/crl/${name}.crl`,
    certificateAddress: (name) => `${base}/aia/${name}.crt`,
    ocspAddress: `${base}/ocsp`,
    publish: (all) => {
      published = all;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Scenarios in which something else than a list comes; each has a twin about the root's list where that makes sense. */
const spoilers: readonly (readonly [ScenarioName, (der: () => Buffer) => Answer | undefined])[] = [
  ['crl-404', () => nothing],
  ['crl-root-404', () => nothing],
  ['crl-500', () => page(500, 'Internal Server Error')],
  ['crl-web-page', () => page(200, 'Please log in to this network.')],
  ['crl-empty', () => list(Buffer.alloc(0))],
  ['crl-hang', () => undefined],
  ['crl-truncated', (der) => list(der().subarray(0, -40))],
  ['crl-pem', (der) => list(Buffer.from(pem(der())))],
];

function listAnswer(name: ListName, published: Published, switches: ScenarioSwitches): Answer | undefined {
  const der = () => currentList(name, published, switches);
  const spoiler = spoilers.find(([scenario]) => isAbout(scenario, name) && switches.has(scenario));
  return spoiler ? spoiler[1](der) : list(der());
}

function list(body: Uint8Array): Answer {
  return { status: 200, type: 'application/pkix-crl', body };
}

function pem(der: Buffer): string {
  return `-----BEGIN X509 CRL-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n')}\n-----END X509 CRL-----\n`;
}

function ocspAnswer(request: Uint8Array | undefined, published: Published, switches: ScenarioSwitches): Answer | undefined {
  if (switches.has('ocsp-off')) return nothing;
  if (switches.has('ocsp-hang')) return undefined;
  if (!request) return page(413, 'Too large');
  return { status: 200, type: 'application/ocsp-response', body: answerOcsp(request, published, switches) };
}

/** An OCSPRequest, DER: the body, or in base64 the end of the path. Source: RFC 6960, appendix A.1 */
async function question(request: IncomingMessage, path: string): Promise<Buffer | undefined> {
  if (request.method === 'GET') return Buffer.from(path.replace(/^\/ocsp\/?/u, ''), 'base64');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestQuestion) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
