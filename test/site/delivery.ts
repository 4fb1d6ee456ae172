/** How an answer travels: as it should, or as a scenario wants it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ScenarioName, ScenarioSwitches, Stage } from './scenarios.ts';
import type { Reply } from './soap.ts';

const spoilers = [
  'reply-garbage',
  'reply-web-page',
  'reply-empty',
  'reply-50mb',
  'reply-entities',
  'reply-external-entity',
  'reply-deep',
  'reply-doubled-attribute',
  'reply-nul',
  'reply-utf16',
  'reply-soap11',
  'http-401',
  'http-403',
  'http-404',
  'http-500',
  'http-503',
  'redirect-here',
  'redirect-plain-http',
  'redirect-elsewhere',
  'hang-after-tls',
  'hang-mid-body',
  'slow-drip',
  'close-before-answer',
  'close-mid-body',
] as const satisfies readonly ScenarioName[];
type Spoiler = (typeof spoilers)[number];

/** Sends the answer to a request of this stage. Always with its length, never chunked: Windows clients want it so. */
export function deliver(request: IncomingMessage, response: ServerResponse, answer: Reply, stage: Stage, switches: ScenarioSwitches): void {
  response.setHeader('Date', new Date(Date.now() + clockError(switches)).toUTCString());
  response.setHeader('Server', 'Microsoft-IIS/8.5');
  response.sendDate = false;
  const spoiler = switches.first(spoilers, stage);
  if (spoiler) spoil(spoiler, request, response, answer);
  else whole(response, answer.status, answer.contentType, Buffer.from(answer.body));
}

function clockError(switches: ScenarioSwitches): number {
  return switches.has('clock-day-ahead') ? 86_400_000 : switches.has('clock-day-behind') ? -86_400_000 : 0;
}

function whole(response: ServerResponse, status: number, type: string, body: Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length, ...headers });
  response.end(body);
}

const xml = 'application/soap+xml; charset=utf-8';
const html = 'text/html';

function spoil(spoiler: Spoiler, request: IncomingMessage, response: ServerResponse, answer: Reply): void {
  const body = Buffer.from(answer.body);
  const send = (status: number, type: string, text: string | Buffer, headers = {}) =>
    whole(response, status, type, Buffer.from(text), headers);
  switch (spoiler) {
    case 'http-401':
      send(401, html, 'Unauthorized', { 'WWW-Authenticate': 'Basic realm="contoso"' });
      return;
    case 'http-403':
      send(403, html, '<html><body><h1>403 - Forbidden</h1></body></html>');
      return;
    case 'http-404':
      send(404, html, '<html><body>Not found</body></html>');
      return;
    case 'http-500':
      send(500, html, '<html><body>Internal Server Error</body></html>');
      return;
    case 'http-503':
      send(503, html, 'Service Unavailable', { 'Retry-After': '120' });
      return;
    case 'redirect-here':
      send(307, html, '', { Location: '/EnrollmentServer/Moved.svc' });
      return;
    case 'redirect-plain-http':
      send(307, html, '', { Location: `http://${request.headers.host}${request.url}` });
      return;
    case 'redirect-elsewhere':
      send(302, html, '', { Location: `https://elsewhere.fabrikam.example${request.url}` });
      return;
    case 'hang-after-tls':
      return;
    case 'hang-mid-body':
      response.writeHead(answer.status, { 'Content-Type': answer.contentType, 'Content-Length': body.length });
      response.write(body.subarray(0, body.length >> 1));
      return;
    case 'slow-drip':
      drip(response, answer, body);
      return;
    case 'close-before-answer':
      request.socket.destroy();
      return;
    case 'close-mid-body':
      response.writeHead(answer.status, { 'Content-Type': answer.contentType, 'Content-Length': body.length });
      response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy());
      return;
    case 'reply-50mb':
      flood(response);
      return;
    default:
      send(200, spoiler === 'reply-web-page' ? html : xml, spoiltBody(spoiler, answer.body));
  }
}

function spoiltBody(spoiler: Extract<Spoiler, `reply-${string}`>, text: string): string | Buffer {
  switch (spoiler) {
    case 'reply-entities':
      return `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${text.replace('<s:Body', '<c>&c;</c><s:Body')}`;
    case 'reply-external-entity':
      return `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${text.replace('<s:Body', '<c>&e;</c><s:Body')}`;
    case 'reply-deep':
      return `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    case 'reply-doubled-attribute':
      return text.replace('<s:Body', '<s:Body q="1" q="2"');
    case 'reply-nul':
      return text.replace('<s:Body', '\u0000<s:Body');
    case 'reply-utf16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'reply-soap11':
      return text.replaceAll('http://www.w3.org/2003/05/soap-envelope', 'http://schemas.xmlsoap.org/soap/envelope/');
    case 'reply-web-page':
      return '<!doctype html><html><head><title>Welcome</title></head><body><p>It works.<br></body></html>';
    case 'reply-empty':
    case 'reply-50mb':
      return '';
    case 'reply-garbage':
      return 'x\u0001y{"not":"xml"}';
  }
}

function drip(response: ServerResponse, answer: Reply, body: Buffer): void {
  response.writeHead(answer.status, { 'Content-Type': answer.contentType, 'Content-Length': body.length });
  let at = 0;
  const timer = setInterval(() => {
    if (at < body.length) response.write(body.subarray(at, ++at));
    else response.end();
  }, 1000);
  response.on('close', () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024, 0x20);
  let left = 50 * 16;
  response.writeHead(200, { 'Content-Type': xml, 'Content-Length': piece.length * left });
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}
