/** A client that trusts the site's root, for tests of the lab site; keys and signatures are openssl's. Knows the wire by its names only. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { ns } from './soap.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Account {
  readonly userName: string;
  readonly password: string;
}

/** A certificate and its key, both PEM. */
export interface Shown {
  readonly cert: string;
  readonly key: string;
}

export interface Letter {
  readonly caFile: string;
  /** POST when there is one */
  readonly body?: string | Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** shown in TLS */
  readonly identity?: Shown | undefined;
}

export const mnorth: Account = { userName: 'contoso\\mnorth', password: 'Northwind-42' };
export const nlake: Account = { userName: 'nlake@contoso.com', password: 'Lakeshore-35' };

export function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { stdio: 'pipe' }).toString();
}

/** Asks on a connection of its own. Rejects when TLS does not trust the server. */
export function ask(url: string, { caFile, body, contentType, headers = {}, identity = { cert: '', key: '' } }: Letter): Promise<Answer> {
  const type = contentType ? { 'Content-Type': contentType } : {};
  const tls = { ca: readFileSync(caFile), agent: false, ...(identity.cert ? identity : {}) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers: { ...type, ...headers }, ...tls }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject).end(body);
  });
}

/** RequestSecurityToken of a type (Issue, Renew), with the token in base64. */
export function rst(type: string, token: string, extra = ''): string {
  return `<wst:RequestSecurityToken xmlns:wst="${ns.trust}"><wst:TokenType>x</wst:TokenType><wst:RequestType>${ns.trust}/${type}</wst:RequestType><wsse:BinarySecurityToken xmlns:wsse="${ns.security}" ValueType="${ns.security}#PKCS7" EncodingType="${ns.security}#base64binary">${token}</wsse:BinarySecurityToken>${extra}</wst:RequestSecurityToken>`;
}

/** A client's working folder: its files are named relative to it. */
export class TestClient {
  readonly #folder: string;
  readonly #caFile: string;

  constructor(folder: string, caFile: string) {
    this.#folder = folder;
    this.#caFile = caFile;
  }

  file(name: string): string {
    return join(this.#folder, name);
  }

  /** A new key and a signing request for it, `name.key` and `name.der`. */
  makeRequest(name: string): void {
    const made = ['-keyout', this.file(`${name}.key`), '-outform', 'DER', '-out', this.file(`${name}.der`)];
    openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', ...made, '-subj', '/CN=anything');
  }

  /** A signing request signed by the certificate and key of files, as PKCS#7, DER. */
  signedRequest(request: string, certificate: string, key: string): Buffer {
    const signer = ['-signer', this.file(certificate), '-inkey', this.file(key)];
    return execFileSync('openssl', ['smime', '-sign', '-binary', '-nodetach', '-outform', 'DER', '-in', this.file(request), ...signer], {
      stdio: 'pipe',
    });
  }

  /** Certificate and key of files, to be shown in TLS. */
  identity(certificate: string, key: string): Shown {
    return { cert: readFileSync(this.file(certificate), 'utf8'), key: readFileSync(this.file(key), 'utf8') };
  }

  /** Sends a request, with an account's password, with a certificate in TLS, or with neither. */
  post(url: string, body: string, who: Account | Shown | undefined): Promise<Answer> {
    const isAccount = who !== undefined && 'userName' in who;
    const security = isAccount
      ? `<wsse:Security xmlns:wsse="${ns.security}"><wsse:UsernameToken><wsse:Username>${who.userName}</wsse:Username><wsse:Password>${who.password}</wsse:Password></wsse:UsernameToken></wsse:Security>`
      : '';
    const text = `<s:Envelope xmlns:s="${ns.soap12}" xmlns:a="${ns.addressing}"><s:Header><a:Action>${ns.enrollment}/RST/wstep</a:Action><a:MessageID>urn:uuid:1</a:MessageID>${security}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
    const contentType = 'application/soap+xml; charset=utf-8';
    return ask(url, { caFile: this.#caFile, body: text, contentType, identity: isAccount ? undefined : who });
  }

  /** The leaf in a provisioning document's answer, kept in a file as PEM. */
  keepLeaf(answer: Answer, name: string): void {
    const document = Buffer.from(/ProvisionDoc"[^>]*>([^<]+)</u.exec(answer.body)?.[1] ?? '', 'base64').toString();
    const leaf = /"My">.*?EncodedCertificate" value="([^"]+)"/su.exec(document)?.[1] ?? '';
    writeFileSync(this.file(name), `-----BEGIN CERTIFICATE-----\n${leaf.replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`);
  }
}
