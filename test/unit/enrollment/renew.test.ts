import { describe, expect, it } from 'vitest';
import { enrollmentSteps, type Progress } from '../../../electron/contract/models.ts';
import { ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import { attemptOf } from '../../../electron/enrollment/attempt.ts';
import { renew } from '../../../electron/enrollment/renew.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { renewalStage } from '../../support/renewal-stage.ts';

const stage = renewalStage();
const services = () => stage.site.addresses;
const bytesReceived = () => stage.site.connections.reduce((sum, connection) => sum + connection.applicationBytes, 0);
const day = 86_400_000;

const profiles = [
  ['an enrollment proxy point', () => services().serverName],
  ['a policy service of AD CS', () => services().policyUrl],
  ['an enrollment service of AD CS', () => services().cesUrl],
] as const;
const proofs = ['password', 'certificate'] as const;

describe.each(profiles.flatMap(([what, serverName]) => proofs.map((proof) => [what, proof, serverName] as const)))(
  '%s, with the %s as proof,',
  (_what, proof, serverName) => {
    it('renews with one message: a new key and a later end, at once in use, and the old identity beside it', async () => {
      const old = await stage.enrolled(serverName());
      const { identity, previous, warnings } = await stage.renew({ proof });
      expect(stage.site.requests.map(({ userName }) => userName)).toEqual([proof === 'password' ? 'contoso\\mnorth' : undefined]);
      expect((await stage.inUse())?.id).toBe(identity.id);
      expect(previous.id).toBe(old.id);
      expect(identity.certificate.publicKeyInfo).not.toEqual(old.certificate.publicKeyInfo);
      expect(identity.certificate.subject).toBe(old.certificate.subject);
      expect(identity.certificate.templateId).toEqual(old.certificate.templateId);
      expect(identity.certificate.notAfter - old.certificate.notAfter).toBeGreaterThan(300 * day);
      expect(identity.chain.map((one) => one.commonName)).toEqual(['Contoso Issuing CA', 'Contoso Root CA']);
      expect(identity.enrollment).toEqual(old.enrollment);
      expect((await stage.ports.keychain.read()).identities.map(({ id }) => id)).toEqual([identity.id, old.id]);
      expect(warnings).toEqual([]);
    });

    it('that revoked the certificate says so, and nothing is changed', async () => {
      const { identity: old } = await stage.enroll({ serverName: serverName() });
      stage.site.revoke(old.certificate.serialNumber);
      expect(await stage.renewalProblem({ proof })).toMatchObject({ kind: 'certificate-revoked', subject: 'CN=mnorth' });
      expect((await stage.inUse())?.id).toBe(old.id);
    });

    it('whose service has moved is asked again where its name leads', async () => {
      const old = await stage.enrolled(serverName());
      const { keychain } = stage.ports;
      const service = old.enrollment.service.replace(/\/[^/]+\/([^/]+)$/u, '/Gone/$1');
      const moved = await keychain.add(await keychain.openKey(old.id, 'check'), old.certificate, old.chain, { ...old.enrollment, service });
      await keychain.use(moved.id);
      const { identity } = await stage.renew({ proof });
      expect((await stage.inUse())?.id).toBe(identity.id);
    });
  },
);

describe('with a password', () => {
  it.each([
    ['a wrong password', {}, { proof: { password: Buffer.from('wrong') } }, { kind: 'password-rejected', why: 'by-server' }],
    ['another account', {}, { userName: 'nlake@contoso.com', proof: { password: Buffer.from('Lakeshore-35') } }, { kind: 'not-permitted' }],
    ['a locked account', { locked: true }, {}, { kind: 'account-locked' }],
    ['an expired password', { passwordExpired: true }, {}, { kind: 'password-expired' }],
  ] as const)('%s is refused once, and the old identity stays in use', async (_what, change, wish, problem) => {
    const old = await stage.enrolled();
    stage.site.changeUser('contoso\\mnorth', change);
    const found = await stage.renewalProblem(wish);
    stage.site.changeUser('contoso\\mnorth', { locked: false, passwordExpired: false });
    expect(found).toMatchObject(problem);
    expect(stage.site.requests).toHaveLength(1);
    expect((await stage.inUse())?.id).toBe(old.id);
  });

  it.each([
    [{ proof: { password: Buffer.from('') } }, 'password-rejected'],
    [{ userName: 'contoso\\a+b' }, 'user-name-forbidden'],
    [{ serverName: 'not a server' }, 'server-name-malformed'],
  ])('nothing is sent when %j can\u2019t be', async (change, kind) => {
    await stage.enrolled();
    expect(await stage.renewalProblem(change)).toMatchObject({ kind });
    expect(stage.site.connections).toEqual([]);
  });

  it('another server can be named: its services are found, and it is the one that is renewed at from then on', async () => {
    await stage.enrolled();
    const elsewhere = services().serverName.replace('localhost', '127.0.0.1');
    const { identity } = await stage.renew({ serverName: elsewhere, userName: 'mnorth@contoso.com' });
    expect(identity.enrollment).toMatchObject({ serverName: elsewhere, userName: 'mnorth@contoso.com', profile: 'mde2' });
    expect(identity.enrollment.service).toContain(elsewhere);
  });

  it('the password goes to another host only when the person has agreed', async () => {
    await stage.enrolled();
    await stage.site.scenario(['discovery-other-host']);
    const serverName = services().serverName.replace('localhost', '127.0.0.1');
    const problem = await stage.renewalProblem({ serverName });
    expect(problem).toMatchObject({ kind: 'other-host-asks-for-password', otherHost: 'enroll.fabrikam.example' });
    expect(stage.site.requests.every(({ userName }) => userName === undefined)).toBe(true);
  });
});

describe('without a password', () => {
  it.each(profiles)('%s that wants one says so, and nothing is changed', async (_what, serverName) => {
    const old = await stage.enrolled(serverName());
    await stage.site.scenario(['renewal-needs-password']);
    expect(await stage.renewalProblem({ proof: 'certificate' })).toMatchObject({
      kind: 'password-needed',
      host: services().serverName,
      userName: 'contoso\\mnorth',
    });
    expect((await stage.inUse())?.id).toBe(old.id);
    expect((await stage.renew()).previous.id).toBe(old.id);
  });

  it.each(['check', 'send'] as const)('a server whose TLS refuses the certificate at its %s wants the password', async (moment) => {
    const old = await stage.enrolled();
    const refuse = async () => {
      throw new ProblemError({ kind: 'site-refused-certificate', host: 'server02', why: 'it does not say why' });
    };
    const server = { origin: new URL('https://server02/'), forgiven: [], close: () => {}, send: refuse };
    const check = moment === 'check' ? refuse : async () => server;
    const ports = { ...stage.ports, transport: { open: async () => ({ check, close: () => {} }) } };
    expect(await stage.renewalProblem({ proof: 'certificate' }, { ports })).toMatchObject({ kind: 'password-needed' });
    expect(await stage.renewalProblem({}, { ports })).toMatchObject({ kind: 'site-refused-certificate' });
    expect((await stage.inUse())?.id).toBe(old.id);
  });

  it('no user name and no other server are heeded: the certificate says both', async () => {
    const old = await stage.enrolled();
    const { identity } = await stage.renew({ proof: 'certificate', userName: 'contoso\\nlake', serverName: 'server02.contoso.com' });
    expect(identity.enrollment).toEqual(old.enrollment);
  });

  it('a certificate from a file is not renewed: nobody knows where', async () => {
    const old = await stage.enrolled();
    const { keychain } = stage.ports;
    const origin = { serverName: '', userName: '', profile: 'imported', service: '' } as const;
    const imported = await keychain.add(await keychain.openKey(old.id, 'check'), old.certificate, old.chain, origin);
    await keychain.use(imported.id);
    expect(await stage.renewalProblem({ proof: 'certificate' })).toEqual({ kind: 'nothing-to-renew' });
    expect(stage.site.connections).toEqual([]);
    const { identity } = await stage.renew({ userName: 'contoso\\mnorth', serverName: services().serverName });
    expect((await stage.ports.keychain.read()).identities.map(({ id }) => id)).toEqual([identity.id, imported.id]);
  });
});

describe.each(proofs)('with the %s as proof', (proof) => {
  it('a computer without a certificate has nothing to renew', async () => {
    expect(await stage.renewalProblem({ proof })).toEqual({ kind: 'nothing-to-renew' });
  });

  it('a certificate that has expired is not sent anywhere: enrolling again is the way', async () => {
    const { certificate } = await stage.enrolled();
    const last = certificate.notAfter + 999;
    const at = (now: number) => stage.renewalProblem({ proof }, { ports: { ...stage.ports, clock: new HandSetClock(now) } });
    expect(await at(last + 1)).toMatchObject({ kind: 'certificate-expired', notAfter: new Date(certificate.notAfter).toISOString() });
    expect(stage.site.connections).toEqual([]);
    expect((await at(last))?.kind).not.toBe('certificate-expired');
  });

  it('it is too early at an enrollment proxy point, and never at AD CS', async () => {
    const young = await stage.enrolled(services().serverName, []);
    expect(await stage.renewalProblem({ proof })).toMatchObject({ kind: 'not-eligible-to-renew' });
    expect((await stage.inUse())?.id).toBe(young.id);
    await stage.site.scenario(['renewal-any-time']);
    expect((await stage.renew({ proof })).previous.id).toBe(young.id);
    await stage.site.reset();
    const atAdcs = await stage.enrolled(services().cesUrl, []);
    expect((await stage.renew({ proof })).previous.id).toBe(atAdcs.id);
  });

  it.each(['tls-self-signed', 'tls-other-host', 'tls-revoked', 'crl-404'] as const)(
    'nothing at all is sent to a server with %s',
    async (scenario) => {
      const old = await stage.enrolled();
      await stage.site.scenario([scenario]);
      expect((await stage.renewalProblem({ proof }))?.kind).toMatch(/^(?:server|revocation)-/u);
      expect(bytesReceived()).toBe(0);
      expect((await stage.inUse())?.id).toBe(old.id);
    },
  );

  it('a certificate that ends before the old one is refused', async () => {
    const old = await stage.enrolled(services().serverName, []);
    await stage.site.scenario(['renewal-any-time', 'certificate-last-days']);
    expect(await stage.renewalProblem({ proof })).toMatchObject({ kind: 'certificate-unfit', rule: 'ends-too-early' });
    expect((await stage.inUse())?.id).toBe(old.id);
  });

  it('the steps are those of an enrollment, told one after the other', async () => {
    await stage.enrolled();
    stage.progress.length = 0;
    await stage.renew({ proof });
    expect(stage.progress).toEqual(enrollmentSteps.flatMap((step) => ['begun', 'done'].map((state) => ({ step, state }))));
  });
});

describe('whatever the proof,', () => {
  it.each([
    [['http-404'], 'not-an-enrollment-server'],
    [['http-503'], 'server-busy'],
    [['reply-garbage'], 'reply-not-understood'],
    [['close-before-answer'], 'server-unreachable'],
    [['fault-internal'], 'server-fault'],
    [['fault-not-eligible-to-renew'], 'not-eligible-to-renew'],
    [['denied'], 'request-denied'],
    [['no-permission'], 'not-permitted'],
    [['reply-without-certificate'], 'certificate-unfit missing'],
    [['certificate-other-key'], 'certificate-unfit other-key'],
    [['certificate-sha1'], 'certificate-unfit weak-hash'],
    [['certificate-no-client-authentication'], 'certificate-unfit no-client-authentication'],
    [['certificate-expired'], 'certificate-unfit expired'],
  ] as const)('an answer with %j is %s, and the old identity stays in use, alone', async (scenario, expected) => {
    const old = await stage.enrolled();
    await stage.site.scenario(scenario);
    const problem = await stage.renewalProblem({ proof: 'certificate' });
    expect([problem?.kind, problem && 'rule' in problem ? problem.rule : ''].join(' ').trim()).toBe(expected);
    expect((await stage.inUse())?.id).toBe(old.id);
    expect((await stage.ports.keychain.read()).identities).toHaveLength(1);
  });

  it.each(enrollmentSteps)('cancelling at %s leaves the old identity in use, or, at the very end, the new one', async (step) => {
    const old = await stage.enrolled();
    const stop = new AbortController();
    const watch = (progress: Progress) => {
      if (progress.step === step && progress.state === 'begun') stop.abort();
    };
    const { trust, allowedHosts, password } = stage.wish();
    const wish = { trust, allowedHosts, proof: { password } };
    const end = await renew(wish, stage.ports, attemptOf(stop.signal, watch)).then(({ identity }) => identity.id, problemOf);
    const inUse = await stage.inUse();
    if (step === 'verifying') expect(end).toBe(inUse?.id);
    else expect([end, inUse?.id]).toEqual([{ kind: 'cancelled' }, old.id]);
  });
});
