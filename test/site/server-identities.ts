/** The certificates that the lab's HTTPS servers show: the right one, and one for each scenario about TLS. */

import type { webcrypto } from 'node:crypto';
import type { SecureContextOptions } from 'node:tls';
import * as x509 from '@peculiar/x509';
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
import type { ScenarioName, ScenarioSwitches } from './scenarios.ts';
import { purposes, templateNamed } from './templates.ts';

const variants = [
  'tls-self-signed',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-other-host',
  'tls-no-san',
  'tls-no-server-authentication',
  'tls-sha1',
  'tls-rsa-1024',
  'tls-no-intermediate',
  'tls-revoked',
  'tls-no-cdp',
  'tls-1.1',
] as const satisfies readonly ScenarioName[];
type Variant = (typeof variants)[number];

const day = 86_400_000;

export interface ServerIdentityOptions {
  readonly issuing: Authority;
  readonly publication: Publication;
  readonly hosts: readonly string[];
  revoke(certificate: x509.X509Certificate): void;
}

/** Makes TLS settings for the scenario that is on; each once. */
export class ServerIdentities {
  readonly #options: ServerIdentityOptions;
  readonly #made = new Map<Variant | 'good', Promise<SecureContextOptions>>();
  #keys: Promise<webcrypto.CryptoKeyPair> | undefined;

  constructor(options: ServerIdentityOptions) {
    this.#options = options;
  }

  current(switches: ScenarioSwitches): Promise<SecureContextOptions> {
    const name = switches.first(variants) ?? 'good';
    const known = this.#made.get(name);
    if (known) return known;
    const made = this.#make(name);
    this.#made.set(name, made);
    return made;
  }

  async #make(name: Variant | 'good'): Promise<SecureContextOptions> {
    this.#keys ??= newKeyPair();
    const keys = name === 'tls-rsa-1024' ? await newKeyPair(1024) : await this.#keys;
    const certificate = name === 'tls-self-signed' ? await this.#selfSigned(keys) : await this.#issued(name, keys);
    if (name === 'tls-revoked') this.#options.revoke(certificate);
    const chain = ['tls-self-signed', 'tls-no-intermediate'].includes(name) ? [] : [this.#options.issuing.certificate];
    const weak = name === 'tls-rsa-1024' || name === 'tls-sha1' || name === 'tls-1.1';
    return {
      key: await pkcs8Pem(keys.privateKey),
      cert: [certificate, ...chain].map((one) => one.toString('pem')).join('\n'),
      ...(weak ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
      ...(name === 'tls-1.1' ? { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } : {}),
    };
  }

  async #issued(name: Variant | 'good', keys: webcrypto.CryptoKeyPair): Promise<x509.X509Certificate> {
    const { issuing, publication, hosts } = this.#options;
    const template = templateNamed('ConfigMgrWebServerCertificate');
    if (!template) throw new Error('the template of web servers is missing');
    const named = name === 'tls-other-host' ? ['other.contoso.com'] : name === 'tls-no-san' ? [] : hosts;
    const now = Date.now();
    const order: Order = {
      template,
      commonName: name === 'tls-other-host' ? 'other.contoso.com' : 'localhost',
      publicKey: await spki(keys.publicKey),
      dnsNames: named.filter((host) => !isAddress(host)),
      addresses: named.filter(isAddress),
      ...(name === 'tls-expired' ? { notBefore: new Date(now - 2 * day), notAfter: new Date(now - day) } : {}),
      ...(name === 'tls-not-yet-valid' ? { notBefore: new Date(now + day) } : {}),
      ...(name === 'tls-no-server-authentication' ? { purposes: [purposes.clientAuthentication] } : {}),
      ...(name === 'tls-sha1' ? { hash: 'SHA-1' as const } : {}),
      ...(name === 'tls-no-cdp' ? { distributionPoints: false as const } : {}),
    };
    return issue(issuing, order, publication);
  }

  async #selfSigned(keys: webcrypto.CryptoKeyPair): Promise<x509.X509Certificate> {
    return x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: newSerialNumber(),
      name: 'CN=localhost',
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 365 * day),
      keys,
      signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      extensions: [
        new x509.SubjectAlternativeNameExtension(
          this.#options.hosts.map((value) => ({ type: isAddress(value) ? ('ip' as const) : ('dns' as const), value })),
        ),
        new x509.ExtendedKeyUsageExtension([purposes.serverAuthentication]),
      ],
    });
  }
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/u.test(host) || host.includes(':');
}
