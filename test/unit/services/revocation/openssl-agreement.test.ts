import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toPem } from '../../../../electron/pki/certificate.ts';
import * as write from '../../../../electron/pki/der-writer.ts';
import { deltaOf, extension, makeAuthority, makeList, minute, newKey, now, pemOf, scope } from '../../../support/revocation-fixtures.ts';
import { revoking, type Scene, setScene } from '../../../support/revocation-scene.ts';

const unknown = extension('1.2.3.4', write.nothing(), true);
const entryWith = (extensions: readonly Uint8Array[], serial = 1n) => [{ serial, extensions }];

/** What is published in place of the issuer's list; undefined: none. */
const cases: Record<string, (scene: Scene) => Uint8Array | undefined> = {
  good: ({ issuer }) => makeList(issuer),
  'others revoked': ({ issuer }) => makeList(issuer, { entries: [{ serial: 1n }, { serial: 2n, reason: 3 }] }),
  'without a number': ({ issuer }) => makeList(issuer, { number: null }),
  'version 1': ({ issuer }) => makeList(issuer, { number: null, version: 1 }),
  missing: () => undefined,
  revoked: (scene) => revoking(scene),
  'revoked, key compromise': (scene) => revoking(scene, 1),
  'revoked, on hold': (scene) => revoking(scene, 6),
  'revoked, to be removed': (scene) => revoking(scene, 8),
  'revoked from tomorrow': (scene) => makeList(scene.issuer, { entries: [{ serial: serialOf(scene), date: now + 1440 * minute }] }),
  expired: ({ issuer }) => makeList(issuer, { nextUpdate: now - minute }),
  'at the moment the next is due': ({ issuer }) => makeList(issuer, { nextUpdate: now }),
  'without an end': ({ issuer }) => makeList(issuer, { nextUpdate: null }),
  'from the future': ({ issuer }) => makeList(issuer, { thisUpdate: now + 10 * minute }),
  'a little from the future': ({ issuer }) => makeList(issuer, { thisUpdate: now + 2 * minute }),
  'signed with another key': ({ issuer }) => makeList({ ...issuer, key: newKey() }),
  'of another issuer': ({ root }) => makeList({ ...root, certificate: makeAuthority({ name: 'Other' }).certificate }),
  'signed with SHA-1': ({ issuer }) => makeList(issuer, { hash: 'sha1' }),
  delta: ({ issuer }) => makeList(issuer, { extensions: [deltaOf(1n)] }),
  indirect: inScope({ flags: [4] }),
  'users only': inScope({ flags: [1] }),
  'authorities only': inScope({ flags: [2] }),
  'attributes only': inScope({ flags: [5] }),
  'users and authorities only': inScope({ flags: [1, 2] }),
  'some reasons only': inScope({ reasons: true }),
  'this place': (scene) => inScope({ names: [scene.point.at('/issuer.crl')] })(scene),
  'another place': inScope({ names: ['http://127.0.0.1/other'] }),
  'critical extension': ({ issuer }) => makeList(issuer, { extensions: [unknown] }),
  'extension that need not be known': ({ issuer }) => makeList(issuer, { extensions: [extension('1.2.3.4', write.nothing())] }),
  'critical extension of another entry': ({ issuer }) => makeList(issuer, { entries: entryWith([unknown]) }),
  'another issuer in an entry': ({ issuer }) => makeList(issuer, { entries: entryWith([extension('2.5.29.29', write.sequence(), true)]) }),
  'one octet changed': ({ issuer }) => {
    const der = makeList(issuer);
    der[der.length - 3] = (der[der.length - 3] ?? 0) ^ 1;
    return der;
  },
};

function inScope(wish: Parameters<typeof scope>[0]) {
  return ({ issuer }: Scene) => makeList(issuer, { extensions: [scope(wish)] });
}

const serialOf = ({ server }: Scene) => BigInt(`0x${server.certificate.serialNumber}`);

/** Whether openssl would go on, with the lists given to it as files. */
function opensslPasses({ dataFolder, root, issuer, server }: Scene, list: Uint8Array | undefined): boolean {
  const file = (name: string, content: string) => {
    writeFileSync(join(dataFolder, name), content);
    return join(dataFolder, name);
  };
  const roots = ['-CAfile', file('root', toPem(root.certificate)), '-untrusted', file('issuer', toPem(issuer.certificate))];
  const lists = ['-CRLfile', file('lists', pemOf(makeList(root)) + (list ? pemOf(list) : ''))];
  const rules = ['-crl_check_all', '-attime', String(now / 1000)];
  try {
    execFileSync('openssl', ['verify', ...rules, ...roots, ...lists, file('server', toPem(server.certificate))], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Where the two part, who is the one that lets it pass, and why we judge as we do. Everything else they judge alike. */
const disagreements: Record<string, readonly ['only we' | 'only openssl', string]> = {
  'a little from the future': ['only we', 'clocks of authorities may be five minutes ahead; the list is genuine either way'],
  'at the moment the next is due': ['only we', 'a list is out of date after the moment of nextUpdate, not at it (RFC 5280, 6.3.3 (a))'],
  'without an end': ['only openssl', 'RFC 5280 demands nextUpdate (5.1.2.5); without it a list would be kept for ever'],
  delta: [
    'only openssl',
    'a list of changes was given as a complete one; openssl does not look at the indicator unless it is asked to use deltas',
  ],
  'another issuer in an entry': ['only openssl', 'the list is indirect without saying so (RFC 5280, 5.3.3)'],
  'revoked, to be removed': [
    'only openssl',
    'removeFromCRL belongs into delta lists alone (RFC 5280, 5.3.1); here the certificate is still listed',
  ],
  'signed with SHA-1': ['only openssl', 'SHA-1 is refused wherever trust comes from it'],
};

it('judges lists as openssl verify -crl_check_all does, but for what is listed here', async () => {
  const found: Record<string, string> = {};
  for (const [name, make] of Object.entries(cases)) {
    const scene = await setScene();
    const list = make(scene);
    scene.point.publish('/issuer.crl', list ?? ((_, response) => response.writeHead(404).end()));
    const [ours, theirs] = [(await scene.problem()) === undefined, opensslPasses(scene, list)];
    if (ours !== theirs) found[name] = ours ? 'only we' : 'only openssl';
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(disagreements).map(([name, [who]]) => [name, who])));
});
