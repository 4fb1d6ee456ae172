/** The certificates that the lab's HTTPS servers show: the right one, and one for each scenario about TLS, made when it is first wanted. */
import type { webcrypto } from 'node:crypto';
import type { SecureContextOptions } from 'node:tls';
import { certifiedWith, newAuthorities, newAuthorityBelow } from './authorities.ts';
import {
  type Authority,
  issue,
  newKeyPair,
  newSerialNumber,
  type Order,
  type Publication,
  pkcs8Pem,
  spki,
} from './certification-authority.ts';
import { type ScenarioName, ScenarioSwitches } from './scenarios.ts';
import { type Flaw, flaws } from './server-flaws.ts';
import { purposes, templateNamed } from './templates.ts';
import * as x509 from './x509.ts';

const day = 86_400_000;

export interface ServerIdentityOptions {
  readonly root: Authority;
  readonly issuing: Authority;
  readonly publication: Publication;
  /** names and addresses of the server */
  readonly hosts: readonly string[];
  /** of the server's own key, unless a scenario wants another */
  readonly keys: Promise<webcrypto.CryptoKeyPair>;
  /** enters a certificate in the authority's register */
  enter(certificate: x509.X509Certificate, isRevoked: boolean): void;
}

/** What a server shows: TLS settings, and the certificates leaf first. */
export interface ServerIdentity {
  readonly tls: SecureContextOptions;
  readonly certificates: readonly x509.X509Certificate[];
}

/** Makes TLS settings for the scenario that is on; each once. */
export class ServerIdentities {
  readonly #options: ServerIdentityOptions;
  readonly #made = new Map<ScenarioName | 'good', Promise<ServerIdentity>>();

  /** of authorities that are not the lab's own */
  #spareKeys: Promise<webcrypto.CryptoKeyPair> | undefined;

  constructor(options: ServerIdentityOptions) {
    this.#options = options;
  }

  current(switches: ScenarioSwitches): Promise<ServerIdentity> {
    const name = switches.first(Object.keys(flaws) as (keyof typeof flaws)[]) ?? 'good';
    const known = this.#made.get(name);
    if (known) return known;
    const made = this.#make(name === 'good' ? {} : flaws[name]);
    this.#made.set(name, made);
    return made;
  }

  /** The server's certificate as it should be, DER. */
  async certificate(): Promise<Uint8Array> {
    const { certificates } = await this.current(new ScenarioSwitches());
    return new Uint8Array(certificates[0]?.rawData ?? new ArrayBuffer(0));
  }

  async #make(flaw: Flaw): Promise<ServerIdentity> {
    const keys = flaw.keyBits ? await newKeyPair(flaw.keyBits) : await this.#options.keys;
    const certificates = flaw.selfSigned ? [await this.#selfSigned(keys)] : await this.#path(flaw, keys);
    const isAlone = certificates.length === 1 || flaw.leavesOutIssuer;
    const pem = (shown: readonly x509.X509Certificate[]) => shown.map((one) => one.toString('pem')).join('\n');
    const tls = {
      key: await pkcs8Pem(keys.privateKey),
      cert: pem(isAlone ? certificates.slice(0, 1) : certificates),
      // Whom it trusts for clients. OpenSSL would complete its own chain from these.
      ...(isAlone ? {} : { ca: pem([this.#options.issuing.certificate, this.#options.root.certificate]) }),
      ...(flaw.isWeak ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
      ...(flaw.oldTls ? { minVersion: 'TLSv1' as const, maxVersion: 'TLSv1.1' as const } : {}),
    };
    return { tls, certificates };
  }

  /** The server's certificate and those above it, without the root. */
  async #path(flaw: Flaw, keys: webcrypto.CryptoKeyPair): Promise<x509.X509Certificate[]> {
    const { publication, root, issuing, enter } = this.#options;
    const order = await this.#order(flaw, keys);
    if (flaw.stranger) {
      const stranger = (await newAuthorities(publication, await this.#spare())).issuing;
      const shown = flaw.stranger === 'impostor' ? issuing : stranger;
      return [issue(stranger, order, publication), shown.certificate];
    }
    if (flaw.tooLong) {
      const below = await newAuthorityBelow(issuing, await this.#spare(), publication);
      return [issue(below, order, publication), below.certificate, issuing.certificate];
    }
    const issuer = flaw.issuer ? await certifiedWith(flaw.issuer(), { root, issuing }, publication) : issuing;
    const leaf = issue(issuing, order, publication);
    enter(leaf, flaw.isRevoked === true);
    return [leaf, issuer.certificate];
  }

  #spare(): Promise<webcrypto.CryptoKeyPair> {
    this.#spareKeys ??= newKeyPair();
    return this.#spareKeys;
  }

  async #order(flaw: Flaw, keys: webcrypto.CryptoKeyPair): Promise<Order> {
    const template = templateNamed('ConfigMgrWebServerCertificate');
    if (!template) throw new Error('the template of web servers is missing');
    const { otherHost, leaf } = flaw;
    const named = otherHost ? [otherHost] : flaw.commonNameOnly ? [] : this.#options.hosts;
    return {
      template,
      commonName: otherHost ?? 'localhost',
      publicKey: await spki(keys.publicKey),
      dnsNames: named.filter((host) => !isAddress(host)),
      addresses: named.filter(isAddress),
      ...leaf?.(),
    };
  }

  #selfSigned(keys: webcrypto.CryptoKeyPair): Promise<x509.X509Certificate> {
    const names = this.#options.hosts.map((value) => ({ type: isAddress(value) ? ('ip' as const) : ('dns' as const), value }));
    return x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: newSerialNumber(),
      name: 'CN=localhost',
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 365 * day),
      keys,
      signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      extensions: [new x509.SubjectAlternativeNameExtension(names), new x509.ExtendedKeyUsageExtension([purposes.serverAuthentication])],
    });
  }
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/u.test(host) || host.includes(':');
}
