import { describe, expect, it } from 'vitest';
import { certificateBytes } from '../../../electron/protocol/issued-certificates.ts';
import { readTokenAnswer } from '../../../electron/protocol/wstep/token-answer.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { asked, base64, bytes, envelope, host } from './messages.ts';

const wst = 'http://docs.oasis-open.org/ws-sx/ws-trust/200512';
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const enr = 'http://schemas.microsoft.com/windows/pki/2009/01/enrollment';
const x509 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';
const provisioning = 'http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment/DeviceEnrollmentProvisionDoc';

const leaf = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05);
const message = Uint8Array.of(0x30, 0x80, 0x00, 0x00);
const token = (valueType: string, content: string) =>
  `<BinarySecurityToken xmlns="${wsse}" ValueType="${valueType}" EncodingType="${wsse}#base64binary">${content}</BinarySecurityToken>`;
const requested = (content: string) => `<RequestedSecurityToken>${content}</RequestedSecurityToken>`;
const requestId = (id: string) => `<RequestID xmlns="${enr}">${id}</RequestID>`;
const disposition = (words: string) => `<DispositionMessage xml:lang="de-DE" xmlns="${enr}">${words}</DispositionMessage>`;
const reference = (uri: string) => `<o:SecurityTokenReference xmlns:o="${wsse}"><o:Reference URI="${uri}"/></o:SecurityTokenReference>`;
const response = (content: string) =>
  `<RequestSecurityTokenResponseCollection xmlns="${wst}"><RequestSecurityTokenResponse>${content}</RequestSecurityTokenResponse></RequestSecurityTokenResponseCollection>`;
const read = (content: string) => readTokenAnswer(envelope(response(content)), asked);

describe('an issued certificate', () => {
  it('from AD CS is the requested token, then the message beside it', () => {
    const content = `<TokenType>${x509}</TokenType>${disposition('Ausgestellt')}${token(`${wsse}#PKCS7`, base64(message))}${requested(token(x509, base64(leaf)))}${requestId('65')}`;
    expect(read(content)).toEqual({
      kind: 'issued',
      tokens: [
        { valueType: x509, bytes: leaf },
        { valueType: `${wsse}#PKCS7`, bytes: message },
      ],
      requestId: '65',
      disposition: 'Ausgestellt',
    });
  });

  it('from MDE2 is a document, with an empty disposition', () => {
    const content = `<TokenType>x</TokenType>${disposition('')}${requested(token(provisioning, base64('<wap/>')))}${requestId('0')}`;
    expect(read(content)).toEqual({
      kind: 'issued',
      tokens: [{ valueType: provisioning, bytes: bytes('<wap/>') }],
      requestId: '0',
      disposition: undefined,
    });
  });

  it.each([
    [
      'with its token type inside, as the first version of the protocol has it',
      requested(`<TokenType>x</TokenType>${token(x509, base64(leaf))}`),
    ],
    ['with line breaks inside', requested(token(x509, `\r\n ${base64(leaf).slice(0, 4)}\n${base64(leaf).slice(4)}\n`))],
    ['with carriage returns by number', requested(token(x509, `${base64(leaf).slice(0, 4)}&#xD;\n${base64(leaf).slice(4)}&#xD;`))],
    [
      'with carriage returns by number that were escaped twice',
      requested(token(x509, `${base64(leaf).slice(0, 4)}&amp;#xD;\n${base64(leaf).slice(4)}&amp;#13;`)),
    ],
    ['without padding', requested(token(x509, base64(leaf).replace(/=+$/, '')))],
    ['with a number that is nil', `${requested(token(x509, base64(leaf)))}<RequestID xmlns="${enr}" xsi:nil="true">7</RequestID>`],
    ['with a reference beside it', requested(token(x509, base64(leaf)) + reference('https://ces.contoso.com/'))],
    ['only beside its place', `${token(x509, base64(leaf))}${requested('')}`],
    ['with an empty token beside it', `${token('x', ' ')}${requested(token(x509, base64(leaf)))}`],
  ])('%s', (_, content) => {
    expect(read(content)).toMatchObject({ kind: 'issued', tokens: [{ bytes: leaf }], requestId: undefined });
  });

  it('is found without the collection around it', () => {
    const bare = `<RequestSecurityTokenResponse xmlns="${wst}">${requested(token(x509, base64(leaf)))}</RequestSecurityTokenResponse>`;
    expect(readTokenAnswer(envelope(bare), asked)).toMatchObject({ kind: 'issued' });
  });
});

describe('a request that waits for approval', () => {
  it('has a number, words, and an address in place of the certificate', () => {
    const ces = 'https://ces.contoso.com/CA_CES_UsernamePassword/service.svc/CES';
    const content = `${disposition('Wartet')}${token(`${wsse}#PKCS7`, base64(message))}${requested(reference(ces))}${requestId(' 340282366920938463463374607431768211455 ')}`;
    expect(read(content)).toEqual({
      kind: 'pending',
      requestId: '340282366920938463463374607431768211455',
      address: new URL(ces),
      disposition: 'Wartet',
    });
  });

  it.each([
    ['an address without encryption', requested(reference('http://ces.contoso.com/')) + requestId('1')],
    ['an address that is none', requested(reference('CES')) + requestId('1')],
    ['nothing but a number', requestId('1')],
    ['an empty place for the token', requested('') + requestId('1')],
  ])('with %s names no address', (_, content) => {
    expect(read(content)).toEqual({ kind: 'pending', requestId: '1', address: undefined, disposition: undefined });
  });
});

describe('an answer is refused', () => {
  it.each([
    ['that waits without a number', requested(reference('https://ces.contoso.com/'))],
    ['with a number as long as a book', requested(reference('https://ces.contoso.com/')) + requestId('9'.repeat(257))],
    ['with a token that is not Base64', requested(token(x509, '%%%'))],
    ['with a token of an impossible length', requested(token(x509, 'AAAAA'))],
  ])('%s', (_, content) => {
    expect(problemThrownBy(() => read(content))).toMatchObject({ kind: 'reply-not-understood', host });
  });

  it('that has neither a certificate nor a number', () => {
    expect(problemThrownBy(() => read(requested('')))).toEqual({ kind: 'certificate-unfit', subject: '', rule: 'missing' });
  });

  it('to another question', () => {
    expect(problemThrownBy(() => readTokenAnswer(envelope('<x xmlns="urn:x"/>'), asked))).toMatchObject({ kind: 'reply-not-understood' });
  });
});

describe('what holds certificates', () => {
  const document = `<?xml version="1.0"?><wap-provisioningdoc version="1.1"><characteristic type="CertificateStore"><characteristic type="My"><characteristic type="User"><characteristic type="AB"><parm name="EncodedCertificate" value="${base64(leaf)}"/></characteristic></characteristic></characteristic></characteristic></wap-provisioningdoc>`;
  it.each([
    ['DER stays as it is', leaf, [leaf]],
    ['BER stays as it is', message, [message]],
    ['a document is opened', bytes(document), [leaf]],
    ['a document with a byte order mark is opened', bytes(`\ufeff\r\n${document}`), [leaf]],
    ['a document in UTF-16 is opened', Buffer.from(`\ufeff${document}`, 'utf16le'), [leaf]],
  ])('%s, whatever the server says it is', (_, content, expected) => {
    expect(certificateBytes({ tokens: [{ valueType: 'wrong', bytes: content }] }, asked)).toEqual(expected);
  });
});
