import { describe, expect, it } from 'vitest';
import { enrollmentSteps } from '../../../electron/contract/models.ts';
import { matchesKey } from '../../../electron/pki/fit-for-client.ts';
import { enrollmentStage } from '../../support/enrollment-stage.ts';

const stage = enrollmentStage();
const bytesReceived = () => stage.site.connections.reduce((sum, connection) => sum + connection.applicationBytes, 0);
const tokensRequested = () => stage.site.requests.filter((request) => request.userName !== undefined);

describe.each([
  ['an enrollment proxy point', 'mde2', () => stage.site.addresses.serverName],
  ['its discovery address', 'mde2', () => stage.site.addresses.discoveryUrl],
  ['its enrollment address', 'mde2', () => stage.site.addresses.enrollmentUrl],
  ['a policy service of AD CS', 'adcs', () => stage.site.addresses.policyUrl],
  ['an enrollment service of AD CS', 'adcs', () => stage.site.addresses.cesUrl],
] as const)('named by %s, a site', (_what, profile, serverName) => {
  it.each(['contoso\\mnorth', 'mnorth@contoso.com', 'CONTOSO\\MNorth'])(
    'issues a certificate to %s that is stored, verified and in use',
    async (userName) => {
      const { identity, warnings } = await stage.enroll({ serverName: serverName(), userName });
      const { inUse, identities } = await stage.ports.keychain.read();
      expect(identities).toHaveLength(1);
      expect(inUse?.id).toBe(identity.id);
      expect(identity.certificate).toMatchObject({ commonName: 'mnorth', issuerCommonName: 'Contoso Issuing CA', subjectAltNames: [] });
      expect(identity.chain.map((one) => one.commonName)).toEqual(['Contoso Issuing CA', 'Contoso Root CA']);
      expect(matchesKey(identity.certificate, (await stage.ports.keychain.openKey(identity.id, 'check')).publicKey)).toBe(true);
      expect(identity.enrollment).toMatchObject({ userName, serverName: serverName(), profile });
      expect(warnings).toEqual([]);
    },
  );

  it('that waits for approval keeps the key, asks again instead of anew, and ends in a certificate', async () => {
    await stage.site.scenario(['needs-approval']);
    const problem = await stage.problem({ serverName: serverName() });
    expect(problem).toMatchObject({ kind: 'pending-approval' });
    const held = stage.site.pending().at(-1);
    expect((await stage.ports.keychain.read()).pending).toMatchObject([{ requestId: held?.requestId }]);
    expect(await stage.problem({ serverName: serverName() })).toMatchObject({ kind: 'pending-approval' });
    expect(stage.site.pending().at(-1)).toEqual(held);
    stage.site.approve(held?.requestId ?? '');
    const { identity } = await stage.enroll({ serverName: serverName() });
    const { pending, inUse } = await stage.ports.keychain.read();
    expect([pending, inUse?.id]).toEqual([[], identity.id]);
    expect(stage.ports.keys).toMatchObject({ taken: 1 });
  });

  it('that denies a held request says so in its words and lets a new one be made', async () => {
    await stage.site.scenario(['needs-approval']);
    await stage.problem({ serverName: serverName() });
    stage.site.deny(stage.site.pending().at(-1)?.requestId ?? '', 'Not from this computer');
    expect(await stage.problem({ serverName: serverName() })).toMatchObject({
      kind: 'request-denied',
      serverSays: expect.stringContaining('Not from this computer'),
    });
    expect((await stage.ports.keychain.read()).pending).toEqual([]);
    await stage.site.reset();
    expect((await stage.enroll({ serverName: serverName() })).identity.certificate.commonName).toBe('mnorth');
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, { kind: 'password-rejected', why: 'by-server' }],
    ['an account without permission', { userName: 'contoso\\jsouth', password: 'Southridge-17' }, { kind: 'not-permitted' }],
    ['a locked account', { userName: 'contoso\\least', password: 'Eastlake-63' }, { kind: 'account-locked' }],
    ['an expired password', { userName: 'contoso\\kwest', password: 'Westfield-58' }, { kind: 'password-expired' }],
  ])('refuses %s once, and nothing is stored', async (_what, change, problem) => {
    expect(await stage.problem({ serverName: serverName(), ...change })).toMatchObject(problem);
    expect((await stage.ports.keychain.read()).identities).toEqual([]);
    if (problem.kind !== 'not-permitted') expect(tokensRequested()).toHaveLength(1);
  });
});

describe('the steps', () => {
  it('are told one after the other, each begun and done', async () => {
    await stage.enroll();
    expect(stage.progress).toEqual(enrollmentSteps.flatMap((step) => ['begun', 'done'].map((state) => ({ step, state }))));
  });

  it.each(enrollmentSteps)('can be cancelled at %s, and nothing is left', async (step) => {
    const stop = new AbortController();
    const watching = stage.enroll({}, stop.signal).catch((error: { problem: unknown }) => error.problem);
    const poll = setInterval(() => {
      if (stage.progress.some((one) => one.step === step && one.state === 'begun')) stop.abort();
    });
    stage.progress.push = (...items) => {
      const length = Array.prototype.push.apply(stage.progress, items);
      if (items.some((one) => one.step === step && one.state === 'begun')) stop.abort();
      return length;
    };
    const end = await watching;
    clearInterval(poll);
    stage.progress.push = Array.prototype.push;
    const { identities } = await stage.ports.keychain.read();
    // The last step may be done before the wish to stop arrives: then there is exactly one complete identity.
    if (step === 'verifying') expect(identities.length).toBeLessThanOrEqual(1);
    else expect([end, identities]).toEqual([{ kind: 'cancelled' }, []]);
  });

  it('that fails after the certificate was stored takes it back', async () => {
    const { keychain } = stage.ports;
    const use = keychain.use.bind(keychain);
    keychain.use = async () => {
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    };
    expect(await stage.problem()).toMatchObject({ kind: 'unexpected' });
    keychain.use = use;
    expect((await keychain.read()).identities).toEqual([]);
  });
});

describe('the password', () => {
  it.each([
    [{ userName: 'contoso\\a+b' }, 'user-name-forbidden'],
    [{ userName: 'mnorth' }, 'user-name-malformed'],
    [{ serverName: 'not a server' }, 'server-name-malformed'],
    [{ password: '' }, 'password-rejected'],
  ])('and everything else stays here when %j can\u2019t be sent', async (change, kind) => {
    expect(await stage.problem(change)).toMatchObject({ kind });
    expect(stage.site.connections).toEqual([]);
  });

  it('with a control character is refused before it is sent', async () => {
    expect(await stage.problem({ password: 'a\u0000b' })).toMatchObject({ kind: 'password-rejected', why: 'unsendable-character' });
    expect(tokensRequested()).toEqual([]);
  });

  it('goes to another host only when the person has agreed', async () => {
    await stage.site.scenario(['discovery-other-host']);
    expect(await stage.problem()).toEqual({
      kind: 'other-host-asks-for-password',
      namedHost: 'localhost',
      otherHost: 'enroll.fabrikam.example',
    });
    expect(tokensRequested()).toEqual([]);
    expect(await stage.problem({ allowedHosts: ['enroll.fabrikam.example'] })).toMatchObject({
      kind: 'server-not-found',
      host: 'enroll.fabrikam.example',
    });
  });

  it('does not follow a redirect', async () => {
    await stage.site.scenario(['redirect-elsewhere'], ['discovery']);
    expect(await stage.problem()).toMatchObject({ kind: 'other-host-asks-for-password', otherHost: 'elsewhere.fabrikam.example' });
    await stage.site.scenario(['redirect-elsewhere']);
    expect(await stage.problem()).toMatchObject({ kind: 'not-an-enrollment-server' });
  });

  it.each([
    ['tls-revoked', 'server-revoked'],
    ['ocsp-revoked', 'server-revoked'],
    ['tls-no-cdp', 'revocation-unavailable'],
    ['crl-404', 'revocation-unavailable'],
    ['crl-expired', 'revocation-expired'],
    ['crl-future', 'revocation-untrusted'],
    ['crl-other-signer', 'revocation-untrusted'],
    ['crl-truncated', 'revocation-untrusted'],
    ['crl-delta', 'revocation-untrusted'],
    ['crl-indirect', 'revocation-untrusted'],
    ['crl-only-authorities', 'revocation-untrusted'],
    ['crl-unknown-critical', 'revocation-untrusted'],
  ] as const)('stays here with %s: %s, even when the chain is to be ignored', async (scenario, kind) => {
    await stage.site.scenario([scenario]);
    expect((await stage.problem({ trust: { roots: [], ignoreChain: true } }))?.kind).toBe(kind);
    expect(bytesReceived()).toBe(0);
  });

  it.each(['crl-pem', 'crl-100k', 'ocsp-unknown', 'ocsp-other-signer', 'ocsp-off'] as const)(
    'is sent with %s, since the list is what counts',
    async (scenario) => {
      await stage.site.scenario([scenario]);
      expect((await stage.enroll()).identity.certificate.commonName).toBe('mnorth');
    },
  );

  it('is not sent to a server whose root is not trusted, unless the chain is to be ignored', async () => {
    expect(await stage.problem({ trust: { roots: [], ignoreChain: false } })).toMatchObject({ kind: 'server-untrusted' });
    expect(bytesReceived()).toBe(0);
    const { warnings } = await stage.enroll({ trust: { roots: [], ignoreChain: true } });
    expect(warnings).toMatchObject([{ kind: 'chain-not-checked' }]);
  });

  it('is sent to a server whose root the person agreed to by its fingerprint, then and later, on that host only', async () => {
    const trust = { roots: [], ignoreChain: false };
    const shown = await stage.problem({ trust });
    expect(shown).toMatchObject({ kind: 'server-untrusted', issuer: 'Contoso Root CA', rootSha256: stage.rootSha256 });
    expect(await stage.problem({ trust: { ...trust, fingerprints: ['0'.repeat(64)] } })).toMatchObject({ why: 'other-fingerprint' });
    expect(bytesReceived()).toBe(0);
    await stage.enroll({ trust: { ...trust, fingerprints: [stage.rootSha256] } });
    expect(await stage.ports.agreedRoots.list()).toMatchObject([{ host: 'localhost', certificate: { sha256: stage.rootSha256 } }]);
    await stage.enroll({ trust });
    const elsewhere = stage.site.addresses.serverName.replace('localhost', '127.0.0.1');
    expect(await stage.problem({ trust, serverName: elsewhere })).toMatchObject({ kind: 'server-untrusted' });
    await stage.ports.agreedRoots.remove('localhost', stage.rootSha256);
    expect(await stage.problem({ trust })).toMatchObject({ kind: 'server-untrusted' });
  });

  it.each(['tls-expired', 'tls-other-host', 'tls-no-server-authentication', 'tls-sha1', 'tls-rsa-1024', 'tls-revoked', 'crl-404'] as const)(
    'stays here with %s though its root was agreed to',
    async (scenario) => {
      await stage.site.scenario([scenario]);
      const trust = { roots: [], ignoreChain: false, fingerprints: [stage.rootSha256] };
      expect((await stage.problem({ trust }))?.kind).toMatch(/^(?:server-(?!untrusted)|revocation-)/u);
      expect(bytesReceived()).toBe(0);
    },
  );

  it.each(['tls-expired', 'tls-other-host', 'tls-no-server-authentication', 'tls-sha1', 'tls-rsa-1024'] as const)(
    'stays here with %s even when the chain is to be ignored',
    async (scenario) => {
      await stage.site.scenario([scenario]);
      expect((await stage.problem({ trust: { roots: [], ignoreChain: true } }))?.kind).toMatch(/^server-(?!untrusted)/u);
      expect(bytesReceived()).toBe(0);
    },
  );
});

describe('an answer', () => {
  it('of a server without discovery is looked for at the usual places', async () => {
    await stage.site.scenario(['discovery-404']);
    expect((await stage.enroll()).identity.enrollment.profile).toBe('mde2');
  });

  it('of the policy that can\u2019t be read does not stop an enrollment at an enrollment proxy point', async () => {
    await stage.site.scenario(['reply-garbage'], ['policy']);
    expect((await stage.enroll()).identity.certificate.commonName).toBe('mnorth');
  });

  it.each([
    ['certificate-other-key', 'other-key'],
    ['certificate-no-client-authentication', 'no-client-authentication'],
    ['certificate-4096', 'key-too-long'],
    ['certificate-sha1', 'weak-hash'],
    ['certificate-expired', 'expired'],
    ['certificate-not-yet-valid', 'not-yet-valid'],
  ] as const)('with %s is refused by the rule %s', async (scenario, rule) => {
    await stage.site.scenario([scenario]);
    expect(await stage.problem()).toMatchObject({ kind: 'certificate-unfit', rule });
    expect((await stage.ports.keychain.read()).identities).toEqual([]);
  });

  it.each([
    [['certificate-not-yet-valid', 'clock-day-ahead'], -86_400],
    [['certificate-expired', 'clock-day-behind'], 86_400],
  ] as const)('whose dates only look wrong (%j) is a matter of this computer\u2019s clock', async (scenario, ahead) => {
    await stage.site.scenario(scenario);
    const problem = await stage.problem();
    expect(problem).toMatchObject({ kind: 'clock-wrong' });
    const { aheadSeconds } = problem as { aheadSeconds: number };
    expect(Math.abs(aheadSeconds - ahead)).toBeLessThan(60);
  });

  it.each(['answer-leaf-only', 'answer-without-root'] as const)('%s needs a root that this computer knows', async (scenario) => {
    await stage.site.scenario([scenario]);
    for (const serverName of [stage.site.addresses.serverName, stage.site.addresses.cesUrl]) {
      const alone = scenario === 'answer-leaf-only';
      if (alone) expect(await stage.problem({ serverName })).toMatchObject({ kind: 'certificate-unfit', rule: 'chain-incomplete' });
      else
        expect((await stage.enroll({ serverName })).identity.chain.map((one) => one.commonName)).toEqual([
          'Contoso Issuing CA',
          'Contoso Root CA',
        ]);
      const unchecked = await stage.enroll({ serverName, trust: { roots: [], ignoreChain: true } });
      expect(unchecked.warnings.map((warning) => warning.text).join()).toContain('vouches for');
    }
  });

  it('with a subject alternative name is stored with a warning', async () => {
    await stage.site.scenario(['certificate-with-san']);
    expect((await stage.enroll()).warnings).toMatchObject([{ kind: 'subject-alternative-name' }]);
  });
});

describe('a computer without a protected store', () => {
  it('gets a certificate with a warning, or none, and nothing is sent, where an administrator requires protection', async () => {
    stage.ports.keychain.guard = { kind: 'unprotected', why: 'this test has no keyring' };
    expect((await stage.enroll()).warnings).toMatchObject([{ kind: 'keychain-unprotected' }]);
    stage.site.forget();
    Object.assign(stage.ports, { requiresProtection: async () => true });
    expect(await stage.problem()).toEqual({ kind: 'keychain-unprotected', why: 'this test has no keyring' });
    expect(stage.site.connections).toEqual([]);
  });
});

describe('a revocation list', () => {
  it('is not fetched again before its next update', async () => {
    await stage.enroll();
    const { publications } = stage.site;
    await stage.enroll();
    expect(stage.site.publications).toMatchObject(
      Object.fromEntries(Object.entries(publications).filter(([path]) => path.startsWith('/crl'))),
    );
  });
});

describe('a server', () => {
  it('that is not there is told from one that does not exist', async () => {
    expect(await stage.problem({ serverName: 'localhost:1' })).toMatchObject({ kind: 'server-unreachable', why: 'refused' });
    expect(await stage.problem({ serverName: 'no-such-host.invalid' })).toMatchObject({ kind: 'server-not-found' });
  });
});
