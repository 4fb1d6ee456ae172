/** Revocation lists, the authorities' certificates and OCSP over plain HTTP, at the addresses inside the certificates. */

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authority, Publication } from './certification-authority.ts';
import type { Register } from './issued-certificates.ts';
import { answerOcsp } from './ocsp-responder.ts';
import { marks, strangers, writeRevocationList } from './revocation-lists.ts';
import type { ScenarioSwitches } from './scenarios.ts';

const hour = 3_600_000;
const day = 24 * hour;

export interface PublicationServer extends Publication {
  readonly port: number;
  readonly server: Server;
  /** how often each path was asked for */
  readonly requests: ReadonlyMap<string, number>;
  /** starts to publish what these authorities sign */
  publish(authorities: { root: Authority; issuing: Authority }, register: Register): void;
  /** the list as it is now, for a file or a test */
  list(authority: 'root' | 'issuing'): Buffer;
}

export async function openPublicationServer(port: number, switches: ScenarioSwitches): Promise<PublicationServer> {
  const requests = new Map<string, number>();
  let published: { authorities: { root: Authority; issuing: Authority }; register: Register } | undefined;
  let otherKey: KeyObject | undefined;

  function list(name: 'root' | 'issuing'): Buffer {
    if (!published) throw new Error('nothing is published yet');
    const { authorities, register } = published;
    const authority = authorities[name];
    const now = Date.now();
    const spoilt = name === 'issuing';
    const has = (scenario: Parameters<ScenarioSwitches['has']>[0]) => spoilt && switches.has(scenario);
    otherKey ??= has('crl-other-signer') ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : undefined;
    const revoked = register.revoked().map(({ serialNumber, revokedAt, reason }) => ({
      serialNumber,
      at: new Date(revokedAt ?? now),
      reason: reason ?? 0,
    }));
    const intermediate = switches.has('intermediate-revoked')
      ? [{ serialNumber: authorities.issuing.certificate.serialNumber, at: new Date(now - day), reason: 2 }]
      : [];
    const many = has('crl-1m') ? 1_000_000 : has('crl-100k') ? 100_000 : 0;
    return writeRevocationList({
      issuer: new Uint8Array(authority.certificate.subjectName.toArrayBuffer()),
      keyId: keyIdOf(authority),
      key: has('crl-other-signer') && otherKey ? otherKey : authority.key,
      number: has('crl-older') ? 1 : Math.floor(now / 1000),
      thisUpdate: new Date(has('crl-future') ? now + day : has('crl-expired') ? now - 8 * day : now - 10 * 60_000),
      nextUpdate: new Date(has('crl-expired') ? now - hour : now + 7 * day),
      entries: name === 'issuing' ? revoked : intermediate,
      ...(many > 0 ? { rawEntries: strangers(many, new Date(now - day)) } : {}),
      extensions: [
        ...(has('crl-delta') ? [marks.delta] : []),
        ...(has('crl-indirect') ? [marks.indirect] : []),
        ...(has('crl-only-authorities') ? [marks.onlyAuthorities] : []),
        ...(has('crl-unknown-critical') ? [marks.unknownCritical] : []),
      ],
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const send = (status: number, type: string, body: Uint8Array) => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
      response.end(body);
    };
    const nothing = () => send(404, 'text/html', Buffer.from('<html>Not found</html>'));
    const [, kind, name] = /^\/(crl|aia)\/(root|issuing)\.(?:crl|crt)$/u.exec(path) ?? [];
    if (kind === 'aia' && published)
      return send(200, 'application/pkix-cert', new Uint8Array(published.authorities[name as 'root'].certificate.rawData));
    if (path.startsWith('/ocsp'))
      return switches.has('ocsp-off') || !published
        ? nothing()
        : send(200, 'application/ocsp-response', await answerOcsp(request, published, switches));
    if (kind !== 'crl' || !published) return nothing();
    if (name === 'issuing' && switches.has('crl-404')) return nothing();
    if (name === 'issuing' && switches.has('crl-hang')) return;
    const der = list(name as 'root' | 'issuing');
    if (name === 'issuing' && switches.has('crl-truncated')) return send(200, 'application/pkix-crl', der.subarray(0, der.length - 40));
    if (name === 'issuing' && switches.has('crl-pem')) return send(200, 'application/pkix-crl', Buffer.from(pem(der)));
    return send(200, 'application/pkix-crl', der);
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const short = (name: string) => (name.includes('Issuing') || name === 'issuing' ? 'issuing' : 'root');
  return {
    port: (server.address() as AddressInfo).port,
    server,
    requests,
    list,
    listAddress: (name) => `${base}/crl/${short(name)}.crl`,
    certificateAddress: (name) => `${base}/aia/${short(name)}.crt`,
    ocspAddress: `${base}/ocsp`,
    publish: (authorities, register) => {
      published = { authorities, register };
    },
  };
}

function keyIdOf(authority: Authority): Uint8Array {
  const extension = authority.certificate.getExtension('2.5.29.14');
  if (!extension) throw new Error('an authority has a key identifier');
  // The value is an OCTET STRING inside the extension's own.
  return new Uint8Array(extension.value).subarray(2);
}

function pem(der: Buffer): string {
  return `-----BEGIN X509 CRL-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n')}\n-----END X509 CRL-----\n`;
}
