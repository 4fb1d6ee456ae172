import type { Role } from '../../../electron/contract/requirements.ts';
import type { RequirementContext } from '../../../electron/pki/requirements.ts';
import type { RequirementId } from '../../../electron/pki/requirements-table.ts';
import { day, now } from './certificate-maker.ts';
import { issuingCertificate, rootCertificate, usageBit, type Wish } from './requirements-certificates.ts';

/** A certificate, and what is known besides. */
export interface Case {
  readonly wish: Wish;
  readonly context?: Partial<RequirementContext>;
}

export const chain = [issuingCertificate(), rootCertificate()];
const fqdn = 'server02.contoso.com';
const server: Wish = { subject: [fqdn], names: [`DNS:${fqdn}`], purposes: ['serverAuthentication'], template: 'WebServer' };
const client: Wish = { purposes: ['clientAuthentication'], template: 'Workstation' };
const hosted = { hostNames: [fqdn] };

/** For each role a certificate that keeps every rule. */
export const good: Readonly<Record<Role, Case>> = {
  'iis-site-system': {
    wish: { ...server, subject: ['site.contoso.com&server02.contoso.com'], key: 4096 },
    context: { hostNames: [fqdn, 'site.contoso.com'] },
  },
  'cloud-management-gateway': { wish: { ...server, key: 4096 }, context: { ...hosted, form: 'pkcs12', hasPrivateKey: true } },
  'sql-server': { wish: server, context: hosted },
  'sql-failover-cluster': {
    wish: { ...server, notAfter: now + 800 * day },
    context: { ...hosted, form: 'pkcs12', hasPrivateKey: true },
  },
  'site-system-monitoring': { wish: { ...client, subject: [], names: [`DNS:${fqdn}`] } },
  'ndes-policy-module': { wish: { ...client, key: 1024 } },
  'distribution-point': { wish: client, context: { form: 'pkcs12', hasPrivateKey: true } },
  'proxy-web-server': { wish: { ...server, key: 4096, purposes: ['serverAuthentication', 'clientAuthentication'] }, context: hosted },
  'windows-client': {
    wish: { ...client, subject: ['PC07'], key: 4096, usage: [usageBit.digitalSignature, usageBit.keyEncipherment] },
    context: { hostNames: ['pc07.contoso.com'] },
  },
  'task-sequence-media': { wish: client, context: { form: 'pkcs12', hasPrivateKey: true } },
  'macos-client': { wish: { ...client, template: 'ClientAuth' } },
  'mobile-device': { wish: { ...client, template: 'ClientAuth' }, context: { form: 'der' } },
  'root-ca': { wish: { subject: ['Other Root CA'], issuer: 'itself', authority: true, usage: [usageBit.keyCertSign] } },
};

interface Break extends Case {
  readonly verdict: 'failed' | 'warning';
}

/** Breaks that are the same for every role with the rule. */
const usual: Readonly<Partial<Record<RequirementId, Break>>> = {
  'key-algorithm': { verdict: 'warning', wish: { key: 'EC' } },
  'key-length': { verdict: 'failed', wish: { key: 2049 } },
  'private-key-exportable': { verdict: 'failed', wish: {}, context: { hasPrivateKey: false } },
  'host-name': { verdict: 'failed', wish: {}, context: { hostNames: ['other.contoso.com'] } },
  'signature-hash': { verdict: 'failed', wish: { hash: 'sha1' } },
  validity: { verdict: 'failed', wish: { notBefore: now - 900 * day, notAfter: now - 1000 } },
  'certificate-template': { verdict: 'warning', wish: { template: 'Machine' } },
  'certificate-chain': { verdict: 'failed', wish: {}, context: { chain: chain.slice(0, 1) } },
};
const wrongPurpose = (purpose: 'serverAuthentication' | 'clientAuthentication'): Break => ({
  verdict: 'failed',
  wish: { purposes: [purpose] },
});
const serverBreaks = { ...usual, 'extended-key-usage': wrongPurpose('clientAuthentication') };
const clientBreaks = { ...usual, 'extended-key-usage': wrongPurpose('serverAuthentication') };
/** Names are not asked for, so that the rule about them does not break too. */
const named = (...subject: readonly string[]): Break => ({ verdict: 'failed', wish: { subject, names: [] }, context: { hostNames: [] } });
const weakKey: Break = { verdict: 'warning', wish: { key: 2047 } };
const twoNames: Break = { verdict: 'warning', wish: { names: [`DNS:${fqdn}`, 'email:m@contoso.com'] } };

/** For each role and each of its rules, what breaks that rule and no other. */
export const broken: Readonly<Record<Role, Readonly<Partial<Record<RequirementId, Break>>>>> = {
  'iis-site-system': { ...serverBreaks, 'key-length': weakKey, 'subject-name': named('Web Server of the Site') },
  'cloud-management-gateway': {
    ...serverBreaks,
    'key-length': { verdict: 'failed', wish: { key: 3072 } },
    'subject-name': named('My Gateway'),
  },
  'sql-server': { ...serverBreaks, 'subject-name': named('SQL01') },
  'sql-failover-cluster': {
    ...serverBreaks,
    'subject-name': named(`${fqdn}&other.contoso.com`),
    'validity-period': { verdict: 'failed', wish: { notBefore: now - day, notAfter: now + 728 * day } },
  },
  'site-system-monitoring': { ...clientBreaks, 'subject-name': named(), 'subject-alternative-name': twoNames },
  'ndes-policy-module': { ...clientBreaks, 'key-length': { verdict: 'failed', wish: { key: 1536 } } },
  'distribution-point': { ...clientBreaks, issuer: { verdict: 'warning', wish: { issuer: 'itself' } } },
  'proxy-web-server': { ...clientBreaks, 'key-length': weakKey, 'subject-name': named('PROXY') },
  'windows-client': {
    ...clientBreaks,
    'key-usage': { verdict: 'failed', wish: { usage: [usageBit.digitalSignature] } },
    'key-length': weakKey,
    'subject-name': named(),
    'subject-alternative-name': twoNames,
  },
  'task-sequence-media': clientBreaks,
  'macos-client': {
    ...clientBreaks,
    'subject-name': named(),
    'subject-alternative-name': { verdict: 'warning', wish: { names: [`DNS:${fqdn}`] } },
    'key-algorithm': { verdict: 'failed', wish: { key: 'EC' } },
  },
  'mobile-device': { ...clientBreaks, 'file-format': { verdict: 'failed', wish: {}, context: { form: 'pem' } } },
  'root-ca': {
    'certification-authority': { verdict: 'failed', wish: { authority: false } },
    'self-signed': { verdict: 'failed', wish: { issuer: 'root' } },
    'key-usage': { verdict: 'failed', wish: { usage: [usageBit.digitalSignature] } },
    'signature-hash': { verdict: 'warning', wish: { hash: 'sha1' } },
    validity: { verdict: 'failed', wish: { notAfter: now - 1000 } },
  },
};
