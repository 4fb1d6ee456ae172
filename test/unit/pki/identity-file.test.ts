import { describe, expect, it } from 'vitest';
import { toPem } from '../../../electron/pki/certificate.ts';
import { readIdentityFile } from '../../../electron/pki/identity-file.ts';
import { wrongPassphrase } from '../../../electron/pki/private-key.ts';
import { authority, authorityKey, makeCertificate, ownKey, publicKeyInfo } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

const certificate = makeCertificate();
const issuer = makeCertificate({
  ...{ subject: 'Lab Issuing CA', publicKeyInfo: publicKeyInfo(authorityKey.publicKey), extensions: [authority()] },
});
const secret = 'p\u00e4ss \u20ac';
const neverAsked = () => Promise.reject(new Error('a passphrase was asked for'));
const saying = (text: string) => async () => Buffer.from(text);
const pem = Buffer.from(toPem(certificate) + toPem(issuer));
const keyDer = ownKey.privateKey.export({ type: 'pkcs8', format: 'der' });
const keyPem = ownKey.privateKey.export({ type: 'pkcs8', format: 'pem' });

/** Files that only openssl makes here. */
const made = withOpenssl((bench) => {
  bench.file('chain.pem', pem);
  bench.file('key.pem', keyPem);
  const out = (...args: readonly string[]) => bench.run(...args);
  const locked = ['-passout', `pass:${secret}`];
  return {
    message: out('crl2pkcs7', '-nocrl', '-certfile', 'chain.pem', '-outform', 'DER'),
    messageInText: out('crl2pkcs7', '-nocrl', '-certfile', 'chain.pem'),
    pkcs1: out('rsa', '-in', 'key.pem', '-traditional'),
    locked: {
      'PKCS#8 with AES-256': out('pkcs8', '-topk8', '-in', 'key.pem', '-v2', 'aes-256-cbc', ...locked),
      'PKCS#8 with AES-128 and SHA-1': out('pkcs8', '-topk8', '-in', 'key.pem', '-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA1', ...locked),
      'PKCS#8 with Triple DES of PKCS#12': out('pkcs8', '-topk8', '-in', 'key.pem', '-v1', 'PBE-SHA1-3DES', ...locked),
      'PKCS#8 with RC2 of PKCS#12': out(
        'pkcs8',
        '-topk8',
        '-in',
        'key.pem',
        '-v1',
        'PBE-SHA1-RC2-128',
        '-provider',
        'legacy',
        '-provider',
        'default',
        ...locked,
      ),
      'the older form with AES-256': out('rsa', '-in', 'key.pem', '-traditional', '-aes256', ...locked),
      'the older form with Triple DES': out('rsa', '-in', 'key.pem', '-traditional', '-des3', ...locked),
      'PKCS#8 in DER': out('pkcs8', '-topk8', '-in', 'key.pem', '-outform', 'DER', ...locked),
    },
  };
});

describe('a file with certificates', () => {
  it.each([
    ['PEM', pem, 'pem', 2],
    ['PEM with text around', Buffer.concat([Buffer.from('Bag Attributes\n  friendlyName: x\n'), pem, Buffer.from('the end')]), 'pem', 2],
    ['PEM with the line ends of Windows', Buffer.from(pem.toString().replaceAll('\n', '\r\n')), 'pem', 2],
    ['DER', certificate.der, 'der', 1],
    ['Base64 alone', Buffer.from(Buffer.from(certificate.der).toString('base64')), 'pem', 1],
    ['PKCS#7', made.message, 'pkcs7', 2],
    ['PKCS#7 as PEM', made.messageInText, 'pkcs7', 2],
    ['PKCS#7 as Base64 alone', Buffer.from(made.message.toString('base64')), 'pkcs7', 2],
  ] as const)('as %s is read without a passphrase', async (_form, bytes, form, count) => {
    const file = await readIdentityFile(bytes, neverAsked);
    expect(file).toMatchObject({ form, keys: [] });
    expect(file.certificates).toHaveLength(count);
    expect(file.certificates.some(({ sha256 }) => sha256 === certificate.sha256)).toBe(true);
  });
});

describe('a private key', () => {
  it.each([
    ['PKCS#8 as PEM', Buffer.from(keyPem)],
    ['PKCS#8 as DER', keyDer],
    ['the older form as PEM', made.pkcs1],
  ])('in the open, as %s, is read without a passphrase', async (_form, bytes) => {
    const { keys } = await readIdentityFile(bytes, neverAsked);
    expect(keys.map((key) => key.privateKey.equals(ownKey.privateKey))).toEqual([true]);
  });

  it.each(Object.entries(made.locked))('locked as %s is read with its passphrase, and a wrong one is told', async (_form, bytes) => {
    const { keys } = await readIdentityFile(bytes, saying(secret));
    expect(keys.map((key) => key.privateKey.equals(ownKey.privateKey))).toEqual([true]);
    await expect(readIdentityFile(bytes, saying('wrong'))).rejects.toMatchObject({ problem: { found: { key: wrongPassphrase } } });
    await expect(readIdentityFile(bytes, saying(''))).rejects.toMatchObject({ problem: { found: { key: wrongPassphrase } } });
  });

  it('may stand in one file with its certificate', async () => {
    const { keys, certificates } = await readIdentityFile(Buffer.concat([made.locked['the older form with AES-256'], pem]), saying(secret));
    expect([keys.length, certificates.length]).toEqual([1, 2]);
  });

  it('is asked a passphrase for once, however many there are, and the passphrase is overwritten', async () => {
    const given: Buffer[] = [];
    const locked = made.locked['PKCS#8 with AES-256'];
    await readIdentityFile(Buffer.concat([locked, locked]), async () => {
      given.push(Buffer.from(secret));
      return given.at(-1) as Buffer;
    });
    expect(given.map((bytes) => bytes.every((octet) => octet === 0))).toEqual([true]);
  });
});

describe('a file that holds nothing of the kind', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Dear administrator,\n')],
    ['a start of DER and no more', Buffer.of(0x30, 0x82, 0x01)],
    ['a sequence of nothing known', Buffer.concat([Buffer.of(0x30, 0x81, 0x80), Buffer.alloc(128)])],
    ['a certificate that is cut off', certificate.der.subarray(0, 300)],
    ['a damaged key', Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n')],
    ['a key in the form of OpenSSH', Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n')],
    [
      'a locked key that is no such thing',
      Buffer.from('-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAAA\n-----END ENCRYPTED PRIVATE KEY-----\n'),
    ],
    ['more than 1 MiB', Buffer.alloc(1024 * 1024 + 1, 0x30)],
  ])('but %s is refused as unreadable', async (_what, bytes) => {
    await expect(readIdentityFile(bytes, saying(secret))).rejects.toMatchObject({
      problem: { kind: 'certificate-unfit', rule: 'unreadable' },
    });
  });
});
