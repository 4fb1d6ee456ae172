import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPem } from '../../../../electron/pki/certificate.ts';
import { redact } from '../../../../electron/services/diagnostics/redact.ts';
import { certificates } from '../../../support/keychain-scene.ts';

const secret = 'M4rker,of a "test"';
const word = 'M4rker-of-a-test';
const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');
const wrapped = (text: string) => text.replace(/.{1,64}/gu, '$&\n');

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (type: 'pkcs8' | 'sec1') => privateKey.export({ format: 'pem', type }).toString();
const encrypted = privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }).toString();
const der = privateKey.export({ format: 'der', type: 'pkcs8' });
/** The middle of the key, as it stands in text. */
const middle = (text: string) => text.replace(/-----.*?-----|\s/gu, '').slice(40, 80);

describe('what is taken out of text', () => {
  it.each([
    ['a field of JSON', JSON.stringify({ user: 'mnorth', password: secret })],
    [
      'a field whose name holds it',
      JSON.stringify({ userPin: secret, PROXY_PASSWORD: secret, 'client-secret': secret, accessToken: secret }),
    ],
    ['a number', '{"pin":4711, "x": "M4rker no"}'.replace('4711', '"M4rker"').replace('M4rker no', 'x')],
    ['bytes', JSON.stringify({ password: [...Buffer.from(secret)], text: 'x' }).replace(/\d+/u, 'M4rker')],
    ['JSON inside JSON inside JSON', JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ password: secret }) }) })],
    ['JSON in a line of text', `12:00 sent {"password":${JSON.stringify(secret)},"x":1}`],
    ['escaped JSON in a line of text', `12:00 sent "{\\"passphrase\\":\\"${word}\\"}"`],
    ['the value beside its name', JSON.stringify({ key: 'Password', written: word, effective: word })],
    ['a setting', `export CCM_PASSWORD="${word} and more"`],
    ['a setting without quotes', `password=${word}`],
    ['a line', `Password: ${word} and more`],
    ['another language', `Kennwort: ${word}`],
    ['a flag', `CMEnroll -s server02 --password ${word} -u x`],
    ['a flag of the original', `CMEnroll -password "${word} more" -u x`],
    ['a flag with an equals sign', `curl --proxy-pass=${word}`],
    ['a header', `Authorization: Basic ${base64(`mnorth:${word}`)}\r\nHost: x`],
    ['a header in JSON', JSON.stringify({ headers: `Proxy-Authorization: Bearer ${word}` })],
    ['a cookie', `Set-Cookie: session=${word}; Path=/`],
    ['a token', `bearer ${word}`],
    ['a web token', `eyJhbGciOiJIUzI1NiJ9.M4rkerM4rker.c2lnbmF0dXJl`],
    ['an address', `http://mnorth:${word}@proxy.contoso.com:8080/`],
    ['an element', `<wsse:UsernameToken><wsse:Password Type="text">${secret}</wsse:Password></wsse:UsernameToken>`],
    ['an element that is cut off', `<wsse:Password Type="text">${word}`],
    ['an element with a block', `<Password><![CDATA[${secret}]]></Password>`],
    ['a property list', `<key>Passphrase</key>\n\t<string>${secret}</string>`],
    ['data of a property list', `<key>PrivateKey</key><data>M4rker</data>`],
  ])('%s', (_, text) => {
    const result = redact(text);
    expect(result.text).not.toContain('M4rker');
    expect(result.text).toContain('[removed]');
    expect(result.count).toBeGreaterThan(0);
  });

  it.each([
    ['base64', base64(`password=${word}`)],
    ['base64 of UTF-16, as PowerShell has it', base64(`password=${word}`, 'utf16le')],
    [
      'base64 of a message over several lines',
      wrapped(base64(`<s:Envelope>${'x'.repeat(80)}<o:Password>${word}</o:Password></s:Envelope>`)),
    ],
    ['base64 of a user and a password', base64(`mnorth@contoso.com:${word}`)],
    ['hexadecimal', hex(`"password":"${word}"`)],
    ['hexadecimal with blanks', hex(`password=${word}`).replace(/../gu, '$& ')],
    ['percent signs', encodeURIComponent(`password=${word}`)],
    ['percent signs twice', `q=${encodeURIComponent(encodeURIComponent(`password=${word}&x=1`))}`],
    ['base64 of base64', base64(`body: ${base64(`password=${word}`)}`)],
  ])('a secret encoded as %s', (_, text) => {
    const result = redact(`12:00 ${text} end`);
    expect(result.text.replaceAll('\n', '')).toMatch(/\[removed\]/u);
    expect(result.text).not.toContain(text.slice(8, 24));
  });

  it.each([
    ['PKCS #8', pem('pkcs8')],
    ['SEC 1', pem('sec1')],
    ['an encrypted one', encrypted],
    ['in JSON', JSON.stringify({ text: pem('pkcs8') })],
    ['in a line of JSON that is cut off', JSON.stringify({ text: pem('pkcs8') }).slice(0, -30)],
    ['without its last line', pem('pkcs8').split('\n').slice(0, -2).join('\n')],
    ['as base64 without a frame', der.toString('base64')],
    ['as base64 over several lines', wrapped(der.toString('base64'))],
    ['as hexadecimal', der.toString('hex')],
  ])('a private key, %s', (_, text) => {
    const result = redact(`before ${text} after`);
    expect(result.count).toBeGreaterThan(0);
    expect(result.text).not.toContain(middle(text));
    expect(result.text).toMatch(/^before /u);
  });

  it('everywhere in a text, however it is mixed', () => {
    const carriers: ((value: string) => string)[] = [
      (value) => `password=${value}`,
      (value) => JSON.stringify({ secret: value }),
      (value) => `-pin ${value}`,
      (value) => base64(`{"token":"${value}"}`),
      (value) => hex(`pwd=${value}`),
      (value) => `https://u:${encodeURIComponent(value)}@host/`,
      (value) => `<a:Password>${value}</a:Password>`,
    ];
    const line = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...carriers).map((carrier) => carrier(word)) },
      fc.string({ maxLength: 40 }),
      fc.constantFrom('{"event":"step"}', '2026-06-15 12:00 contacting-server begun', '\tat main.js:1:2'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', ' '), (lines, between) => {
        const { text } = redact(lines.join(between));
        for (const trace of [word, base64(`{"token":"${word}"}`), hex(`pwd=${word}`)]) expect(text).not.toContain(trace);
      }),
    );
  });
});

describe('what stays', () => {
  it.each([
    ['a problem of the log', '{"event":"problem","problem":{"kind":"password-rejected","userName":"contoso\\\\mnorth","why":"by-server"}}'],
    ['an account', 'user: mnorth@contoso.com, contoso\\mnorth'],
    ['a serial number and a fingerprint', `17D4391A00000003DB ${'A1B2'.repeat(16)}`],
    ['an address', 'https://server02.contoso.com:443/EnrollmentServer/DeviceEnrollmentWebService.svc?client=x%20y'],
    ['a switch', '{"key":"RenewWithoutPassword","written":"false","effective":false}\nRenewWithoutPassword: true'],
    ['a flag that takes none', 'CMEnroll -u x -password-stdin -json'],
    ['words that hold the names', 'passed: 3, mapping: x, pinned=1, tokenless'],
    ['a stack', 'Error: x\n    at file:///opt/app/electron/cli/passphrase.ts:12:34'],
    ['what was taken out already', '{"password":"[removed]"}\npassword=[removed]'],
  ])('%s', (_, text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });

  it('a certificate', () => {
    const text = certificates.map(toPem).join('');
    expect(redact(text)).toEqual({ text, count: 0 });
  });

  it('the form of JSON that had a secret in it', () => {
    const text = JSON.stringify({ a: [1, { password: word }], b: 'x' }, null, 2);
    expect(redact(`${text}\n`).text).toBe(`${text.replace(word, '[removed]')}\n`);
  });
});
