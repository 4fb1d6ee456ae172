import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../electron/contract/checks.ts';
import { problemOf } from '../../../electron/contract/problem.ts';
import type { CheckWish } from '../../../electron/enrollment/check-ports.ts';
import type { ProxyFinder } from '../../../electron/services/proxy.ts';
import type { ScenarioName, Stage } from '../../site/scenarios.ts';
import { amiss, type Computer, check, computer } from '../../support/checks-scene.ts';
import { enrollmentStage } from '../../support/enrollment-stage.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { add, open } from '../../support/keychain-scene.ts';
import { closedPort, startProxy, startRawServer } from '../../support/raw-server.ts';
import { MemorySealer, noSealer } from '../../support/sealers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stage = enrollmentStage();

function wish(change: Partial<CheckWish> = {}): CheckWish {
  const { userName, serverName, trust } = stage.wish();
  return { userName, serverName, trust, ...change };
}

const look = (change: Partial<CheckWish> = {}, by: Computer = {}) => check(wish(change), computer(temporaryFolder(), by));
const port = () => Number(new URL(stage.site.addresses.discoveryUrl).port);
const bytesReceived = () => stage.site.connections.reduce((sum, { applicationBytes }) => sum + applicationBytes, 0);
/** what follows `name` is skipped */
const skippedAfter = (name: (typeof onTheWay)[number]) => onTheWay.slice(onTheWay.indexOf(name) + 1).map((one) => `${one} skipped`);
const onTheWay = ['name-resolution', 'proxy', 'port', 'tls', 'revocation', 'server-kind'] as const;

describe('a computer and a site as they should be', () => {
  it('pass every check; each is told once, and all come back in their order', async () => {
    const { checks, told } = await look();
    expect(amiss(checks)).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual(checkNames);
    expect([...told].sort()).toEqual([...checkNames].sort());
  });

  it('are looked at without a password: the server is asked for its services, and nothing else', async () => {
    await look();
    expect(stage.site.requests).toMatchObject([{ method: 'POST', path: '/EnrollmentServer/Discovery.svc' }]);
    expect(stage.site.requests[0]).not.toHaveProperty('userName');
  });

  it.each([
    ['mde2', () => stage.site.addresses.discoveryUrl, 'an enrollment proxy point.'],
    ['mde2', () => stage.site.addresses.enrollmentUrl, 'without discovery'],
    ['cep', () => stage.site.addresses.policyUrl, 'policy service of AD CS'],
    ['ces', () => stage.site.addresses.cesUrl, 'certificate enrollment service of AD CS'],
  ])('are told apart by their services: %s', async (_kind, serverName, words) => {
    const { checks, byName } = await look({ serverName: serverName() });
    expect(amiss(checks)).toEqual([]);
    expect(byName['server-kind'].found).toContain(words);
  });

  it('leave nothing behind in the data folder but the revocation lists', async () => {
    const folder = temporaryFolder();
    await check(wish(), computer(folder));
    expect(readdirSync(folder)).toEqual(['revocation']);
  });
});

describe('what is not known is left out', () => {
  it('without a server, the checks of this computer remain', async () => {
    const { checks } = await look({ serverName: ' ' });
    expect(amiss(checks)).toEqual(['clock skipped', ...onTheWay.map((name) => `${name} skipped`)]);
  });

  it('without an account, everything else is looked at', async () => {
    expect(amiss((await look({ userName: '' })).checks)).toEqual(['account-format skipped']);
  });
});

describe('what can\u2019t be right as it is typed is named', () => {
  it.each([
    [{ userName: 'mnorth' }, ['account-format failed user-name-malformed']],
    [{ userName: 'contoso\\a+b' }, ['account-format failed user-name-forbidden']],
    [{ serverName: 'no server' }, ['clock skipped', 'name-resolution failed server-name-malformed', ...skippedAfter('name-resolution')]],
  ])('%j', async (change, expected) => {
    expect(amiss((await look(change)).checks)).toEqual(expected);
  });
});

describe('on the way to the server, the first check that fails skips the ones after it', () => {
  const proxy =
    (url: URL): ProxyFinder =>
    async () => ({ url });

  it('a name that is not known', async () => {
    const { checks } = await look({ serverName: 'nowhere.invalid' });
    expect(amiss(checks)).toEqual(['clock skipped', 'name-resolution failed server-not-found', ...skippedAfter('name-resolution')]);
  });

  it('a port on which nothing listens', async () => {
    const { checks } = await look({ serverName: `localhost:${await closedPort()}` });
    expect(amiss(checks)).toEqual(['clock skipped', 'port failed server-unreachable', ...skippedAfter('port')]);
  });

  it('a proxy that lets the connection through is named, and looks the name up itself', async () => {
    const { url } = await startProxy(port());
    const { checks, byName } = await look({}, { findProxy: async (to) => (to.protocol === 'https:' ? { url } : undefined) });
    expect(amiss(checks)).toEqual(['name-resolution skipped']);
    expect(byName.proxy.found).toContain(url.host);
  });

  it.each([
    ['wants authentication', 'HTTP/1.1 407 Proxy Authentication Required', 'proxy failed proxy-refused'],
    ['forbids the address', 'HTTP/1.1 403 Forbidden', 'proxy failed proxy-refused'],
    ['can\u2019t reach the server', 'HTTP/1.1 502 Bad Gateway', 'port failed server-unreachable'],
  ] as const)('a proxy that %s', async (_what, answer, expected) => {
    const { url } = await startProxy(port(), answer);
    const { checks } = await look({}, { findProxy: proxy(url) });
    const [name] = expected.split(' ') as ['proxy' | 'port'];
    expect(amiss(checks)).toEqual(['clock skipped', 'name-resolution skipped', expected, ...skippedAfter(name)]);
  });

  it.each([
    ['is not there', closedPort],
    ['hangs up', () => startRawServer((socket) => socket.destroy())],
    ['says nothing', () => startRawServer(() => undefined)],
  ])('a proxy that %s', async (_what, listen) => {
    const { checks } = await look({}, { findProxy: proxy(new URL(`http://127.0.0.1:${await listen()}`)), limits: { connecting: 0.3 } });
    expect(amiss(checks)).toEqual(['clock skipped', 'name-resolution skipped', 'proxy failed proxy-refused', ...skippedAfter('proxy')]);
  });

  it('the password of a proxy is told to nobody', async () => {
    const { url } = await startProxy(port(), 'HTTP/1.1 407 No');
    url.username = 'mnorth';
    url.password = 'Proxy-Secret-5';
    expect(JSON.stringify((await look({}, { findProxy: proxy(url) })).checks)).not.toContain('Proxy-Secret-5');
  });

  it.each<[ScenarioName, string, { securing: number }?]>([
    ['tls-self-signed', 'server-untrusted'],
    ['tls-other-host', 'server-wrong-host'],
    ['tls-sha1', 'server-weak'],
    ['hang-before-tls', 'server-timeout', { securing: 0.3 }],
  ])('a server with %s', async (scenario, problem, limits) => {
    await stage.site.scenario([scenario]);
    const { checks } = await look({}, limits ? { limits } : {});
    expect(amiss(checks)).toEqual(['clock skipped', `tls failed ${problem}`, ...skippedAfter('tls')]);
    expect(bytesReceived()).toBe(0);
  });

  it.each([
    ['crl-404', 'revocation-unavailable'],
    ['crl-expired', 'revocation-expired'],
    ['crl-other-signer', 'revocation-untrusted'],
    ['tls-revoked', 'server-revoked'],
  ] as const)('revocation with %s', async (scenario, problem) => {
    await stage.site.scenario([scenario]);
    const { checks, byName } = await look();
    expect(amiss(checks)).toEqual(['clock skipped', `revocation failed ${problem}`, ...skippedAfter('revocation')]);
    for (const url of stage.site.addresses.crlUrls) expect(byName.revocation.detail).toContain(url);
    expect(bytesReceived()).toBe(0);
  });

  it.each([
    [['discovery-federated'], undefined, 'server-kind failed not-an-enrollment-server'],
    [['reply-web-page'], ['discovery'], 'server-kind failed not-an-enrollment-server'],
    [['http-503'], ['discovery'], 'server-kind failed server-busy'],
    [['redirect-elsewhere'], ['discovery'], 'server-kind failed other-host-asks-for-password'],
    [['discovery-other-host'], undefined, 'server-kind warning other-host-asks-for-password'],
    [['ocsp-off'], undefined, 'revocation warning'],
    [['clock-day-ahead'], undefined, 'clock failed clock-wrong'],
    [['clock-day-behind'], undefined, 'clock failed clock-wrong'],
  ] as const)('a server with %j at %j', async (scenarios, stages, expected) => {
    await stage.site.scenario([...scenarios] as ScenarioName[], stages as readonly Stage[] | undefined);
    expect(amiss((await look()).checks)).toEqual([expected]);
  });

  it('a clock that makes the certificate look wrong is doubted, though nobody could be asked for the time', async () => {
    const { checks } = await look({}, { clock: new HandSetClock('2010-01-01T00:00:00Z') });
    const dates = 'server-certificate-expired';
    expect(amiss(checks)).toEqual([`clock warning ${dates}`, `tls failed ${dates}`, ...skippedAfter('tls')]);
  });
});

describe('the keychain', () => {
  async function withIdentity(sealer: MemorySealer): Promise<string> {
    const folder = temporaryFolder();
    await add(open(join(folder, 'keychain'), sealer));
    return folder;
  }
  const local = { serverName: '' };
  const ofKeychain = async (folder: string, by: Computer) => (await check(wish(local), computer(folder, by))).byName.keychain;

  it('that opens passes', async () => {
    const sealer = new MemorySealer();
    expect(await ofKeychain(await withIdentity(sealer), { sealer })).toMatchObject({ state: 'passed' });
  });

  it('that is locked, or another one than before, fails', async () => {
    const sealer = new MemorySealer();
    const folder = await withIdentity(sealer);
    sealer.locked = true;
    expect(await ofKeychain(folder, { sealer })).toMatchObject({ state: 'failed', problem: 'keychain-locked' });
    expect(await ofKeychain(folder, { sealer: new MemorySealer('another keyring') })).toMatchObject({ problem: 'keychain-changed' });
  });

  it('of the system that never answers fails in time', async () => {
    const sealer = Object.assign(new MemorySealer(), { seal: () => new Promise<Uint8Array>(() => undefined) });
    const limits = { seconds: 0.05 };
    expect(await ofKeychain(temporaryFolder(), { sealer, limits })).toMatchObject({ state: 'failed', problem: 'keychain-locked' });
  });

  it('that nothing protects is a warning, and a failure where the organisation forbids it', async () => {
    const folder = temporaryFolder();
    expect(await ofKeychain(folder, { sealer: noSealer })).toMatchObject({ state: 'warning', remedy: expect.stringContaining('keychain') });
    const strict = { sealer: noSealer, requiresProtection: async () => true };
    expect(await ofKeychain(folder, strict)).toMatchObject({ state: 'failed', problem: 'keychain-unprotected' });
  });

  it('with a damaged entry is a warning that says where it is', async () => {
    const sealer = new MemorySealer();
    const folder = await withIdentity(sealer);
    const keychain = open(join(folder, 'keychain'), sealer);
    const { id } = await add(keychain, 1);
    writeFileSync(join(folder, 'keychain/identities', id, 'certificate.pem'), 'damaged');
    expect(await ofKeychain(folder, { sealer })).toMatchObject({
      state: 'warning',
      problem: 'keychain-damaged',
      detail: expect.stringContaining('quarantine'),
    });
  });
});

describe('the disk', () => {
  it('that can\u2019t be written to fails', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { byName } = await check(wish({ serverName: '' }), computer(join(file, 'data')));
    expect(byName.disk).toMatchObject({ state: 'failed', problem: 'not-writable' });
  });
});

describe('the management point', () => {
  it('is looked at beside the server, as far as a stranger comes', async () => {
    const { managementPoint } = stage.site.addresses;
    const { checks, byName } = await look({ managementPoint });
    expect(amiss(checks)).toEqual([]);
    for (const name of ['port', 'tls', 'revocation'] as const) expect(byName[name].detail).toContain(managementPoint);
  });

  it('that can\u2019t be reached is a warning, since an enrollment does not need it', async () => {
    const { checks, byName } = await look({ managementPoint: `localhost:${await closedPort()}` });
    expect(amiss(checks)).toEqual(['port warning server-unreachable']);
    expect(byName.port.found).toContain('Management point');
  });
});

describe('a person who stops them', () => {
  it('is not told of anything more', async () => {
    await stage.site.scenario(['hang-before-tls']);
    const stop = new AbortController();
    const ports = computer(temporaryFolder(), { limits: { seconds: 60, securing: 60 } });
    const visit = ports.network.visit.bind(ports.network);
    ports.network.visit = () => {
      const seen = visit();
      const open = seen.transport.open.bind(seen.transport);
      seen.transport.open = (...given) => {
        const opening = open(...given);
        stop.abort();
        return opening;
      };
      return seen;
    };
    const end = await check(wish(), ports, stop.signal).catch(problemOf);
    expect(end).toEqual({ kind: 'cancelled' });
  });
});
