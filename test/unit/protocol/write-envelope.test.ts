import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDiscover } from '../../../electron/protocol/mde2/discover.ts';
import { type DeviceContext, writeEnrollmentRequest } from '../../../electron/protocol/mde2/request-security-token.ts';
import { soapRequest } from '../../../electron/protocol/soap/request.ts';
import { writeIssue, writeQueryTokenStatus } from '../../../electron/protocol/wstep/request-security-token.ts';
import { writeGetPolicies } from '../../../electron/protocol/xcep/get-policies.ts';
import { descendantOf, textOf } from '../../../electron/protocol/xml/element.ts';
import { readXml } from '../../../electron/protocol/xml/read-xml.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { bytes, message } from './messages.ts';

const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const request = Uint8Array.from({ length: 100 }, (_, i) => i);
const device: DeviceContext = { deviceName: 'mac12', deviceId: 'BA6A4B8F-0000-4000-8000-000000000001', operatingSystemVersion: '14.5.0.0' };
const text = (envelope: Uint8Array) => Buffer.from(envelope).toString('utf8');

const everyRequest: readonly [string, Uint8Array][] = [
  ['Discover', writeDiscover(message, { userName: 'contoso\\mnorth' })],
  ['GetPolicies', writeGetPolicies(message)],
  ['RequestSecurityToken of MDE2', writeEnrollmentRequest(message, { request, device })],
  ['RequestSecurityToken of AD CS', writeIssue(message, { request })],
  ['QueryTokenStatus', writeQueryTokenStatus(message, { requestId: '65' })],
];

describe('the bytes of a request', () => {
  it('a request for a certificate is what the specification prints, on one line', () => {
    expect(text(writeEnrollmentRequest(message, { request, device }))).toBe(
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing"' +
        ' xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"' +
        ` xmlns:wsse="${wsse}" xmlns:wst="http://docs.oasis-open.org/ws-sx/ws-trust/200512"` +
        ' xmlns:ac="http://schemas.xmlsoap.org/ws/2006/12/authorization"><s:Header>' +
        '<a:Action s:mustUnderstand="1">http://schemas.microsoft.com/windows/pki/2009/01/enrollment/RST/wstep</a:Action>' +
        '<a:MessageID>urn:uuid:748132ec-a575-4329-b01b-6171a9cf8478</a:MessageID>' +
        '<a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo>' +
        '<a:To s:mustUnderstand="1">https://server02.contoso.com/EnrollmentServer/DeviceEnrollmentWebService.svc</a:To>' +
        '<wsse:Security s:mustUnderstand="1"><u:Timestamp u:Id="_0"><u:Created>2026-01-02T03:04:05.000Z</u:Created>' +
        '<u:Expires>2026-01-02T03:09:05.000Z</u:Expires></u:Timestamp>' +
        '<wsse:UsernameToken u:Id="uuid-748132ec-a575-4329-b01b-6171a9cf8478-1"><wsse:Username>contoso\\mnorth</wsse:Username>' +
        '<wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">' +
        'pass&amp;word&lt;1&gt;</wsse:Password></wsse:UsernameToken></wsse:Security></s:Header><s:Body><wst:RequestSecurityToken>' +
        '<wst:TokenType>http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment/DeviceEnrollmentToken</wst:TokenType>' +
        '<wst:RequestType>http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue</wst:RequestType>' +
        '<wsse:BinarySecurityToken ValueType="http://schemas.microsoft.com/windows/pki/2009/01/enrollment#PKCS10"' +
        ` EncodingType="${wsse}#base64binary">${Buffer.from(request).toString('base64')}</wsse:BinarySecurityToken>` +
        '<ac:AdditionalContext><ac:ContextItem Name="DeviceType"><ac:Value>CIMClient_Windows</ac:Value></ac:ContextItem>' +
        '<ac:ContextItem Name="ApplicationVersion"><ac:Value>5.0.0.0</ac:Value></ac:ContextItem>' +
        '<ac:ContextItem Name="OSVersion"><ac:Value>14.5.0.0</ac:Value></ac:ContextItem>' +
        '<ac:ContextItem Name="DeviceName"><ac:Value>mac12</ac:Value></ac:ContextItem>' +
        '<ac:ContextItem Name="EnrollmentType"><ac:Value>Full</ac:Value></ac:ContextItem>' +
        '<ac:ContextItem Name="DeviceID"><ac:Value>BA6A4B8F-0000-4000-8000-000000000001</ac:Value></ac:ContextItem>' +
        '</ac:AdditionalContext></wst:RequestSecurityToken></s:Body></s:Envelope>',
    );
  });

  it('Discover has its fields in the order of the schema and no credentials', () => {
    const written = text(writeDiscover(message, { userName: 'mnorth@contoso.com', deviceType: 'Mac', applicationVersion: '5.0.1.2' }));
    expect(written).not.toContain('Security');
    expect(written).toContain(
      '<s:Body><Discover xmlns="http://schemas.microsoft.com/windows/management/2012/01/enrollment">' +
        '<request xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><EmailAddress>mnorth@contoso.com</EmailAddress>' +
        '<RequestVersion>3.0</RequestVersion><DeviceType>Mac</DeviceType><ApplicationVersion>5.0.1.2</ApplicationVersion>' +
        '<OSEdition>4</OSEdition><AuthPolicies><AuthPolicy>OnPremise</AuthPolicy></AuthPolicies></request></Discover></s:Body>',
    );
  });

  it('AD CS is asked for an X.509 token and told nothing of the computer', () => {
    const written = text(writeIssue(message, { request }));
    expect(written).toContain(
      '<wst:TokenType>http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3</wst:TokenType>',
    );
    expect(written).not.toContain('AdditionalContext');
  });

  it('the status of a request is asked with its number as it came', () => {
    const written = text(writeQueryTokenStatus(message, { requestId: '3402823669<&>' }));
    expect(written).toContain(
      '<wst:RequestType>http://schemas.microsoft.com/windows/pki/2009/01/enrollment/QueryTokenStatus</wst:RequestType>',
    );
    expect(written).toContain(
      '<RequestID xmlns="http://schemas.microsoft.com/windows/pki/2009/01/enrollment">3402823669&lt;&amp;&gt;</RequestID>',
    );
  });

  it.each(everyRequest)('%s is well-formed and says the same to another parser', (_, envelope) => {
    const complaints: string[] = [];
    const parser = new DOMParser({ errorHandler: (level: string, complaint: string) => complaints.push(`${level}: ${complaint}`) });
    const document = parser.parseFromString(text(envelope), 'application/soap+xml');
    expect(complaints).toEqual([]);
    const names = Array.from(document.getElementsByTagName('*')).map(({ localName, namespaceURI }) => `${namespaceURI} ${localName}`);
    expect(namesIn(envelope)).toEqual(names);
    expect(names[0]).toBe('http://www.w3.org/2003/05/soap-envelope Envelope');
  });

  it.each(everyRequest)('%s has no line break and no declaration', (_, envelope) => {
    expect(text(envelope)).not.toMatch(/[\r\n]|<\?/);
  });

  it('is posted as SOAP 1.2', () => {
    expect(soapRequest(message.to, request)).toEqual({
      method: 'POST',
      url: message.to,
      headers: { 'content-type': 'application/soap+xml; charset=utf-8', accept: 'application/soap+xml, text/xml' },
      body: request,
    });
  });
});

function namesIn(envelope: Uint8Array): string[] {
  const walk = (element: ReturnType<typeof readXml>): string[] => [
    `${element.namespace} ${element.name}`,
    ...element.children.flatMap(walk),
  ];
  return walk(readXml(envelope));
}

describe('the password', () => {
  const withPassword = (password: Uint8Array) => writeGetPolicies({ ...message, credentials: { userName: 'contoso\\mnorth', password } });
  const passwordIn = (envelope: Uint8Array) => descendantOf(readXml(envelope), wsse, 'Password')?.text;

  it('arrives as it was typed, whatever XML makes of its characters', () => {
    const character = fc.oneof(fc.constantFrom(...'&<>"\' \t]'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (password) => {
        expect(passwordIn(withPassword(bytes(password)))).toBe(password);
      }),
    );
  });

  it('neither changes nor keeps the bytes it was given', () => {
    const password = bytes('secret&1');
    const envelope = withPassword(password);
    expect(password).toEqual(bytes('secret&1'));
    envelope.fill(0);
    expect(password).toEqual(bytes('secret&1'));
  });

  it('fills a buffer of its own, so that overwriting it overwrites the only copy', () => {
    const envelope = withPassword(bytes('secret'));
    expect(envelope.byteLength).toBe(envelope.buffer.byteLength);
  });

  it.each([
    ['a line feed', [0x61, 0x0a]],
    ['a carriage return', [0x0d]],
    ['NUL', [0x00]],
    ['an escape character', [0x1b]],
    ['DEL', [0x7f]],
    ['U+FFFE', [0xef, 0xbf, 0xbe]],
    ['U+FFFF', [0xef, 0xbf, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a byte that is not UTF-8', [0xff]],
    ['a character that is cut off', [0x61, 0xc3]],
  ])('with %s is refused before anything is written', (_, password) => {
    const problem = problemThrownBy(() => withPassword(Uint8Array.from(password)));
    expect(problem).toEqual({ kind: 'password-rejected', userName: 'contoso\\mnorth', why: 'unsendable-character' });
  });

  it('of any bytes is sent exactly, or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (password) => {
        const problem = problemThrownBy(() => {
          expect(Buffer.from(passwordIn(withPassword(password)) ?? '')).toEqual(Buffer.from(password));
        });
        if (problem) expect(problem).toMatchObject({ kind: 'password-rejected', why: 'unsendable-character' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('text from outside', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom(...'&<>"\'\t\n\r ]'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    minLength: 1,
  });

  it('a user name stays one text, whatever it contains', () => {
    fc.assert(
      fc.property(anyText, (userName) => {
        const envelope = readXml(writeGetPolicies({ ...message, credentials: { userName, password: bytes('x') } }));
        expect(descendantOf(envelope, wsse, 'Username')?.text).toBe(userName);
        const discover = readXml(writeDiscover(message, { userName }));
        expect(descendantOf(discover, 'http://schemas.microsoft.com/windows/management/2012/01/enrollment', 'EmailAddress')?.text).toBe(
          userName,
        );
      }),
    );
  });

  it('so does the name of the computer', () => {
    fc.assert(
      fc.property(anyText, (deviceName) => {
        const envelope = readXml(writeEnrollmentRequest(message, { request, device: { ...device, deviceName } }));
        const context = descendantOf(envelope, 'http://schemas.xmlsoap.org/ws/2006/12/authorization', 'AdditionalContext');
        expect(context?.children.map((item) => item.children[0]?.text)).toContain(deviceName);
      }),
    );
  });

  it('an address with quotes and ampersands stays one text', () => {
    const to = new URL("https://server02.contoso.com/a?b='1'&c=<2>");
    const envelope = readXml(writeGetPolicies({ ...message, to }));
    expect(textOf(descendantOf(envelope, 'http://www.w3.org/2005/08/addressing', 'To'))).toBe(to.href);
  });
});
