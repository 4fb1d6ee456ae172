import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../../electron/pki/certificate.ts';
import { systemClock } from '../../../../electron/services/clock.ts';
import { HttpsTransport } from '../../../../electron/services/https-transport.ts';
import { RevocationLists } from '../../../../electron/services/revocation/revocation-lists.ts';
import { TrustedRoots } from '../../../../electron/services/trusted-roots.ts';
import { TestAuthority, x509 } from '../../../support/certificate-authority.ts';
import { startServer } from '../../../support/counting-server.ts';
import { answers, type Behaviour, startPublicationPoint } from '../../../support/publication-point.ts';
import { day, type ListWish, makeList, newKey, type Signer } from '../../../support/revocation-fixtures.ts';
import { problemOf } from '../../../support/revocation-scene.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const root = await TestAuthority.root();
const currentList = (wish: ListWish = {}, signer: Signer = issuer) =>
  makeList(signer, { thisUpdate: systemClock.now() - day, nextUpdate: systemClock.now() + day, ...wish });
const { privateKey } = root.certificate;
const issuer: Signer = { certificate: readCertificate(root.certificate.der), key: { privateKey, publicKey: createPublicKey(privateKey) } };

/** A real server below a root that is trusted, with a list for its certificate; a request with a password is to be sent to it. */
async function visit(publication: { list?: Behaviour | undefined; revoke?: boolean }) {
  const point = await startPublicationPoint();
  const { list, revoke = false } = publication;
  const isNamed = list !== undefined || revoke;
  const extensions = isNamed ? [new x509.CRLDistributionPointsExtension([point.at('/list.crl')])] : [];
  const certificate = await root.issue({ extensions });
  const serial = BigInt(`0x${readCertificate(certificate.der).serialNumber}`);
  if (isNamed) point.publish('/list.crl', list ?? currentList({ entries: [{ serial }] }));
  const server = await startServer({ certificate });
  const lists = new RevocationLists({ dataFolder: temporaryFolder(), clock: systemClock, findProxy: async () => undefined });
  const means = { roots: new TrustedRoots(), clock: systemClock, findProxy: async () => undefined, checkRevocation: lists.check };
  const trust = { roots: [root.certificate.der], ignoreChain: false };
  const send = async () => {
    const opened = await new HttpsTransport(means).open(server.origin, trust, new AbortController().signal);
    const checked = await opened.check();
    await checked.send({ url: server.origin, method: 'POST', headers: {}, body: Buffer.from('the password') });
    checked.close();
  };
  return { server, problem: await problemOf(send()) };
}

describe('a server whose revocation was looked up', () => {
  it('is written to when all is well', async () => {
    const { server, problem } = await visit({ list: currentList() });
    expect(problem).toBeUndefined();
    expect(server.applicationBytes).toBeGreaterThan(0);
  });

  it.each<[string, Parameters<typeof visit>[0], string]>([
    ['whose certificate was revoked', { revoke: true }, 'server-revoked'],
    ['whose certificate names no list', {}, 'revocation-unavailable'],
    ['whose list is not there', { list: answers.status(404) }, 'revocation-unavailable'],
    ['whose list has expired', { list: currentList({ nextUpdate: systemClock.now() - 1000 }) }, 'revocation-expired'],
    ['whose list another key signed', { list: currentList({}, { ...issuer, key: newKey() }) }, 'revocation-untrusted'],
    ['whose list is cut off', { list: currentList().subarray(0, 90) }, 'revocation-untrusted'],
  ])('gets not one byte when it is one %s', async (_, publication, kind) => {
    const { server, problem } = await visit(publication);
    expect(problem?.kind).toBe(kind);
    // What was under way has arrived once the connection is closed.
    await Promise.all(server.connections.map((socket) => socket.destroyed || once(socket, 'close')));
    expect(server.applicationBytes).toBe(0);
  });
});
