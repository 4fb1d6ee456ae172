/**
 * The management point: HTTPS that only certificates of this site's authority open. Refuses as IIS does, and remembers whom it has let in.
 * Sources: pki-certificate-requirements.md, "macOS client computers"; IIS, "HTTP status codes", 403.7, 403.13, 403.16 and 403.17
 */
import type { X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Register } from './issued-certificates.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import type { ServerIdentities } from './server-identities.ts';
import { escapeXml } from './soap.ts';
import { purposes } from './templates.ts';

export interface ManagementPointOptions {
  readonly register: Register;
  readonly switches: ScenarioSwitches;
  readonly siteCode: string;
  readonly identities: ServerIdentities;
}

/** Why a client is refused, by the sub-status of IIS. */
const refusals = {
  '403.7':
    'The page you are attempting to access requires your browser to have a Secure Sockets Layer (SSL) client certificate that the Web server recognizes.',
  '403.13': 'Your client certificate was revoked, or the revocation status could not be determined.',
  '403.16': 'Your client certificate is either not trusted or is invalid.',
  '403.17': 'Your client certificate has expired or is not yet valid.',
} as const;

export class ManagementPoint {
  readonly #options: ManagementPointOptions;
  readonly #server: Server;

  constructor(options: ManagementPointOptions) {
    this.#options = options;
    // TLS asks for a certificate and lets every one pass: IIS answers the refused in HTTP.
    this.#server = createServer(
      { requestCert: true, rejectUnauthorized: false },
      (request, response) => void this.#answer(request, response),
    );
    this.#server.on('tlsClientError', (_error, socket) => socket.destroy());
  }

  async listen(): Promise<number> {
    await this.refresh();
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes up the TLS settings of the scenarios that are on. */
  async refresh(): Promise<void> {
    const { tls } = await this.#options.identities.current(this.#options.switches);
    this.#server.setSecureContext(tls);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    if (this.#options.switches.has('mp-unavailable')) return send(response, 503, 'text/html', 'Service Unavailable');
    const shown = (request.socket as TLSSocket).getPeerX509Certificate();
    const refusal = this.#refusal(request.socket as TLSSocket, shown);
    if (refusal) return send(response, 403, 'text/html', refusalPage(refusal));
    const { host = 'localhost', ccmclientid } = request.headers;
    if (shown) this.#remember(shown, String(ccmclientid ?? ''));
    const body = (await this.#documents(host))[(request.url ?? '').toLowerCase()];
    return body
      ? send(response, 200, 'text/xml', body)
      : send(response, 404, 'text/html', '<html><body>404 - File or directory not found.</body></html>');
  }

  async #documents(host: string): Promise<Readonly<Record<string, string>>> {
    const [name = ''] = host.split(':');
    const capabilities = '<Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="63"/></Capabilities>';
    const list = `<MPList><MP Name="${escapeXml(name.toUpperCase())}" FQDN="${escapeXml(name)}" SiteCode="${this.#options.siteCode}"><Version>9128</Version>${capabilities}</MP></MPList>`;
    const certificate = Buffer.from(await this.#options.identities.certificate())
      .toString('hex')
      .toUpperCase();
    return { '/sms_mp/.sms_aut?mplist': list, '/sms_mp/.sms_aut?mpcert': `<MPCertificate>${certificate}</MPCertificate>` };
  }

  #refusal(socket: TLSSocket, shown: X509Certificate | undefined): keyof typeof refusals | undefined {
    if (!shown) return '403.7';
    const now = Date.now();
    // Dates first: TLS's own verdict names but one of several faults.
    if (Date.parse(shown.validFrom) > now || Date.parse(shown.validTo) < now) return '403.17';
    if (!socket.authorized || !(shown.keyUsage ?? []).includes(purposes.clientAuthentication)) return '403.16';
    const { revokedAt } = this.#options.register.find(serialOf(shown)) ?? {};
    return revokedAt || this.#options.switches.has('mp-revoked') ? '403.13' : undefined;
  }

  #remember(shown: X509Certificate, smsid: string): void {
    const { register, siteCode } = this.#options;
    const serialNumber = serialOf(shown);
    register.contact({
      serialNumber,
      name: register.deviceName(serialNumber),
      subject: shown.subject.replaceAll('\n', ', '),
      smsid,
      site: siteCode,
      lastContact: new Date().toISOString(),
      notAfter: new Date(shown.validTo).toISOString(),
    });
  }
}

const serialOf = (certificate: X509Certificate) => certificate.serialNumber.toLowerCase();

function refusalPage(status: keyof typeof refusals): string {
  return `<!DOCTYPE html><html><head><title>IIS 10.0 Detailed Error - ${status} - Forbidden</title></head><body><h1>HTTP Error ${status} - Forbidden</h1><p>${refusals[status]}</p></body></html>`;
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length, Server: 'Microsoft-IIS/10.0' });
  response.end(body);
}
