/** The enrollment point: decides whether an account gets a certificate, and asks the authority for it. Knows nothing of the wire. */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Authority, issue, type Order, type Publication } from './certification-authority.ts';
import type { Directory, User } from './directory.ts';
import type { Register } from './issued-certificates.ts';
import { judgeRenewal, ownerOf, type RenewalWish } from './renewal.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { spoilt, strangersKey } from './spoilt-orders.ts';
import { templateInRequest } from './template-in-request.ts';
import { type Template, templateNamed } from './templates.ts';
import * as x509 from './x509.ts';

/** Client settings and enrollment profile, as an administrator of the site sets them. Source: deploy-clients-to-macs.md, step 7 */
export interface SiteSettings {
  readonly allowUsersToEnroll: boolean;
  readonly enrollmentProfile: { readonly name: string; readonly siteCode: string; readonly template: string };
  /** days before its end from which a certificate is renewed by this profile */
  readonly renewalWindowDays?: number;
}

export type Refusal =
  | 'no-credentials'
  | 'unknown-account'
  | 'account-locked'
  | 'password-expired'
  | 'forbidden-name'
  | 'enrollment-off'
  | 'not-permitted'
  | 'unknown-template'
  | 'unreadable-request'
  | 'key-size'
  | 'unknown-request'
  | 'unknown-request-type'
  | 'unsigned-renewal'
  | 'foreign-certificate'
  | 'other-requester'
  | 'revoked-certificate'
  | 'expired-certificate'
  | 'not-eligible'
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
  renewalWindowDays: 45,
};

/** With one of these in the user name, the original's enrollment fails. Source: deploy-clients-to-macs.md, step 9 */
const forbidden = /[<>"+=,]/u;

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

  /** Whose certificate (DER) it is, if it still counts. */
  ownerOf(certificate: Uint8Array): { user: User } | { refusal: Refusal } {
    return ownerOf(certificate, this.#options);
  }

  mayEnroll(user: User, template: Template): boolean {
    return !this.#options.switches.has('no-permission') && template.mayEnroll.some((group) => user.groups.includes(group));
  }

  /** Decides on a request in PKCS#10 (DER). By `profile` the template of the enrollment profile counts, else the one inside the request. */
  async enroll(user: User, request: Uint8Array, by: 'profile' | 'request', device = ''): Promise<Outcome> {
    const refused = by === 'profile' ? this.#refusedBySettings(user) : undefined;
    if (refused) return { kind: 'refused', why: refused };
    const csr = await readableRequest(request);
    if (!csr) return { kind: 'refused', why: 'unreadable-request' };
    const wanted = by === 'profile' ? this.settings.enrollmentProfile.template : (templateInRequest(csr) ?? '');
    return this.#decide(user, csr, wanted, device);
  }

  /** Decides on a request that the old certificate has signed. The renewal window counts by `profile` only: AD CS has none. */
  async renew(wish: RenewalWish, by: 'profile' | 'request', device = ''): Promise<Outcome> {
    const windowDays = by === 'profile' ? this.settings.renewalWindowDays : undefined;
    const judgement = judgeRenewal(wish, { ...this.#options, windowDays });
    if ('refusal' in judgement) return { kind: 'refused', why: judgement.refusal };
    const refused = by === 'profile' ? this.#refusedBySettings(judgement.user) : undefined;
    if (refused) return { kind: 'refused', why: refused };
    const csr = await readableRequest(wish.request);
    if (!csr) return { kind: 'refused', why: 'unreadable-request' };
    const { template } = this.settings.enrollmentProfile;
    const wanted = by === 'profile' ? template : (templateInRequest(csr) ?? judgement.template);
    return this.#decide(judgement.user, csr, wanted, device);
  }

  /** What became of a request that was held back. Once approved, its certificate is the same however often it is asked for. */
  async status(user: User, requestId: string): Promise<Outcome> {
    const { register } = this.#options;
    const row = register.waiting(requestId);
    if (row?.requester !== user.name) return { kind: 'refused', why: 'unknown-request' };
    if (row.state === 'waiting') return { kind: 'pending', requestId };
    if (row.state === 'denied') return { kind: 'refused', why: 'denied', words: row.message ?? 'Denied by the certificate manager' };
    const earlier = register.answered(requestId);
    if (earlier) return { kind: 'issued', leaf: new x509.X509Certificate(new Uint8Array(earlier.der)), requestId };
    const csr = await readableRequest(row.request);
    const template = templateNamed(row.template);
    if (!csr || !template) return { kind: 'refused', why: 'unreadable-request' };
    const leaf = await this.#issue(user, csr, template);
    register.answer(requestId, leaf.serialNumber);
    return { kind: 'issued', leaf, requestId };
  }

  /** A certificate like those it has issued, of somebody who never asked for one. */
  certificateOfSomebodyElse(): x509.X509Certificate {
    const template = templateNamed(this.settings.enrollmentProfile.template);
    if (!template) throw new Error('the profile names a template that is not there');
    return issue(this.#options.issuing, { template, commonName: 'somebody', publicKey: strangersKey(2048) }, this.#options.publication);
  }

  #refusedBySettings(user: User): Refusal | undefined {
    if (!this.settings.allowUsersToEnroll || this.#options.switches.has('enrollment-off')) return 'enrollment-off';
    return forbidden.test(user.name) ? 'forbidden-name' : undefined;
  }

  async #decide(user: User, csr: x509.Pkcs10CertificateRequest, wanted: string, device: string): Promise<Outcome> {
    const { switches, register } = this.#options;
    const template = templateNamed(wanted);
    if (!template) return { kind: 'refused', why: 'unknown-template' };
    if (!this.mayEnroll(user, template)) return { kind: 'refused', why: 'not-permitted' };
    const bits = (csr.publicKey.algorithm as unknown as { modulusLength?: number }).modulusLength ?? 0;
    if (bits < template.minimalKeyBits || bits > template.maximalKeyBits) return { kind: 'refused', why: 'key-size' };
    if (switches.has('denied')) return { kind: 'refused', why: 'denied', words: 'Denied by the certificate manager' };
    const requestId = this.#newRequestId();
    if (template.needsApproval || switches.has('needs-approval')) {
      register.hold({ requestId, requester: user.name, template: template.name, request: Buffer.from(csr.rawData) });
      return { kind: 'pending', requestId };
    }
    const leaf = await this.#issue(user, csr, template);
    if (device) register.nameDevice(leaf.serialNumber, device);
    return { kind: 'issued', leaf, requestId };
  }

  /** Longer than any number a program computes with: it is a text. */
  #newRequestId(): string {
    return `${this.#options.register.next('request')}${String(randomInt(1e9)).padStart(9, '0')}${'7'.repeat(24)}`;
  }

  async #issue(user: User, csr: x509.Pkcs10CertificateRequest, template: Template): Promise<x509.X509Certificate> {
    const { issuing, publication, register, switches } = this.#options;
    const wanted = template.subject === 'directory' ? (user.name.split('\\')[1] ?? user.name) : commonNameOf(csr);
    const order: Order = { template, commonName: wanted, publicKey: new Uint8Array(csr.publicKey.rawData), ...spoilt(switches, user) };
    const leaf = issue(issuing, order, publication);
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
