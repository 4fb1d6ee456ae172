/** A client made of openssl and curl, for tests of the lab site: it shares no code with it but the names of the wire. */
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ns } from './soap.ts';

const run = promisify(execFile);

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Account {
  readonly userName: string;
  readonly password: string;
}

export const mnorth: Account = { userName: 'contoso\\mnorth', password: 'Northwind-42' };
export const nlake: Account = { userName: 'nlake@contoso.com', password: 'Lakeshore-35' };

export function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { stdio: 'pipe' }).toString();
}

/** curl with the site's root; arguments beyond the address as they are. Exit codes of curl reject. */
export async function curl(caFile: string, url: string, ...args: readonly string[]): Promise<Answer> {
  const { stdout } = await run('curl', ['-sS', '--cacert', caFile, '-w', '\n%{http_code}', ...args, url]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
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
    const subject = ['-subj', '/CN=anything'];
    openssl(
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      this.file(`${name}.key`),
      '-outform',
      'DER',
      '-out',
      this.file(`${name}.der`),
      ...subject,
    );
  }

  /** A signing request signed by the certificate and key of files, as PKCS#7, DER. */
  signedRequest(request: string, certificate: string, key: string): Buffer {
    const args = [
      '-binary',
      '-nodetach',
      '-outform',
      'DER',
      '-in',
      this.file(request),
      '-signer',
      this.file(certificate),
      '-inkey',
      this.file(key),
    ];
    return execFileSync('openssl', ['smime', '-sign', ...args], { stdio: 'pipe' });
  }

  /** Sends a request, with an account's password, with certificate and key of files in TLS, or with neither. */
  post(url: string, body: string, who: Account | { readonly certificate: string; readonly key: string } | undefined): Promise<Answer> {
    const security =
      who && 'userName' in who
        ? `<wsse:Security xmlns:wsse="${ns.security}"><wsse:UsernameToken><wsse:Username>${who.userName}</wsse:Username><wsse:Password>${who.password}</wsse:Password></wsse:UsernameToken></wsse:Security>`
        : '';
    const text = `<s:Envelope xmlns:s="${ns.soap12}" xmlns:a="${ns.addressing}"><s:Header><a:Action>${ns.enrollment}/RST/wstep</a:Action><a:MessageID>urn:uuid:1</a:MessageID>${security}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
    writeFileSync(this.file('request.xml'), text);
    const tls = who && 'certificate' in who ? ['--cert', this.file(who.certificate), '--key', this.file(who.key)] : [];
    const data = ['-H', 'Content-Type: application/soap+xml; charset=utf-8', '--data-binary', `@${this.file('request.xml')}`];
    return curl(this.#caFile, url, ...tls, ...data);
  }

  /** The leaf in a provisioning document's answer, kept in a file as PEM. */
  keepLeaf(answer: Answer, name: string): void {
    const document = Buffer.from(/ProvisionDoc"[^>]*>([^<]+)</u.exec(answer.body)?.[1] ?? '', 'base64').toString();
    const leaf = /"My">.*?EncodedCertificate" value="([^"]+)"/su.exec(document)?.[1] ?? '';
    writeFileSync(this.file(name), `-----BEGIN CERTIFICATE-----\n${leaf.replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`);
  }
}
