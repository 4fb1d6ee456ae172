/**
 * The requirements of pki-certificate-requirements.md as data: one entry for each of its sections. What that document leaves open and
 * no certificate can do without (dates, a chain that holds) stands in `always`. Lengths are in bits.
 */

import type { Role } from '../contract/requirements.ts';
import { type MessageKey, say } from '../contract/words/say.ts';
import type { KeyUsage } from './extensions.ts';

/** What a name must be, by its name in the catalogue. */
type Wanted = Extract<MessageKey, `wanted.${string}`>;
type Purpose = 'serverAuthentication' | 'clientAuthentication';
/** Where a name may stand. */
export type Place = 'subject' | 'subject-or-alternative-name';

export type Requirement =
  | { readonly id: 'extended-key-usage'; readonly contains: readonly Purpose[] }
  | { readonly id: 'key-usage'; readonly contains: readonly KeyUsage[]; readonly ifPresent?: true }
  | { readonly id: 'key-algorithm'; readonly otherwise: 'warning' | 'failed' }
  /** `longest` and `oneOf` are the document's; without `oneOf`, keys below 2048 bits are warned about as weak */
  | { readonly id: 'key-length'; readonly longest?: number; readonly oneOf?: readonly number[] }
  | { readonly id: 'private-key-exportable' }
  /** `joined`: several names may stand in one value with & between them. `full-name` has a domain, `host-name` should have one */
  | {
      readonly id: 'subject-name';
      readonly where: Place;
      readonly holds: 'anything' | 'host-name' | 'full-name';
      readonly joined?: true;
      readonly wants: Wanted;
    }
  | { readonly id: 'subject-alternative-name'; readonly most: 0 | 1 }
  /** `computer`: the name of the computer is enough, with or without its domain */
  | { readonly id: 'host-name'; readonly where: Place; readonly joined?: true; readonly computer?: true }
  | { readonly id: 'signature-hash'; readonly otherwise: 'warning' | 'failed' }
  | { readonly id: 'validity' }
  | { readonly id: 'validity-period'; readonly days: number }
  /** names of Windows' own templates, as they stand in certificates */
  | { readonly id: 'certificate-template'; readonly names: readonly ('WebServer' | 'Workstation' | 'ClientAuth')[] }
  | { readonly id: 'certificate-chain' }
  | { readonly id: 'certification-authority' }
  | { readonly id: 'self-signed' }
  | { readonly id: 'issuer' }
  | { readonly id: 'file-format' }
  | { readonly id: 'unique-name'; readonly wants: Wanted }
  | { readonly id: 'certificate-store'; readonly wants: Wanted };

export type RequirementId = Requirement['id'];

export interface RoleRequirements {
  /** the heading in the document */
  readonly section: string;
  readonly rules: readonly Requirement[];
}

const hashSection = 'Secure Hash Algorithm 2 (SHA-2) certificates';
/** What no document has to say: Windows, macOS and this program refuse certificates that break these. */
const beyondTheDocument: ReadonlySet<RequirementId> = new Set(['key-algorithm', 'validity', 'certificate-chain', 'self-signed']);

/** A reason, and where its rule comes from. */
export function withSource(reason: string, { id }: Requirement, section: string): string {
  if (beyondTheDocument.has(id)) return say('rule.everywhere', { reason });
  return say('rule.of', { reason, section: id === 'signature-hash' ? hashSection : section });
}

const always: readonly Requirement[] = [{ id: 'signature-hash', otherwise: 'failed' }, { id: 'validity' }, { id: 'certificate-chain' }];
const serverPurpose: Requirement = { id: 'extended-key-usage', contains: ['serverAuthentication'] };
const clientPurpose: Requirement = { id: 'extended-key-usage', contains: ['clientAuthentication'] };
const rsa: Requirement = { id: 'key-algorithm', otherwise: 'warning' };
const upTo2048: Requirement = { id: 'key-length', longest: 2048 };
const exportable: Requirement = { id: 'private-key-exportable' };
const webServer: Requirement = { id: 'certificate-template', names: ['WebServer'] };
const workstation: Requirement = { id: 'certificate-template', names: ['Workstation'] };
const computerStore: Requirement = {
  id: 'certificate-store',
  wants: 'wanted.store',
};
const uniqueComputer: Requirement = {
  id: 'unique-name',
  wants: 'wanted.ownValue',
};
const clientName: Requirement = {
  id: 'subject-name',
  where: 'subject-or-alternative-name',
  holds: 'anything',
  wants: 'wanted.value',
};

export const requirements: Readonly<Record<Role, RoleRequirements>> = {
  'iis-site-system': {
    section: 'Site systems that run IIS and support HTTPS client connections',
    rules: [
      serverPurpose,
      {
        ...{ id: 'subject-name', where: 'subject-or-alternative-name', holds: 'host-name', joined: true },
        wants: 'wanted.siteSystem',
      },
      { id: 'host-name', where: 'subject-or-alternative-name', joined: true },
      ...[rsa, { id: 'key-length' } as const, webServer, ...always, computerStore],
    ],
  },
  'cloud-management-gateway': {
    section: 'Cloud management gateway (CMG)',
    rules: [
      serverPurpose,
      { id: 'subject-name', where: 'subject', holds: 'host-name', wants: 'wanted.service' },
      { id: 'host-name', where: 'subject' },
      ...[rsa, { id: 'key-length', oneOf: [2048, 4096] } as const, exportable, webServer, ...always],
    ],
  },
  'sql-server': {
    section: 'Site system servers that run Microsoft SQL Server',
    rules: [
      serverPurpose,
      { id: 'subject-name', where: 'subject', holds: 'full-name', wants: 'wanted.server' },
      { id: 'host-name', where: 'subject' },
      ...[rsa, upTo2048, webServer, ...always, computerStore],
    ],
  },
  'sql-failover-cluster': {
    section: 'SQL Server Always On failover cluster instance',
    rules: [
      serverPurpose,
      { id: 'subject-name', where: 'subject', holds: 'full-name', wants: 'wanted.cluster' },
      { id: 'host-name', where: 'subject' },
      ...[rsa, upTo2048, exportable, { id: 'validity-period', days: 730 } as const, webServer, ...always, computerStore],
    ],
  },
  'site-system-monitoring': {
    section: 'Site system monitoring',
    rules: [
      ...[clientPurpose, clientName, { id: 'subject-alternative-name', most: 1 } as const, uniqueComputer],
      ...[rsa, upTo2048, workstation, ...always, computerStore],
    ],
  },
  'ndes-policy-module': {
    section: 'Servers running the Configuration Manager Policy Module with the Network Device Enrollment Service (NDES) role service',
    rules: [clientPurpose, rsa, { id: 'key-length', oneOf: [1024, 2048] }, workstation, ...always],
  },
  'distribution-point': {
    section: 'Site systems that have a distribution point installed',
    rules: [clientPurpose, rsa, upTo2048, exportable, workstation, { id: 'issuer' }, ...always],
  },
  'proxy-web-server': {
    section: 'Proxy web servers for internet-based client management',
    rules: [
      { id: 'extended-key-usage', contains: ['serverAuthentication', 'clientAuthentication'] },
      { id: 'subject-name', where: 'subject-or-alternative-name', holds: 'full-name', wants: 'wanted.internet' },
      { id: 'host-name', where: 'subject-or-alternative-name' },
      ...[rsa, { id: 'key-length' } as const, { id: 'certificate-template', names: ['WebServer', 'Workstation'] } as const, ...always],
    ],
  },
  'windows-client': {
    section: 'Windows client computers',
    rules: [
      ...[clientPurpose, { id: 'key-usage', contains: ['digitalSignature', 'keyEncipherment'] } as const, clientName],
      { id: 'host-name', where: 'subject-or-alternative-name', computer: true },
      ...[{ id: 'subject-alternative-name', most: 1 } as const, uniqueComputer],
      ...[rsa, { id: 'key-length' } as const, workstation, ...always, computerStore],
    ],
  },
  'task-sequence-media': {
    section: 'Task sequence media for deploying operating systems',
    rules: [clientPurpose, rsa, upTo2048, exportable, workstation, ...always],
  },
  'macos-client': {
    section: 'macOS client computers',
    rules: [
      clientPurpose,
      { id: 'subject-name', where: 'subject', holds: 'anything', wants: 'wanted.user' },
      { id: 'subject-alternative-name', most: 0 },
      { id: 'unique-name', wants: 'wanted.ownSubject' },
      ...[{ id: 'key-algorithm', otherwise: 'failed' } as const, upTo2048],
      ...[{ id: 'certificate-template', names: ['ClientAuth', 'Workstation'] } as const, ...always],
    ],
  },
  'mobile-device': {
    section: 'Mobile device clients',
    rules: [clientPurpose, rsa, upTo2048, { id: 'certificate-template', names: ['ClientAuth'] }, { id: 'file-format' }, ...always],
  },
  'root-ca': {
    section: 'Root certification authority (CA) certificates',
    rules: [
      ...[{ id: 'certification-authority' } as const, { id: 'self-signed' } as const],
      { id: 'key-usage', contains: ['keyCertSign'], ifPresent: true },
      ...[{ id: 'signature-hash', otherwise: 'warning' } as const, { id: 'validity' } as const],
    ],
  },
};
