/**
 * The roots that the operating system trusts, and those from a file that a person names.
 *
 * Parsing some 140 roots into a TLS context takes about 10 ms (BoringSSL) to 30 ms (OpenSSL). It is done once, and not at all for a
 * server whose chain ends in one of the roots from the file.
 */
import { constants, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';
import { ProblemError } from '../contract/problem.ts';
import type { ClientIdentity, Roots } from '../enrollment/ports.ts';
import { type Certificate, readCertificate, toPem } from '../pki/certificate.ts';
import { readCertificates } from '../pki/certificates.ts';
import { withClientOptions } from './client-identity.ts';

/** Where distributions keep all roots in one file: Debian, Fedora, SUSE, Alpine, older Red Hat, OpenBSD and others. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];
const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

export interface TrustedRootsOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export class TrustedRoots implements Roots {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #system: { readonly pem: readonly string[]; readonly der: readonly Buffer[] } | undefined;
  readonly #contexts = new Map<string, tls.SecureContext>();

  constructor({ environment = process.env }: TrustedRootsOptions = {}) {
    this.#environment = environment;
  }

  /** Does the costly part now, for instance while a person types. */
  warm(): void {
    this.context([], 'and-system');
  }

  /**
   * What the TLS stack judges by: the roots given (DER), with those of the operating system or without; and the certificate that
   * it shows to a server which asks for one. A context with a client's key is made anew each time, so that the key goes with it.
   */
  context(given: readonly Uint8Array[], system: 'and-system' | 'only', client?: ClientIdentity): tls.SecureContext {
    const pem = given.map((der) => toPem({ der }));
    const name = `${system} ${pem.join('')}`;
    const known = this.#contexts.get(name);
    if (known && !client) return known;
    const ca = [...pem, ...(system === 'only' ? [] : this.#readSystem().pem)];
    // Without renegotiation the certificate that was judged stays the one that is talked to.
    const options: tls.SecureContextOptions = { ca, minVersion: 'TLSv1.2', secureOptions: constants.SSL_OP_NO_RENEGOTIATION };
    if (client) return withClientOptions(client, (shown) => tls.createSecureContext({ ...options, ...shown }));
    const context = tls.createSecureContext(options);
    this.#contexts.set(name, context);
    return context;
  }

  /** Trusted certificates with the name of the issuer of `certificate`; whether they did issue it is still to be found out. */
  namedAsIssuer(certificate: Certificate, given: readonly Uint8Array[]): Certificate[] {
    const name = Buffer.from(certificate.rawIssuer);
    const bearing = (der: Uint8Array) => Buffer.from(der.buffer, der.byteOffset, der.byteLength).includes(name);
    return [...given, ...this.#readSystem().der]
      .filter(bearing)
      .flatMap(readable)
      .filter((root) => root.isSelfIssued && name.equals(root.rawSubject));
  }

  #readSystem() {
    this.#system ??= fromPem(systemPem(this.#environment));
    return this.#system;
  }
}

/** A root that this program can't read can't vouch for anything; the others can. */
function readable(der: Uint8Array): Certificate[] {
  try {
    return [readCertificate(der)];
  } catch {
    return [];
  }
}

function fromPem(pem: readonly string[]) {
  return { pem, der: pem.map((text) => Buffer.from(text.replace(/-----[^-]+-----/gu, ''), 'base64')) };
}

/**
 * On Linux the file that SSL_CERT_FILE names, or the distribution's own. Elsewhere the runtime asks the operating system, which takes
 * Node 22.15 or an Electron that has it; older ones know none, and only given roots are trusted.
 */
function systemPem(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (process.platform === 'linux') {
    for (const file of environment.SSL_CERT_FILE ? [environment.SSL_CERT_FILE] : bundles) {
      const found = blocksIn(file);
      if (found.length > 0) return found;
    }
  }
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'system') => string[] };
  return getCACertificates?.('system') ?? [];
}

function blocksIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'latin1').match(pemBlock) ?? [];
  } catch {
    return []; // the next place is tried; without any root every server is refused
  }
}

/**
 * The certificates of a file that a person names as trusted, in DER. PEM with one or several, or DER.
 * @throws ProblemError settings-unreadable, with the reason as a clause
 */
export async function readTrustFile(file: string): Promise<Uint8Array[]> {
  const unreadable = (why: string, cause?: unknown) => new ProblemError({ kind: 'settings-unreadable', file, why }, cause);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(whyNot[error.code ?? ''] ?? `it can\u2019t be read (${error.code})`, error);
  });
  if (bytes.length > 4 * 1024 * 1024) throw unreadable('it is too large to be a file of root certificates');
  if (bytes.includes('PRIVATE KEY-----')) throw unreadable('it holds a private key, which belongs nowhere but with its owner');
  let certificates: Certificate[];
  try {
    certificates = readCertificates(bytes);
    for (const certificate of certificates) new X509Certificate(certificate.der); // the TLS stack must be able to read it too
  } catch (error) {
    throw unreadable('it holds no certificate in PEM or DER, or a damaged one', error);
  }
  if (!certificates.some((certificate) => certificate.isSelfIssued)) {
    throw unreadable('it holds no root, that is, no certificate that vouches for itself');
  }
  return certificates.map((certificate) => certificate.der);
}

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this account may not read it',
  EISDIR: 'it is a folder',
};
