/** The enrollment point: decides whether an account gets a certificate, and asks the authority for it. Knows nothing of the wire. */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as x509 from '@peculiar/x509';
import { type Authority, issue, newKeyPair, type Order, type Publication, spki } from './certification-authority.ts';
import type { Directory, User } from './directory.ts';
import type { Register } from './issued-certificates.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { templateInRequest } from './template-in-request.ts';
import { type Template, templateNamed } from './templates.ts';

/** Client settings and enrollment profile, as an administrator of the site sets them. Source: deploy-clients-to-macs.md, step 7 */
export interface SiteSettings {
  readonly allowUsersToEnroll: boolean;
  readonly enrollmentProfile: { readonly name: string; readonly siteCode: string; readonly template: string };
}

export type Refusal =
  | 'unknown-account'
  | 'account-locked'
  | 'password-expired'
  | 'enrollment-off'
  | 'not-permitted'
  | 'unknown-template'
  | 'unreadable-request'
  | 'key-size'
  | 'unknown-request'
  | 'denied';

export type Outcome =
  | { readonly kind: 'issued'; readonly leaf: x509.X509Certificate; readonly requestId: string }
  | { readonly kind: 'pending'; readonly requestId: string }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly words?: string };

export interface EnrollmentPointOptions {
  readonly directory: Directory;
  readonly register: Register;
  readonly issuing: Authority;
  readonly publication: Publication;
  readonly switches: ScenarioSwitches;
  /** the file with {@link SiteSettings} */
  readonly settingsFile: string;
}

const firstSettings: SiteSettings = {
  allowUsersToEnroll: true,
  enrollmentProfile: { name: 'Macs of Contoso', siteCode: 'S01', template: 'ConfigMgrMacClientCertificate' },
};
const day = 86_400_000;

export class EnrollmentPoint {
  readonly #options: EnrollmentPointOptions;
  readonly settings: SiteSettings;

  constructor(options: EnrollmentPointOptions) {
    this.#options = options;
    const { settingsFile } = options;
    if (!existsSync(settingsFile)) writeFileSync(settingsFile, `${JSON.stringify(firstSettings, null, 2)}\n`);
    this.settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  }

  /** Whether name and password are right and the account may be used. */
  logOn(userName: string, password: string): { user: User } | { refusal: Refusal } {
    const { directory, switches } = this.#options;
    if (switches.has('password-rejected')) return { refusal: 'unknown-account' };
    if (switches.has('account-locked')) return { refusal: 'account-locked' };
    if (switches.has('password-expired')) return { refusal: 'password-expired' };
    const result = directory.logOn(userName, password);
    if (result.kind === 'welcome') return { user: result.user };
    return { refusal: result.kind === 'unknown' ? 'unknown-account' : result.kind === 'locked' ? 'account-locked' : 'password-expired' };
  }

  mayEnroll(user: User, template: Template): boolean {
    return !this.#options.switches.has('no-permission') && template.mayEnroll.some((group) => user.groups.includes(group));
  }

  /** Decides on a request in PKCS#10 (DER). By `profile` the template of the enrollment profile counts, else the one inside the request. */
  async enroll(user: User, request: Uint8Array, by: 'profile' | 'request'): Promise<Outcome> {
    const { switches, register } = this.#options;
    if (by === 'profile' && (!this.settings.allowUsersToEnroll || switches.has('enrollment-off')))
      return { kind: 'refused', why: 'enrollment-off' };
    const csr = await readableRequest(request);
    if (!csr) return { kind: 'refused', why: 'unreadable-request' };
    const template = templateNamed(by === 'profile' ? this.settings.enrollmentProfile.template : (templateInRequest(csr) ?? ''));
    if (!template) return { kind: 'refused', why: 'unknown-template' };
    if (!this.mayEnroll(user, template)) return { kind: 'refused', why: 'not-permitted' };
    const bits = (csr.publicKey.algorithm as unknown as { modulusLength?: number }).modulusLength ?? 0;
    if (bits < template.minimalKeyBits || bits > template.maximalKeyBits) return { kind: 'refused', why: 'key-size' };
    if (switches.has('denied')) return { kind: 'refused', why: 'denied', words: 'Denied by the certificate manager' };
    const requestId = `${register.next('request')}${String(randomInt(1e9)).padStart(9, '0')}${'7'.repeat(24)}`;
    if (template.needsApproval || switches.has('needs-approval')) {
      register.hold({ requestId, requester: user.name, template: template.name, request: Buffer.from(request) });
      return { kind: 'pending', requestId };
    }
    return { kind: 'issued', leaf: await this.#issue(user, csr, template), requestId };
  }

  /** What became of a request that was held back. */
  async status(user: User, requestId: string): Promise<Outcome> {
    const row = this.#options.register.waiting(requestId);
    if (row?.requester !== user.name) return { kind: 'refused', why: 'unknown-request' };
    if (row.state === 'waiting') return { kind: 'pending', requestId };
    if (row.state === 'denied') return { kind: 'refused', why: 'denied', words: row.message ?? 'Denied by the certificate manager' };
    const csr = await readableRequest(row.request);
    const template = templateNamed(row.template);
    if (!csr || !template) return { kind: 'refused', why: 'unreadable-request' };
    return { kind: 'issued', leaf: await this.#issue(user, csr, template), requestId };
  }

  async #issue(user: User, csr: x509.Pkcs10CertificateRequest, template: Template): Promise<x509.X509Certificate> {
    const { issuing, publication, register, switches } = this.#options;
    const wanted = template.subject === 'directory' ? (user.name.split('\\')[1] ?? user.name) : commonNameOf(csr);
    const order: Order = {
      template,
      commonName: wanted,
      publicKey: new Uint8Array(csr.publicKey.rawData),
      ...(await spoilt(switches, user)),
    };
    const leaf = await issue(issuing, order, publication);
    register.add({
      serialNumber: leaf.serialNumber,
      subject: leaf.subject,
      requester: user.name,
      template: template.name,
      notBefore: leaf.notBefore.toISOString(),
      notAfter: leaf.notAfter.toISOString(),
      der: Buffer.from(leaf.rawData),
    });
    return leaf;
  }
}

/** @returns nothing when it can't be read or its signature is not that of its key */
async function readableRequest(der: Uint8Array): Promise<x509.Pkcs10CertificateRequest | undefined> {
  try {
    const csr = new x509.Pkcs10CertificateRequest(Buffer.from(der));
    return (await csr.verify()) ? csr : undefined;
  } catch {
    return undefined;
  }
}

function commonNameOf(csr: x509.Pkcs10CertificateRequest): string {
  return csr.subjectName.getField('CN')[0] ?? '';
}

const strangersKeys = new Map<number, Promise<Uint8Array>>();

/** A public key that is nobody's; made once, since a long one takes its time. */
export function strangersKey(bits: number): Promise<Uint8Array> {
  const known = strangersKeys.get(bits) ?? newKeyPair(bits).then(({ publicKey }) => spki(publicKey));
  strangersKeys.set(bits, known);
  return known;
}

/** What the scenarios about certificates change. */
async function spoilt(switches: ScenarioSwitches, user: User): Promise<Partial<Order>> {
  const now = Date.now();
  const key = async (bits: number) => ({ publicKey: await strangersKey(bits) });
  return {
    ...(switches.has('certificate-other-key') ? await key(2048) : {}),
    ...(switches.has('certificate-4096') ? await key(4096) : {}),
    ...(switches.has('certificate-no-client-authentication') ? { purposes: ['1.3.6.1.5.5.7.3.4'] } : {}),
    ...(switches.has('certificate-with-san') ? { emails: [user.upn] } : {}),
    ...(switches.has('certificate-sha1') ? { hash: 'SHA-1' as const } : {}),
    ...(switches.has('certificate-expired') ? { notBefore: new Date(now - 2 * day), notAfter: new Date(now - day) } : {}),
    ...(switches.has('certificate-not-yet-valid') ? { notBefore: new Date(now + day) } : {}),
    ...(switches.has('certificate-last-days') ? { notBefore: new Date(now - 362 * day), notAfter: new Date(now + 2.5 * day) } : {}),
  };
}
