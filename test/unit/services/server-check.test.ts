import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { type CertificateWish, purposes, selfSigned, TestAuthority, x509 } from '../../support/certificate-authority.ts';
import type { ServerWish } from '../../support/counting-server.ts';
import { daysAgo, issuing, leaf, root, stranger, under, visit } from '../../support/server-visit.ts';

const { cRLSign } = x509.KeyUsageFlags;
const unknownCritical = new x509.Extension('1.3.6.1.4.1.99999.1', true, new Uint8Array([5, 0]));
/** permitted: DNS example.com */
const onlyExampleCom = new x509.Extension('2.5.29.30', true, Buffer.from('3011a00f300d820b6578616d706c652e636f6d', 'hex'));

interface Case {
  readonly broken: string;
  readonly server: () => Promise<ServerWish>;
  readonly problem: Partial<Problem>;
  /** what is left of it when an untrusted chain is forgiven */
  readonly ignoring: Partial<Problem> | 'forgiven';
}
const same = (problem: Partial<Problem>) => ({ problem, ignoring: problem });
/** These tests also run on Electron's own TLS stack, as a Node process of it; it differs in one point. */
const boringSsl = process.versions.electron !== undefined;
const badPath = { kind: 'server-untrusted', why: 'bad-path' } as const;

const cases: readonly Case[] = [
  // Trust alone: forgiven when that is asked for.
  {
    broken: 'self-signed',
    server: async () => ({ certificate: await selfSigned() }),
    problem: { kind: 'server-untrusted', why: 'self-signed' },
    ignoring: 'forgiven',
  },
  {
    broken: 'under an unknown root that is shown',
    server: async () => ({ certificate: await stranger.issue(), chain: [stranger.certificate] }),
    problem: { kind: 'server-untrusted', why: 'unknown-root', issuer: 'Unknown Root CA' },
    ignoring: 'forgiven',
  },
  {
    broken: 'under an unknown root that is not shown',
    server: async () => ({ certificate: await stranger.issue() }),
    problem: { kind: 'server-untrusted', why: 'incomplete', issuer: 'Unknown Root CA' },
    ignoring: 'forgiven',
  },
  {
    broken: 'without its intermediate authority',
    server: async () => ({ certificate: await issuing.issue() }),
    problem: { kind: 'server-untrusted', why: 'incomplete', issuer: 'Test Issuing CA' },
    ignoring: 'forgiven',
  },
  {
    broken: 'under an authority of the trusted name with another key, shown',
    server: under(() => TestAuthority.root({ name: 'Test Root CA' })),
    problem: { kind: 'server-untrusted', why: 'unknown-root' },
    ignoring: 'forgiven',
  },
  // What is never forgiven.
  {
    broken: 'signed by another key than the issuer it names',
    server: under(() =>
      TestAuthority.root({ name: 'Test Root CA', identifiers: false }).then((fake) =>
        fake.subordinate({ name: 'Middle', identifiers: false }),
      ),
    ),
    ...same(badPath),
  },
  {
    broken: 'expired',
    server: leaf({ notBefore: daysAgo(20), notAfter: daysAgo(1) }),
    ...same({ kind: 'server-certificate-expired', subject: 'localhost' }),
  },
  {
    broken: 'not valid yet',
    server: leaf({ notBefore: daysAgo(-1) }),
    ...same({ kind: 'server-certificate-expired', subject: 'localhost' }),
  },
  {
    broken: 'under an expired intermediate authority',
    server: under(() => root.subordinate({ name: 'Old CA', notBefore: daysAgo(20), notAfter: daysAgo(1) })),
    ...same({ kind: 'server-certificate-expired', subject: 'Old CA' }),
  },
  {
    broken: 'for another host',
    server: leaf({ names: ['other.example.com'] }),
    ...same({ kind: 'server-wrong-host', names: ['other.example.com'] }),
  },
  {
    broken: 'without alternative names, the host being its common name',
    server: leaf({ names: [] }),
    ...same({ kind: 'server-wrong-host', names: [] }),
  },
  {
    broken: 'for the address and not the name',
    server: leaf({ names: ['127.0.0.1'] }),
    ...same({ kind: 'server-wrong-host', names: ['127.0.0.1'] }),
  },
  { broken: 'without purposes', server: leaf({ purposes: undefined }), ...same({ kind: 'server-wrong-purpose', subject: 'localhost' }) },
  { broken: 'for clients', server: leaf({ purposes: [purposes.client] }), ...same({ kind: 'server-wrong-purpose' }) },
  { broken: 'for any purpose', server: leaf({ purposes: [purposes.any] }), ...same({ kind: 'server-wrong-purpose' }) },
  {
    broken: 'under an authority that may not vouch for servers',
    server: under(() => root.subordinate({ name: 'Code CA', purposes: [purposes.codeSigning] })),
    ...same({ kind: 'server-wrong-purpose', subject: 'Code CA' }),
  },
  {
    broken: 'signed with SHA-1',
    server: leaf({ hash: 'SHA-1' }),
    ...same({ kind: 'server-weak', weakness: 'hash', subject: 'localhost' }),
  },
  {
    broken: 'with an RSA key of 1024 bits',
    server: leaf({ key: 'RSA-1024' }),
    ...same({ kind: 'server-weak', weakness: 'key', subject: 'localhost' }),
  },
  {
    broken: 'under an authority signed with SHA-1',
    server: under(() => root.subordinate({ name: 'Weak CA', hash: 'SHA-1' })),
    ...same({ kind: 'server-weak', weakness: 'hash', subject: 'Weak CA' }),
  },
  {
    broken: 'under an authority with a key of 1024 bits',
    server: under(() => root.subordinate({ name: 'Short CA', key: 'RSA-1024' })),
    ...same({ kind: 'server-weak', weakness: 'key', subject: 'Short CA' }),
  },
  {
    broken: 'under an authority without basic constraints',
    server: under(() => root.subordinate({ authority: undefined })),
    ...same(badPath),
  },
  { broken: 'under a certificate that is no authority', server: under(() => root.subordinate({ authority: false })), ...same(badPath) },
  {
    broken: 'under an authority whose key may not sign certificates',
    server: under(() => root.subordinate({ keyUsage: cRLSign })),
    problem: { kind: 'server-untrusted' },
    // BoringSSL does not even look at such an issuer: to it the chain is incomplete, which is forgiven.
    ignoring: boringSsl ? 'forgiven' : badPath,
  },
  {
    broken: 'one authority deeper than allowed',
    server: async () => {
      const shallow = await root.subordinate({ name: 'Shallow CA', pathLength: 0 });
      const deeper = await shallow.subordinate({ name: 'Deeper CA' });
      return { certificate: await deeper.issue(), chain: [deeper.certificate, shallow.certificate] };
    },
    ...same(badPath),
  },
  {
    broken: 'outside the names its authority is limited to',
    server: under(() => root.subordinate({ name: 'Limited CA', extensions: [onlyExampleCom] })),
    ...same(badPath),
  },
  { broken: 'with a critical extension nobody knows', server: leaf({ extensions: [unknownCritical] }), ...same(badPath) },
];

describe.each(cases)('a server whose certificate is $broken', ({ server, problem, ignoring }) => {
  test('is refused before a byte is sent', async () => {
    const visited = await visit(await server());
    expect(visited.problem).toMatchObject(problem);
    expect(visited.before).toBe(0);
  });

  test(
    ignoring === 'forgiven' ? 'is forgiven on request, and says what was forgiven' : 'is refused even when the chain is to be ignored',
    async () => {
      const visited = await visit(await server(), { ignoreChain: true });
      expect(visited.before).toBe(0);
      if (ignoring === 'forgiven') expect(visited.forgiven).toEqual([expect.stringMatching(/vouches/u)]);
      else expect(visited.problem).toMatchObject(ignoring);
    },
  );
});

/** The same faults, below a root that nobody trusts: the stack then names only the missing trust. */
describe('ignoring an untrusted chain does not hide', () => {
  const hidden: readonly { fault: string; wish: CertificateWish; problem: Partial<Problem> }[] = [
    { fault: 'expiry', wish: { notBefore: daysAgo(20), notAfter: daysAgo(1) }, problem: { kind: 'server-certificate-expired' } },
    { fault: 'a date in the future', wish: { notBefore: daysAgo(-1) }, problem: { kind: 'server-certificate-expired' } },
    { fault: 'another host', wish: { names: ['other.example.com'] }, problem: { kind: 'server-wrong-host' } },
    { fault: 'missing alternative names', wish: { names: [] }, problem: { kind: 'server-wrong-host' } },
    { fault: 'another purpose', wish: { purposes: [purposes.client] }, problem: { kind: 'server-wrong-purpose' } },
    { fault: 'a missing purpose', wish: { purposes: undefined }, problem: { kind: 'server-wrong-purpose' } },
    { fault: 'SHA-1', wish: { hash: 'SHA-1' }, problem: { kind: 'server-weak', weakness: 'hash' } },
    { fault: 'a short key', wish: { key: 'RSA-1024' }, problem: { kind: 'server-weak', weakness: 'key' } },
    { fault: 'an unknown critical extension', wish: { extensions: [unknownCritical] }, problem: badPath },
  ];

  test.each(hidden)('$fault below an unknown root', async ({ wish, problem }) => {
    const visited = await visit({ certificate: await stranger.issue(wish), chain: [stranger.certificate] }, { ignoreChain: true });
    expect(visited).toMatchObject({ problem, before: 0 });
  });

  test.each(hidden)('$fault of a self-signed certificate', async ({ wish, problem }) => {
    const visited = await visit({ certificate: await selfSigned(wish) }, { ignoreChain: true });
    expect(visited).toMatchObject({ problem, before: 0 });
  });

  test.each(hidden)('$fault where the issuer is not shown', async ({ wish, problem }) => {
    const visited = await visit({ certificate: await stranger.issue(wish) }, { ignoreChain: true });
    expect(visited).toMatchObject({ problem, before: 0 });
  });

  test.each([
    { fault: 'no authority', wish: { authority: false }, problem: badPath },
    { fault: 'limited to other names', wish: { extensions: [onlyExampleCom] }, problem: badPath },
    { fault: 'expired', wish: { notBefore: daysAgo(20), notAfter: daysAgo(1) }, problem: { kind: 'server-certificate-expired' } as const },
  ])('an intermediate that is $fault, below an unknown root', async ({ wish, problem }) => {
    const middle = await stranger.subordinate({ name: 'Middle', ...wish });
    const visited = await visit(
      { certificate: await middle.issue(), chain: [middle.certificate, stranger.certificate] },
      { ignoreChain: true },
    );
    expect(visited).toMatchObject({ problem, before: 0 });
  });
});
