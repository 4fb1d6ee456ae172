import { describe, expect, it } from 'vitest';
import * as write from '../../../../electron/pki/der-writer.ts';
import { answers, type Behaviour } from '../../../support/publication-point.ts';
import {
  day,
  deltaOf,
  extension,
  makeAuthority,
  makeList,
  minute,
  newKey,
  now,
  pemOf,
  scope,
} from '../../../support/revocation-fixtures.ts';
import { revoking, type Scene, setScene } from '../../../support/revocation-scene.ts';

const small = { listBytes: 0.5 * 1024 * 1024 };
const criticalUnknown = extension('1.2.3.4', write.nothing(), true);
const withEntry = ({ issuer }: Scene, extensions: readonly Uint8Array[]) => makeList(issuer, { entries: [{ serial: 1n, extensions }] });
const inScope = (wish: Parameters<typeof scope>[0]) => (scene: Scene) => makeList(scene.issuer, { extensions: [scope(wish)] });

const passing: readonly [string, (scene: Scene) => Behaviour][] = [
  ['a good list in DER', ({ issuer }) => makeList(issuer)],
  ['a good list in PEM', ({ issuer }) => pemOf(makeList(issuer))],
  ['a list of others that were revoked', ({ issuer }) => makeList(issuer, { entries: [{ serial: 1n }, { serial: 2n, reason: 1 }] })],
  ['a list without a number', ({ issuer }) => makeList(issuer, { number: null })],
  ['a list of version 1', ({ issuer }) => makeList(issuer, { number: null, version: 1 })],
  ['a list for users only', inScope({ flags: [1] })],
  ['a list for the very place', (scene) => inScope({ names: ['ldap:///x', scene.point.at('/issuer.crl')] })(scene)],
  ['a list dated within the tolerance', ({ issuer }) => makeList(issuer, { thisUpdate: now + 5 * minute })],
  ['a list at the moment it is due', ({ issuer }) => makeList(issuer, { nextUpdate: now })],
  [
    'a list with extensions that need not be known',
    ({ issuer }) => makeList(issuer, { extensions: [extension('1.2.3', write.nothing())] }),
  ],
  [
    'a list behind redirects',
    ({ point, issuer }) => {
      point.publish('/b', answers.redirect('/c'));
      point.publish('/c', answers.redirect(point.at('/d')));
      point.publish('/d', makeList(issuer));
      return answers.redirect('b');
    },
  ],
];

const untrusted: readonly [string, (scene: Scene) => Behaviour, RegExp][] = [
  ['a page instead of a list', () => '<html>', /damaged, cut off or not/],
  ['nothing at all', () => '', /damaged, cut off or not/],
  ['half a list', ({ issuer }) => makeList(issuer).subarray(0, 100), /damaged, cut off or not/],
  ['a malformed entry', ({ issuer }) => makeList(issuer, { entries: [{ serial: 1n, extensions: [write.nothing()] }] }), /damaged/],
  ['the list of another issuer', ({ root }) => makeList(root), /another issuer \(CN=Contoso Root CA\)/],
  [
    'a namesake\u2019s list, with another key',
    ({ issuer }) => makeList({ ...issuer, key: newKey() }),
    /not signed with the key of Contoso Issuing CA/,
  ],
  ['a list signed with SHA-1', ({ issuer }) => makeList(issuer, { hash: 'sha1' }), /outdated/],
  ['a list from the future', ({ issuer }) => makeList(issuer, { thisUpdate: now + 6 * minute }), /future/],
  ['a list without an end', ({ issuer }) => makeList(issuer, { nextUpdate: null }), /until when/],
  ['a delta list', ({ issuer }) => makeList(issuer, { extensions: [deltaOf(3n)] }), /delta list/],
  ['an indirect list', inScope({ flags: [4] }), /indirect list/],
  ['entries of other issuers', (scene) => withEntry(scene, [extension('2.5.29.29', write.sequence(), true)]), /indirect list/],
  ['a list for authorities only', inScope({ flags: [2] }), /only for certificates of authorities/],
  ['a list for attribute certificates', inScope({ flags: [5] }), /only for attribute certificates/],
  ['a list of some reasons', inScope({ reasons: true }), /leaves out some of the reasons/],
  ['a list for another place', inScope({ names: ['http://127.0.0.1/other.crl'] }), /another place/],
  ['a list for a place with a relative name', inScope({ names: [] }), /another place/],
  ['a critical extension', ({ issuer }) => makeList(issuer, { extensions: [criticalUnknown] }), /extension 1\.2\.3\.4/],
  ['a critical extension of an entry', (scene) => withEntry(scene, [criticalUnknown]), /entries .* extension 1\.2\.3\.4/],
];

const unavailable: readonly [string, (scene: Scene) => Behaviour, RegExp][] = [
  ['404', () => answers.status(404), /^Nothing is published at that address \(answer 404\)$/],
  ['a failing server', () => answers.status(503), /answer 503/],
  ['a server that wants a password', () => answers.status(401), /answer 401/],
  ['an answer that breaks off', ({ issuer }) => answers.cutOff(makeList(issuer)), /broke off/],
  ['more than the limit, announced', () => new Uint8Array(0.5 * 1024 * 1024 + 1), /larger than 0\.5 MiB/],
  [
    'more than the limit, unannounced',
    () => (_, response) => void response.writeHead(200).write(Buffer.alloc(600_000)),
    /larger than 0\.5 MiB/,
  ],
  [
    'more than any computer holds',
    () => (_, response) => void response.writeHead(200, { 'content-length': 1e15 }).flushHeaders(),
    /larger than 0\.5 MiB/,
  ],
  ['a redirect to where nobody listens', () => answers.redirect('http://localhost:1/'), /^Nothing answers at that address$/],
  ['a redirect to https', () => answers.redirect('https://127.0.0.1/x'), /leads on to https:/],
  ['a redirect to a file', () => answers.redirect('file:///etc/passwd'), /only http/],
  ['a redirect to itself', () => answers.redirect('/issuer.crl'), /more than 3 times/],
  ['a redirect to nowhere', () => answers.redirect('http://'), /answer 302/],
];

describe('the revocation list of a server', () => {
  it.each(passing)('lets it pass: %s', async (_, behaviour) => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', behaviour(scene));
    expect(await scene.problem()).toBeUndefined();
  });

  it.each(untrusted)('is not trusted: %s', async (_, behaviour, why) => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', behaviour(scene));
    const address = scene.point.at('/issuer.crl');
    const facts = { host: `127.0.0.1:${scene.point.port}`, subject: 'server02.contoso.com', address };
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-untrusted', ...facts, why: expect.stringMatching(why) });
  });

  it.each(unavailable)('is not available: %s', async (_, behaviour, why) => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', behaviour(scene));
    const address = scene.point.at('/issuer.crl');
    const facts = { subject: 'server02.contoso.com', address, why: expect.stringMatching(why) };
    expect(await scene.problem(scene.fresh({ limits: small }))).toMatchObject({ kind: 'revocation-unavailable', ...facts });
  });

  it.each<[string, (scene: Scene) => Behaviour]>([
    ['no answer', () => answers.nothing],
    ['an answer that never ends', ({ issuer }) => answers.stalled(makeList(issuer))],
  ])('is waited for only so long: %s', async (_, behaviour) => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', behaviour(scene));
    const why = 'That address did not answer in full within 0.2 seconds';
    const facts = { subject: 'server02.contoso.com', address: scene.point.at('/issuer.crl'), why };
    expect(await scene.problem(scene.fresh({ limits: { listSeconds: 0.2 } }))).toMatchObject({ kind: 'revocation-unavailable', ...facts });
  });

  it('has expired', async () => {
    const scene = await setScene();
    const nextUpdate = now - 1000;
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { nextUpdate }));
    const facts = {
      subject: 'server02.contoso.com',
      address: scene.point.at('/issuer.crl'),
      nextUpdate: new Date(nextUpdate).toISOString(),
    };
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-expired', ...facts });
  });

  it('is not trusted where its issuer may not sign lists', async () => {
    const scene = await setScene();
    const issuer = makeAuthority({
      name: 'Contoso Issuing CA',
      issuer: scene.root,
      key: scene.issuer.key,
      keyUsage: 0x04,
      lists: [scene.point.at('/root.crl')],
    });
    const path = [scene.server.certificate, issuer.certificate, scene.root.certificate];
    const why = expect.stringContaining('does not allow it to sign lists');
    expect(await scene.problem(undefined, path)).toMatchObject({ kind: 'revocation-untrusted', why });
    const silent = makeAuthority({
      name: 'Contoso Issuing CA',
      issuer: scene.root,
      key: scene.issuer.key,
      keyUsage: null,
      lists: [scene.point.at('/root.crl')],
    });
    expect(await scene.problem(undefined, [scene.server.certificate, silent.certificate, scene.root.certificate])).toBeUndefined();
  });

  it.each([
    [undefined, undefined],
    [0, undefined],
    [1, 'someone else may have its key'],
    [2, 'someone else may have the key of its issuer'],
    [3, 'what it says about its owner is no longer right'],
    [4, 'it was replaced by another'],
    [5, 'it is no longer needed'],
    [6, 'it is suspended for now'],
    [8, undefined],
    [9, 'its owner may no longer use it'],
    [10, 'someone else may have the key of its issuer'],
  ])('names the server as revoked, reason %s', async (reason, revocationReason) => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', revoking(scene, reason));
    const facts = { host: `127.0.0.1:${scene.point.port}`, subject: 'server02.contoso.com', since: new Date(now - 2 * day).toISOString() };
    const problem = await scene.problem();
    expect(problem).toMatchObject({ kind: 'server-revoked', ...facts });
    expect(problem && 'revocationReason' in problem ? problem.revocationReason : undefined).toBe(revocationReason);
  });
});
