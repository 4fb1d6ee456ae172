import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSigningRequest, type SigningWish, signingRequest } from '../../../electron/pki/signing-request.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { ownKey } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

const vector = (name: string) => readFileSync(new URL(`../../vectors/${name}.der`, import.meta.url));
const askOpenssl = (der: Uint8Array, ...questions: readonly string[]) =>
  withOpenssl((bench) =>
    bench
      .run('req', '-inform', 'DER', '-in', bench.file('request.der', der), '-noout', '-nameopt', 'RFC2253,-esc_msb', ...questions)
      .toString(),
  );

describe('openssl agrees with a request', () => {
  it('its signature verifies, its key is ours, its subject is the common name, and it asks for no alternative name', () => {
    const der = signingRequest(ownKey, { commonName: 'mnorth' });
    // -verify fails the command when the signature does not hold
    const told = askOpenssl(der, '-verify', '-subject', '-pubkey', '-text');
    expect(told).toContain('subject=CN=mnorth\n');
    expect(told).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(told).not.toContain('Alternative Name');
    const pem = /-----BEGIN PUBLIC KEY-----[\s\S]+-----END PUBLIC KEY-----/.exec(told)?.[0] ?? '';
    expect(createPublicKey(pem).equals(ownKey.publicKey)).toBe(true);
  });

  it('a common name of other scripts is UTF-8, whatever it contains', () => {
    expect(askOpenssl(signingRequest(ownKey, { commonName: 'Zoë "北", Jr.' }), '-verify', '-subject')).toContain(
      'subject=CN=Zoë \\"北\\"\\, Jr.\n',
    );
  });

  it('the name of a template is a BMPString in the extension that AD CS looks at', () => {
    const told = askOpenssl(signingRequest(ownKey, { commonName: 'x', template: 'ConfigMgr' }), '-verify', '-text');
    expect(told).toMatch(/1\.3\.6\.1\.4\.1\.311\.20\.2:\s*\.\.\.C\.o\.n\.f\.i\.g\.M\.g\.r/);
  });
});

describe('what is asked for is read back', () => {
  const templates: readonly [string, SigningWish['template'], object][] = [
    ['no template', undefined, { templateName: undefined, templateId: undefined, attributes: [] }],
    ['a name', 'Käse', { templateName: 'Käse', templateId: undefined }],
    ['a name in an object', { name: 'User' }, { templateName: 'User' }],
    [
      'an identifier and version',
      { oid: '1.3.6.1.4.1.311.21.8.7.1', major: 100, minor: 4 },
      { templateId: { oid: '1.3.6.1.4.1.311.21.8.7.1', major: 100, minor: 4 } },
    ],
    [
      'an identifier alone',
      { oid: '1.3.6.1.4.1.311.21.8.7.1', major: undefined, minor: undefined },
      { templateId: { oid: '1.3.6.1.4.1.311.21.8.7.1', major: undefined, minor: undefined } },
    ],
  ];
  it.each(templates)('%s', (_, template, expected) => {
    const request = readSigningRequest(signingRequest(ownKey, { commonName: 'mnorth', template }));
    expect(request).toMatchObject({ commonName: 'mnorth', subject: 'CN=mnorth', signatureValid: true, ...expected });
    expect(request.publicKey.equals(ownKey.publicKey)).toBe(true);
  });

  it('a common name of up to 64 characters stays as it is, a longer one keeps its first 64, and no character is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 80 }), (commonName) => {
        const read = readSigningRequest(signingRequest(ownKey, { commonName })).commonName;
        expect(read).toBe([...commonName].slice(0, 64).join(''));
      }),
      { numRuns: 40, examples: [[`${'x'.repeat(63)}😀y`], ['x'.repeat(64)], ['x'.repeat(65)]] },
    );
  });
});

describe('requests that Windows made', () => {
  it.each([
    ['wstep-4.1.1.1-0', { subject: '', templateName: 'User', signatureValid: true }],
    ['renew-inner', { commonName: 'abby', templateName: 'User', signatureValid: true }],
  ])('%s', (name, expected) => {
    expect(readSigningRequest(vector(name))).toMatchObject(expected);
  });

  it('the one for a renewal carries the old certificate', () => {
    expect(readSigningRequest(vector('renew-inner')).attributes).toContain('1.3.6.1.4.1.311.13.1');
  });
});

it('a request whose subject was changed afterwards no longer verifies', () => {
  const der = Buffer.from(signingRequest(ownKey, { commonName: 'mnorth' }));
  der.write('msouth', der.indexOf('mnorth'));
  expect(readSigningRequest(der)).toMatchObject({ commonName: 'msouth', signatureValid: false });
});

it('anything else is refused', () => {
  expect(problemThrownBy(() => readSigningRequest(Buffer.from('hello')))).toMatchObject({ kind: 'unexpected' });
});
