import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemError } from '../../../electron/contract/problem.ts';
import { readCertificate } from '../../../electron/pki/certificate.ts';
import { readTrustFile, TrustedRoots } from '../../../electron/services/trusted-roots.ts';
import { TestAuthority } from '../../support/certificate-authority.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let root: TestAuthority;
let other: TestAuthority;
let issuing: TestAuthority;
beforeAll(async () => {
  root = await TestAuthority.root();
  other = await TestAuthority.root({ name: 'Other Root CA' });
  issuing = await root.subordinate();
});

function file(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'roots.pem');
  writeFileSync(path, content);
  return path;
}

describe('a file of trusted roots', () => {
  test('may hold several in PEM, with words between them', async () => {
    const certificates = await readTrustFile(file(`The roots of Contoso\n${root.certificate.pem}\n\n# and\n${other.certificate.pem}`));
    expect(certificates.map((der) => readCertificate(der).commonName)).toEqual(['Test Root CA', 'Other Root CA']);
  });

  test('may be DER', async () => {
    expect((await readTrustFile(file(root.certificate.der))).map((der) => readCertificate(der).commonName)).toEqual(['Test Root CA']);
  });

  test('may hold authorities below the root as well', async () => {
    expect((await readTrustFile(file(issuing.certificate.pem + root.certificate.pem))).length).toBe(2);
  });

  const bad: readonly { what: string; path: () => string; why: RegExp }[] = [
    { what: 'is not there', path: () => join(temporaryFolder(), 'no.pem'), why: /no such file/u },
    { what: 'is a folder', path: () => temporaryFolder(), why: /is a folder/u },
    { what: 'is empty', path: () => file(''), why: /no certificate/u },
    { what: 'is something else', path: () => file('hello'), why: /no certificate/u },
    { what: 'holds a damaged certificate', path: () => file(root.certificate.pem.replace(/\n.{64}\n/u, '\n')), why: /damaged/u },
    { what: 'holds no root', path: () => file(issuing.certificate.pem), why: /no root/u },
    { what: 'holds a private key', path: () => file(root.certificate.pem + root.certificate.keyPem), why: /private key/u },
    { what: 'is huge', path: () => file(Buffer.alloc(5 * 1024 * 1024)), why: /too large/u },
  ];

  test.each(bad)('that $what is refused with the reason', async ({ path, why }) => {
    const where = path();
    const error = (await readTrustFile(where).catch((thrown: unknown) => thrown)) as ProblemError;
    expect(error.problem).toMatchObject({ kind: 'settings-unreadable', file: where, why: expect.stringMatching(why) });
  });
});

describe.runIf(process.platform === 'linux')('the roots of the operating system', () => {
  const named = (roots: TrustedRoots) =>
    roots.namedAsIssuer(readCertificate(issuing.certificate.der), []).map(({ commonName }) => commonName);

  test('are those of SSL_CERT_FILE, where it is set', () => {
    const path = file(other.certificate.pem + root.certificate.pem);
    expect(named(new TrustedRoots({ environment: { SSL_CERT_FILE: path } }))).toEqual(['Test Root CA']);
  });

  test('are otherwise those of the distribution, which does not know a test\u2019s', () => {
    const roots = new TrustedRoots({ environment: {} });
    roots.warm();
    expect(named(roots)).toEqual([]);
  });

  test('are not those of NODE_EXTRA_CA_CERTS: that is a setting of the runtime, not of the computer', () => {
    const path = file(root.certificate.pem);
    expect(named(new TrustedRoots({ environment: { NODE_EXTRA_CA_CERTS: path } }))).toEqual([]);
  });

  test('are none where SSL_CERT_FILE leads nowhere', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    for (const path of [join(folder, 'none.pem'), join(folder, 'empty')]) {
      expect(named(new TrustedRoots({ environment: { SSL_CERT_FILE: path } }))).toEqual([]);
    }
  });

  test('do not include certificates that are no roots, given or not', () => {
    const server = readCertificate(issuing.certificate.der);
    const roots = new TrustedRoots({ environment: { SSL_CERT_FILE: '/dev/null' } });
    const below = { ...server, rawIssuer: server.rawSubject };
    expect(roots.namedAsIssuer(below, [issuing.certificate.der])).toEqual([]);
  });

  test('are parsed into a context once', () => {
    const roots = new TrustedRoots({ environment: {} });
    expect(roots.context([], 'and-system')).toBe(roots.context([], 'and-system'));
    expect(roots.context([root.certificate.der], 'only')).toBe(roots.context([root.certificate.der], 'only'));
    expect(roots.context([root.certificate.der], 'only')).not.toBe(roots.context([other.certificate.der], 'only'));
  });
});
