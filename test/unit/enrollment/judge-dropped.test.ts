import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/contract/problem.ts';
import { judgeDropped } from '../../../electron/enrollment/judge-dropped.ts';
import { readCertificate } from '../../../electron/pki/certificate.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import { purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';

const authority = await TestAuthority.root();
const client = await authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client], key: 'RSA-2048' });
const server = await authority.issue({ name: 'server02.contoso.com', names: ['server02.contoso.com'], key: 'RSA-2048' });
const clock = new HandSetClock(Date.now());
const dropped = { name: 'a.pem', hostName: '', role: 'macos-client' } as const;

describe('a certificate that is dropped on the window', () => {
  it('is judged for the role', async () => {
    expect(await judgeDropped({ ...dropped, bytes: Buffer.from(client.pem) }, clock)).toMatchObject({
      kind: 'judged',
      subject: 'CN=mnorth',
      verdict: { role: 'macos-client', verdict: 'passed' },
    });
    expect(await judgeDropped({ ...dropped, bytes: server.der }, clock)).toMatchObject({ verdict: { verdict: 'failed' } });
  });

  it('is judged by the host name only where its role has such a rule', async () => {
    const wish = { ...dropped, hostName: 'other.contoso.com' };
    expect(await judgeDropped({ ...wish, bytes: client.der }, clock)).toMatchObject({ verdict: { verdict: 'passed' } });
    expect(await judgeDropped({ ...wish, role: 'iis-site-system', bytes: server.der }, clock)).toMatchObject({
      verdict: { verdict: 'failed' },
    });
  });

  it('in an encrypted file is judged once its passphrase is there', async () => {
    const identity = { privateKey: client.privateKey, certificate: readCertificate(client.der), chain: [] };
    const bytes = await writePkcs12(identity, Buffer.from('secret'), 'modern', 2048);
    expect(await judgeDropped({ ...dropped, bytes }, clock)).toEqual({ kind: 'passphrase-needed' });
    expect(await judgeDropped({ ...dropped, bytes, passphrase: Buffer.from('secret') }, clock)).toMatchObject({ kind: 'judged' });
    const wrong = await judgeDropped({ ...dropped, bytes, passphrase: Buffer.from('guess') }, clock).catch(problemOf);
    expect(wrong).toMatchObject({ kind: 'certificate-unfit', rule: 'unreadable' });
  });

  it('that is none is a problem with the name of the file', async () => {
    const problem = await judgeDropped({ ...dropped, bytes: Buffer.from('hello') }, clock).catch(problemOf);
    expect(problem).toMatchObject({ kind: 'certificate-unfit', rule: 'unreadable', file: 'a.pem' });
  });
});
