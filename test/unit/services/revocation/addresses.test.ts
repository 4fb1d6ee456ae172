import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../electron/contract/problem.ts';
import { localKind } from '../../../../electron/services/revocation/local-addresses.ts';
import { answers, type Behaviour } from '../../../support/publication-point.ts';
import { makeList, minute, now } from '../../../support/revocation-fixtures.ts';
import { problemOf, revoking, type Scene, setScene } from '../../../support/revocation-scene.ts';

/** Any address that is not of this computer; nothing is ever sent there. Source: RFC 5737 */
const elsewhere = '192.0.2.1';
const checkAs = (scene: Scene, host: string, options = {}) =>
  problemOf(scene.fresh(options).check(scene.path, host, new AbortController().signal));

describe('addresses in a certificate', () => {
  it('without any, nothing can be checked', async () => {
    const { server, problem } = await setScene(() => ({ lists: [] }));
    const found = await problem();
    expect(found).toMatchObject({ kind: 'revocation-unavailable', subject: server.certificate.commonName });
    expect(found).not.toHaveProperty('address');
  });

  it('count only where they are http; the others are named', async () => {
    const lists = ['ldap:///CN=Contoso', 'https://server02.contoso.com/a.crl', 'not an address'];
    const { problem } = await setScene(() => ({ lists }));
    const detail = lists.join('\n');
    const why = expect.stringContaining('ldap, https');
    expect(await problem()).toMatchObject({ kind: 'revocation-unavailable', address: lists[0], why, detail });
  });

  it('are passed over while one of them is good', async () => {
    const { point, problem } = await setScene((at) => ({ lists: ['ldap:///CN=Contoso', at.at('/gone.crl'), at.at('/issuer.crl')] }));
    point.publish('/gone.crl', answers.status(404));
    expect(await problem()).toBeUndefined();
  });

  it('are tried at once: one that never answers does not hold up another', async () => {
    const { point, problem } = await setScene((at) => ({ lists: [at.at('/slow.crl'), at.at('/issuer.crl')] }));
    point.publish('/slow.crl', answers.nothing);
    expect(await problem()).toBeUndefined();
  });

  const failures: Record<string, (scene: Scene) => Behaviour> = {
    missing: () => answers.status(404),
    expired: ({ issuer }) => makeList(issuer, { nextUpdate: now - minute }),
    strange: ({ root }) => makeList(root),
  };
  it.each([
    [['missing', 'expired', 'strange'], 'revocation-untrusted'],
    [['missing', 'expired'], 'revocation-expired'],
    [['missing', 'missing'], 'revocation-unavailable'],
  ])('when all fail (%j), the gravest is told and the detail has all', async (kinds, kind) => {
    const scene = await setScene((at) => ({ lists: kinds.map((one, i) => at.at(`/${i}-${one}`)) }));
    for (const [i, one] of kinds.entries()) scene.point.publish(`/${i}-${one}`, failures[one]?.(scene) ?? '');
    const found = await scene.problem();
    expect(found?.kind).toBe(kind);
    for (const [i, one] of kinds.entries()) expect(found?.detail).toContain(scene.point.at(`/${i}-${one}`));
  });

  it('are not asked beyond a handful', async () => {
    const { point, problem } = await setScene((at) => ({ lists: Array.from({ length: 100 }, (_, i) => at.at(`/${i}`)) }));
    expect(await problem()).toMatchObject({ kind: 'revocation-unavailable' });
    expect(point.asked.filter((path) => path !== '/root.crl')).toHaveLength(8);
  });
});

describe('addresses of this computer', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['::', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['::ffff:169.254.0.1', 'link-local'],
    ['64:ff9b::a9fe:a9fe', 'link-local'],
    ['10.0.0.1', undefined],
    ['192.168.1.1', undefined],
    ['128.0.0.1', undefined],
    ['169.255.0.1', undefined],
    ['fd00::1', undefined],
    ['::2', undefined],
    ['64:ff9b::a00:1', undefined],
  ])('%s is %s', (address, kind) => {
    expect(localKind(address)).toBe(kind);
  });

  it.each(['127.0.0.1', 'localhost'])('are not connected to for a server elsewhere (%s)', async (host) => {
    const scene = await setScene((at) => ({ lists: [at.at('/issuer.crl', host)] }));
    expect(await checkAs(scene, elsewhere)).toMatchObject({
      kind: 'revocation-unavailable',
      why: expect.stringContaining('inside this computer'),
    });
    expect(scene.point.asked).toEqual([]);
  });

  it.each(['127.0.0.1', '127.0.0.1:8443', 'localhost', '[::1]:8443'])('are connected to where the server is there (%s)', async (host) => {
    const scene = await setScene((at) => ({ lists: [at.at('/issuer.crl', 'localhost')] }));
    expect(await checkAs(scene, host)).toBeUndefined();
  });

  it('do not open the network link as well', async () => {
    const scene = await setScene(() => ({ lists: ['http://169.254.169.254/latest', 'http://[fe80::1]/a'] }));
    expect(await scene.problem()).toMatchObject({ why: expect.stringContaining('on its own network link') });
  });

  it('are not reached by a redirect either', async () => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', answers.redirect('http://169.254.169.254/latest'));
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-unavailable', why: expect.stringContaining('169.254.169.254') });
  });

  it('are not asked of a proxy', async () => {
    const scene = await setScene(() => ({ lists: ['http://localhost/a.crl', 'http://[::1]/b.crl', 'http://metadata.localhost/c.crl'] }));
    const url = new URL(scene.point.at('/'));
    const leaf = { ...scene, path: [scene.server.certificate, { ...scene.issuer.certificate }] };
    expect(await checkAs(leaf, elsewhere, { findProxy: async () => ({ url }) })).toMatchObject({ kind: 'revocation-unavailable' });
    expect(scene.point.asked).toEqual([]);
  });
});

describe('a proxy', () => {
  it('is told the whole address, and its own password', async () => {
    const address = 'http://pki.contoso.com:8080/issuer.crl?a=1';
    const scene = await setScene(() => ({ lists: [address] }));
    let told: unknown;
    scene.point.publish(address, ({ headers }, response) => {
      told = [headers.host, headers['proxy-authorization']];
      response.end(makeList(scene.issuer));
    });
    const proxy = new URL(scene.point.at('/').replace('//', '//us%C3%A9r:p%40ss@'));
    const findProxy = async (url: URL) => (url.hostname === 'pki.contoso.com' ? { url: proxy } : undefined);
    expect(await scene.problem(scene.fresh({ findProxy }))).toBeUndefined();
    expect(scene.point.asked).toContain(address);
    expect(told).toEqual(['pki.contoso.com:8080', `Basic ${Buffer.from('us\u00e9r:p@ss').toString('base64')}`]);
  });

  it('that nobody can name holds nothing up for longer than the list may take', async () => {
    const scene = await setScene();
    const lists = scene.fresh({ findProxy: () => new Promise(() => undefined), limits: { listSeconds: 0.1 } });
    expect(await scene.problem(lists)).toMatchObject({ kind: 'revocation-unavailable', why: expect.stringContaining('0.1 seconds') });
  });

  it('that can\u2019t be used is named', async () => {
    const scene = await setScene();
    const findProxy = async () => {
      throw new ProblemError({ kind: 'proxy-refused', proxy: 'socks5://x', why: 'is of a kind that can\u2019t be used' });
    };
    expect(await scene.problem(scene.fresh({ findProxy }))).toMatchObject({
      kind: 'revocation-unavailable',
      why: 'The proxy socks5://x is of a kind that can\u2019t be used',
    });
  });
});

describe('a path', () => {
  it('is checked on every step below the root', async () => {
    const scene = await setScene();
    scene.point.publish('/root.crl', answers.status(404));
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-unavailable', subject: 'Contoso Issuing CA' });
    scene.point.publish('/root.crl', revoking({ issuer: scene.root, server: scene.issuer }, 2));
    expect(await scene.problem()).toMatchObject({ kind: 'server-revoked', subject: 'Contoso Issuing CA' });
  });

  it('with a revoked certificate is refused as revoked, whatever else is wrong with it', async () => {
    const scene = await setScene(() => ({ lists: [] }));
    scene.point.publish('/root.crl', revoking({ issuer: scene.root, server: scene.issuer }));
    expect(await scene.problem()).toMatchObject({ kind: 'server-revoked', subject: 'Contoso Issuing CA' });
  });

  it('names the failure nearest to the server', async () => {
    const scene = await setScene(() => ({ lists: [] }));
    scene.point.publish('/root.crl', answers.status(404));
    expect(await scene.problem()).toMatchObject({ subject: 'server02.contoso.com' });
  });

  it('of a root alone has nothing to check; of another certificate alone, no issuer to check with', async () => {
    const { root, server, problem, fresh, point } = await setScene();
    expect(await problem(fresh(), [root.certificate])).toBeUndefined();
    expect(await problem(fresh(), [server.certificate])).toMatchObject({
      kind: 'revocation-unavailable',
      why: expect.stringContaining('issuer'),
    });
    expect(point.asked).toEqual([]);
  });

  it('that ends below a root is checked with the issuers it has', async () => {
    const scene = await setScene();
    const path = scene.path.slice(0, 2);
    expect(await scene.problem(undefined, path)).toBeUndefined();
    scene.clock.advance(2 * 24 * 60 * minute);
    scene.point.publish(
      '/issuer.crl',
      revoking(scene, 1, { thisUpdate: scene.clock.now(), nextUpdate: scene.clock.now() + minute, number: 8n }),
    );
    expect(await scene.problem(undefined, path)).toMatchObject({ kind: 'server-revoked' });
  });

  it('is not checked to the end when the work is cancelled', async () => {
    const scene = await setScene();
    const stop = new AbortController();
    scene.point.publish('/issuer.crl', () => stop.abort());
    expect(await problemOf(scene.fresh().check(scene.path, '127.0.0.1', stop.signal))).toEqual({ kind: 'cancelled' });
    expect(await problemOf(scene.fresh().check(scene.path, '127.0.0.1', stop.signal))).toEqual({ kind: 'cancelled' });
  });
});
