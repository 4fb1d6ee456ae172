import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { expectReply, readAnswer } from '../../../electron/protocol/soap/answer.ts';
import { readEnvelope } from '../../../electron/protocol/soap/read-envelope.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { answer, asked, bytes, envelopeText, faultText, host, message, probing, soap11 } from './messages.ts';

const html = { 'content-type': 'text/html' };
const plain = { 'content-type': 'text/plain; charset=utf-8' };
const none = { 'content-type': '' };
const reply = envelopeText('<x xmlns="urn:x"/>');
const failedAuthentication = envelopeText(faultText(['s:Sender', 'a:FailedAuthentication'], 'No'));
const actionNotSupported = envelopeText(faultText(['s:Sender', 'a:ActionNotSupported'], 'No such action'));
const unreachable = envelopeText(faultText(['s:Sender', 'a:DestinationUnreachable'], 'Nothing here'));
const receiver = envelopeText(faultText(['s:Receiver'], 'No'));
const read = (status: number, body: string | Uint8Array, headers: Record<string, string> = {}, question = asked) =>
  readAnswer(answer(status, body, headers), { ...question, url: message.to });
const problem = (...from: Parameters<typeof read>) => problemThrownBy(() => read(...from));

describe('an answer without SOAP, after credentials were sent', () => {
  const userName = 'contoso\\mnorth';
  it.each<[number, string, string, Record<string, string>, Partial<Problem>]>([
    [401, 'a page', 'Unauthorized', html, { kind: 'password-rejected', userName, why: 'by-server' }],
    [401, 'a fault that says nothing', receiver, {}, { kind: 'password-rejected', userName, why: 'by-server' }],
    [403, 'a page', '<html>Forbidden</html>', html, { kind: 'not-permitted', userName }],
    [403, 'words', 'Ask the help desk.\r\n', plain, { kind: 'not-permitted', userName, serverSays: 'Ask the help desk.' }],
    [400, 'a page', '<html/>', html, { kind: 'server-fault', host, code: 'HTTP 400' }],
    [413, 'words', 'too large', plain, { kind: 'server-fault', host, code: 'HTTP 413', serverSays: 'too large' }],
    [500, 'a page', '<html/>', html, { kind: 'server-fault', host, code: 'HTTP 500' }],
    [500, 'half an envelope', '<s:Envelope', {}, { kind: 'server-fault', host, code: 'HTTP 500' }],
    [500, 'a reply', reply, {}, { kind: 'server-fault', host, code: 'HTTP 500' }],
    [502, 'nothing', '', none, { kind: 'server-fault', host, code: 'HTTP 502' }],
    [503, 'nothing', '', none, { kind: 'server-busy', host }],
    [429, 'a time to wait', '', { ...none, 'retry-after': '120' }, { kind: 'server-busy', host, retryAfterSeconds: 120 }],
    [200, 'nothing, as SOAP', '', {}, { kind: 'reply-not-understood', host, what: 'The answer is empty' }],
    [200, 'nothing', '', none, { kind: 'reply-not-understood', host, what: 'The answer is empty' }],
    [200, 'white space', ' \r\n', {}, { kind: 'reply-not-understood', host, what: 'The answer is empty' }],
    [200, 'a page', '<!DOCTYPE html><html/>', html, { kind: 'reply-not-understood', host, what: 'It is not an enrollment message' }],
    [200, 'garbage', '\u0001garbage\u0002', none, { kind: 'reply-not-understood', host, what: 'It is not an enrollment message' }],
    [200, 'other XML', '<x/>', {}, { kind: 'reply-not-understood', host, what: 'It is XML, but not an enrollment message' }],
    [200, 'XML with entities', '<!DOCTYPE x [<!ENTITY y "z">]><x/>', {}, { kind: 'reply-not-understood', host }],
    [200, 'two bodies', envelopeText('').replace('<s:Body', '<s:Body/><s:Body'), {}, { kind: 'reply-not-understood', host }],
  ])('HTTP %i with %s', (status, _, body, headers, expected) => {
    expect(problem(status, body, headers)).toMatchObject(expected);
  });
});

describe('an answer without SOAP to a question without credentials', () => {
  it.each<[number, string, string, Record<string, string>, string]>([
    [401, 'a page', '', html, 'it asks for a sign-in of its own'],
    [403, 'a page', '', html, 'it refuses access'],
    [400, 'a page', '', html, 'it did not accept the question'],
    [200, 'a page', '<html/>', html, 'it is a web site'],
    [200, 'nothing', '', none, 'its answer is empty'],
    [200, 'JSON', '{}', { 'content-type': 'application/json' }, 'its answer is not an enrollment message'],
  ])('HTTP %i with %s means that it is no enrollment server', (status, _, body, headers, found) => {
    expect(problem(status, body, headers, probing)).toMatchObject({ kind: 'not-an-enrollment-server', host, found });
  });

  it.each<[number, string, string, Record<string, string>, string]>([
    [500, 'a page', '', html, 'server-fault'],
    [503, 'a page', '', html, 'server-busy'],
    [200, 'XML with entities', '<!DOCTYPE x><x/>', {}, 'reply-not-understood'],
    [500, 'a fault about credentials', failedAuthentication, {}, 'server-fault'],
  ])('HTTP %i with %s is taken for what it is', (status, _, body, headers, kind) => {
    expect(problem(status, body, headers, probing)).toMatchObject({ kind });
  });
});

describe('outcomes from which a story goes on', () => {
  it.each<[number, string, string, Record<string, string>]>([
    [404, 'a page', 'Not found', html],
    [405, 'a page', '', html],
    [410, 'nothing', '', none],
    [501, 'a page', 'Unsupported method', html],
    [500, 'a fault about the action', actionNotSupported, {}],
    [404, 'a fault about the address', unreachable, {}],
  ])('HTTP %i with %s: there is no such service', (status, _, body, headers) => {
    expect(read(status, body, headers)).toEqual({ kind: 'no-such-service', status });
  });

  it.each([
    ['https://other.contoso.com/x', 'https://other.contoso.com/x'],
    ['/moved', `https://${host}/moved`],
    ['http://[', undefined],
    [undefined, undefined],
  ])('a redirect to %j is handed back as %j and not followed', (location, expected) => {
    const outcome = read(302, '', location === undefined ? {} : { location });
    expect(outcome).toMatchObject({ kind: 'redirect', status: 302 });
    expect(outcome.kind === 'redirect' && outcome.location?.href).toBe(expected);
  });

  it('a reply is a reply', () => {
    expect(read(200, reply)).toMatchObject({ kind: 'reply', envelope: { action: 'urn:answer', relatesTo: 'urn:uuid:1' } });
  });

  it('where a reply is expected, the others mean that this is no enrollment server', () => {
    const location = new URL('https://login.contoso.com/');
    expect(expectReply(read(200, reply), asked).body.children[0]?.name).toBe('x');
    expect(problemThrownBy(() => expectReply({ kind: 'redirect', status: 302, location }, asked))).toMatchObject({
      found: 'it sends the request on to login.contoso.com',
    });
    expect(problemThrownBy(() => expectReply({ kind: 'no-such-service', status: 404 }, asked))).toMatchObject({
      kind: 'not-an-enrollment-server',
      host,
    });
  });
});

describe('SOAP is recognised', () => {
  it.each<[string, string | Uint8Array, Record<string, string>]>([
    ['without a content type', reply, none],
    ['as text/xml', reply, { 'content-type': 'text/xml' }],
    ['under a wrong content type', reply, html],
    ['with a declaration, a byte order mark and white space', `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n ${reply}\n`, none],
    ['behind a comment', `<!-- x -->${reply}`, none],
    ['in SOAP 1.1', envelopeText('<x xmlns="urn:x"/>', soap11), { 'content-type': 'text/xml; charset="utf-8"' }],
    ['with other prefixes', reply.replace(/(<\/?| )s:/g, '$1soap-env:').replace('xmlns:s=', 'xmlns:soap-env='), none],
    [
      'with the namespace as default',
      '<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Body><x xmlns="urn:x"/></Body></Envelope>',
      {},
    ],
    ['in UTF-16', Buffer.from(`\ufeff${reply}`, 'utf16le'), none],
    [
      'with an unknown block that must be understood',
      reply.replace('</s:Header>', '<o:Security xmlns:o="urn:o" s:mustUnderstand="1"/></s:Header>'),
      {},
    ],
  ])('%s', (_, body, headers) => {
    const outcome = read(200, body, headers);
    expect(outcome.kind === 'reply' && outcome.envelope.body.children).toMatchObject([{ name: 'x', namespace: 'urn:x' }]);
  });

  it('headers are not needed', () => {
    const bare = '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body/></s:Envelope>';
    expect(readEnvelope(bytes(bare), asked)).toMatchObject({ action: undefined, relatesTo: undefined });
  });
});

describe('how long to wait', () => {
  const date = 'Fri, 02 Jan 2026 03:04:05 GMT';
  it.each([
    ['seconds', { 'retry-after': '30' }, 30],
    ['zero', { 'retry-after': ' 0 ' }, 0],
    ['a date, by the server’s clock', { 'retry-after': 'Fri, 02 Jan 2026 03:05:05 GMT', date }, 60],
    ['a date, by our clock where the server shows none', { 'retry-after': 'Fri, 02 Jan 2026 03:06:05 GMT' }, 120],
    ['a date of the oldest form', { 'retry-after': 'Fri Jan  2 03:05:05 2026', date }, 60],
    ['a date in the past', { 'retry-after': 'Fri, 02 Jan 2026 03:00:00 GMT', date }, undefined],
    ['more than a week', { 'retry-after': '99999999' }, 7 * 24 * 3600],
    ['less than nothing', { 'retry-after': '-5' }, undefined],
    ['words', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_, headers, retryAfterSeconds) => {
    expect(problem(503, '', { ...none, ...headers })).toEqual({
      kind: 'server-busy',
      host,
      detail: 'HTTP 503, no content type, 0 bytes',
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  });
});
