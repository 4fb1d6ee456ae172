import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import type { Certificate } from '../../../electron/pki/certificate.ts';
import { checkServer, type PresentedServer, type RevocationCheck } from '../../../electron/services/server-check.ts';
import { TrustedRoots } from '../../../electron/services/trusted-roots.ts';
import { type IssuedCertificate, purposes, selfSigned, TestAuthority, x509 } from '../../support/certificate-authority.ts';
import type { ServerWish } from '../../support/counting-server.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { issuing, leaf, root, roots, stranger, under, visit } from '../../support/server-visit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { digitalSignature, cRLSign, dataEncipherment } = x509.KeyUsageFlags;

describe('a server is trusted', () => {
  const good: readonly { what: string; server: () => Promise<ServerWish>; trusted?: () => Promise<readonly IssuedCertificate[]> }[] = [
    { what: 'under a given root', server: leaf() },
    { what: 'directly under a given root', server: async () => ({ certificate: await root.issue() }) },
    {
      what: 'with a root presented beside the chain',
      server: async () => ({ certificate: await issuing.issue(), chain: [issuing.certificate, root.certificate] }),
    },
    { what: 'by its address', server: async () => ({ ...(await leaf({ names: ['127.0.0.1'] })()), host: '127.0.0.1' }) },
    { what: 'with an RSA key of 2048 bits', server: leaf({ key: 'RSA-2048' }) },
    { what: 'with more purposes than needed', server: leaf({ purposes: [purposes.client, purposes.server] }) },
    { what: 'with a key that may only sign', server: leaf({ keyUsage: digitalSignature }) },
    {
      what: 'under an authority limited to servers',
      server: under(() => root.subordinate({ name: 'Web CA', purposes: [purposes.server] })),
    },
    {
      what: 'when the missing intermediate was given along with the root',
      server: async () => ({ certificate: await issuing.issue() }),
      trusted: async () => [root.certificate, issuing.certificate],
    },
    { what: 'under a root signed with SHA-1, since nothing follows from that signature', ...oldRoot() },
  ];

  function oldRoot() {
    const made = TestAuthority.root({ name: 'Old Root CA', hash: 'SHA-1' });
    return { server: under(() => made), trusted: async () => [(await made).certificate] };
  }

  test.each(good)('$what', async ({ server, trusted }) => {
    const visited = await visit(await server(), trusted ? { trusted: await trusted() } : {});
    expect(visited.problem).toBeUndefined();
    expect(visited).toMatchObject({ forgiven: [], before: 0 });
  });

  test('when its self-signed certificate was itself given as a root', async () => {
    const certificate = await selfSigned({ authority: true, keyUsage: undefined });
    expect(await visit({ certificate }, { trusted: [certificate] })).toMatchObject({ forgiven: [], problem: undefined });
  });

  test('under a root of the operating system, with or without other roots given', async () => {
    const file = join(temporaryFolder(), 'system.pem');
    writeFileSync(file, root.certificate.pem);
    const system = new TrustedRoots({ environment: { SSL_CERT_FILE: file } });
    for (const trusted of [[], [stranger.certificate]]) {
      expect(await visit(await leaf()(), { trusted, system })).toMatchObject({ forgiven: [], problem: undefined });
    }
  });

  test('by a trusted root, though it presents one of the same name and key that an unknown root signed', async () => {
    const trusted = await TestAuthority.root({ name: 'Cross-signed Root CA', key: fixtureKey() });
    const crossed = await stranger.subordinate({ name: 'Cross-signed Root CA', key: fixtureKey() });
    const server = { certificate: await trusted.issue(), chain: [crossed.certificate, stranger.certificate] };
    expect(await visit(server, { trusted: [trusted.certificate] })).toMatchObject({ forgiven: [], problem: undefined });
  });
});

describe('revocation', () => {
  test('is asked last, for the whole path up to the root, before anything is sent', async () => {
    const asked: { path: string[]; host: string }[] = [];
    const checkRevocation: RevocationCheck = async (path: readonly Certificate[], host) => {
      asked.push({ path: path.map((certificate) => certificate.commonName), host });
      throw new ProblemError({ kind: 'server-revoked', host, subject: 'localhost' });
    };
    const visited = await visit(await leaf()(), { checkRevocation });
    expect(visited).toMatchObject({ problem: { kind: 'server-revoked' }, before: 0 });
    expect(asked).toEqual([{ path: ['localhost', 'Test Issuing CA', 'Test Root CA'], host: expect.stringMatching(/^localhost:\d+$/u) }]);
  });

  test('is not asked about a server that is refused anyway', async () => {
    const visited = await visit(await leaf({ names: ['other.example.com'] })(), {
      checkRevocation: async () => {
        throw new Error('asked in vain');
      },
    });
    expect(visited.problem).toMatchObject({ kind: 'server-wrong-host' });
  });

  test('is asked with the OCSP response that the server stapled, if it did', async () => {
    const asked: (Uint8Array | undefined)[] = [];
    const checkRevocation: RevocationCheck = async (_path, _host, _signal, stapled) => {
      asked.push(stapled);
    };
    const server = await leaf()();
    await visit(server, { checkRevocation });
    await visit({ ...server, stapled: Buffer.from('a response') }, { checkRevocation });
    expect(asked.map((stapled) => stapled && Buffer.from(stapled).toString())).toEqual([undefined, 'a response']);
  });

  test('is asked with the presented issuers when the chain is forgiven', async () => {
    const asked: string[][] = [];
    const checkRevocation: RevocationCheck = async (path) => {
      asked.push(path.map((certificate) => certificate.commonName));
      throw new ProblemError({ kind: 'server-revoked', host: 'localhost', subject: 'localhost' });
    };
    const visited = await visit(
      { certificate: await stranger.issue(), chain: [stranger.certificate] },
      { ignoreChain: true, checkRevocation },
    );
    expect(visited).toMatchObject({ problem: { kind: 'server-revoked' }, before: 0 });
    expect(asked).toEqual([['localhost', 'Unknown Root CA']]);
  });
});

/** Judges a certificate without a server: some can't even be shown by every TLS stack. */
async function judge(certificate: IssuedCertificate, host = 'localhost') {
  const server: PresentedServer = { certificates: [certificate.der], verdict: undefined, stapled: undefined };
  const judges = { roots, checkRevocation: async () => {}, now: Date.now(), signal: new AbortController().signal };
  return checkServer(server, { host, shown: host, port: 443 }, { roots: [root.certificate.der], ignoreChain: false }, judges);
}

test.each([
  ['may only encipher data', dataEncipherment, 'server-wrong-purpose'],
  ['may only sign revocation lists', cRLSign, 'server-wrong-purpose'],
] as const)('a server whose key %s is refused', async (_, keyUsage, kind) => {
  await expect(judge(await root.issue({ keyUsage }))).rejects.toMatchObject({ problem: { kind } });
});

describe('the name of a server', () => {
  const fits: readonly [host: string, names: string[], fits: boolean][] = [
    ['server02.contoso.com', ['server02.contoso.com'], true],
    ['server02.contoso.com', ['SERVER02.Contoso.COM'], true],
    ['server02.contoso.com', ['*.contoso.com'], true],
    ['server02.contoso.com', ['other.contoso.com', '*.contoso.com'], true],
    ['server02.contoso.com.', ['server02.contoso.com'], true],
    ['a.server02.contoso.com', ['*.contoso.com'], false],
    ['contoso.com', ['*.contoso.com'], false],
    ['server02.contoso.com', ['*.com'], false],
    ['server02.contoso.com', ['*'], false],
    ['server02.contoso.com', ['server02.contoso.com.evil.example'], false],
    ['server02.contoso.com', ['server2.contoso.com'], false],
    ['10.0.0.1', ['10.0.0.1'], true],
    ['10.0.0.1', ['10.0.0.2'], false],
    ['2001:db8::1', ['2001:db8::1'], true],
    ['2001:db8::1', ['2001:db8::2'], false],
    ['server02.contoso.com', ['evil.example, DNS:server02.contoso.com'], false],
  ];

  test.each(fits)('%s, where the certificate names %j: %s', async (host, names, expected) => {
    const judged = judge(await root.issue({ names }), host);
    if (expected) await expect(judged).resolves.toEqual([]);
    else await expect(judged).rejects.toMatchObject({ problem: { kind: 'server-wrong-host' } });
  });
});

test('an untrusted server names the fingerprint of the topmost certificate it showed', async () => {
  const { problem } = await visit({ certificate: await stranger.issue(), chain: [stranger.certificate] });
  const sha256 = new x509.X509Certificate(stranger.certificate.der as Uint8Array<ArrayBuffer>).getThumbprint('SHA-256');
  expect(problem).toMatchObject({
    rootSha256: Buffer.from(await sha256)
      .toString('hex')
      .toUpperCase(),
  });
});

test('a certificate that can\u2019t be read is refused, not skipped', async () => {
  const odd = new x509.Extension('2.5.29.19', false, randomBytes(4));
  const visited = await visit(await leaf({ authority: undefined, extensions: [odd] })());
  expect(visited).toMatchObject({ problem: { kind: 'server-untrusted', why: 'bad-path' }, before: 0 });
});
