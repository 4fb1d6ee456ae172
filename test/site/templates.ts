/**
 * Certificate templates as data: what a certificate of each kind holds and who may have one.
 * Source: example-deployment-of-pki-certificates.md, "Deploying the Client Certificate for Mac Computers" and its siblings
 */

export const purposes = {
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  clientAuthentication: '1.3.6.1.5.5.7.3.2',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

export interface Template {
  /** the name inside certificates and requests: the display name without spaces */
  readonly name: string;
  readonly displayName: string;
  readonly oid: string;
  /** 1: certificates name it; 2: they hold its object identifier and version */
  readonly schema: 1 | 2;
  readonly majorVersion: number;
  readonly minorVersion: number;
  readonly purposes: readonly string[];
  /** bits of X509v3 KeyUsage: 1 digitalSignature, 4 keyEncipherment (as in the library) */
  readonly keyUsage: number;
  /** whose word the subject is: the directory's account name, or the request's */
  readonly subject: 'directory' | 'request';
  readonly minimalKeyBits: number;
  readonly maximalKeyBits: number;
  readonly validityDays: number;
  /** groups of the directory with Read and Enroll */
  readonly mayEnroll: readonly string[];
  readonly needsApproval: boolean;
  readonly keyExportable: boolean;
}

const digitalSignature = 1;
const keyEncipherment = 4;
const oidArc = '1.3.6.1.4.1.311.21.8.1234567.7654321';

const macClient: Template = {
  name: 'ConfigMgrMacClientCertificate',
  displayName: 'ConfigMgr Mac Client Certificate',
  oid: `${oidArc}.1`,
  schema: 2,
  majorVersion: 100,
  minorVersion: 3,
  purposes: [purposes.clientAuthentication],
  keyUsage: digitalSignature,
  subject: 'directory',
  minimalKeyBits: 2048,
  maximalKeyBits: 2048,
  validityDays: 365,
  mayEnroll: ['ConfigMgr Mac Enrollers'],
  needsApproval: false,
  keyExportable: false,
};

const webServer: Template = {
  ...macClient,
  name: 'ConfigMgrWebServerCertificate',
  displayName: 'ConfigMgr Web Server Certificate',
  oid: `${oidArc}.3`,
  purposes: [purposes.serverAuthentication],
  keyUsage: digitalSignature | keyEncipherment,
  subject: 'request',
  maximalKeyBits: 8192,
  validityDays: 730,
  mayEnroll: ['ConfigMgr IIS Servers'],
};

/** From Workstation Authentication, as certificates of computers are. */
const workstation: Template = {
  ...webServer,
  name: 'ConfigMgrClientCertificate',
  displayName: 'ConfigMgr Client Certificate',
  oid: `${oidArc}.4`,
  purposes: [purposes.clientAuthentication],
  validityDays: 365,
  mayEnroll: ['Domain Computers'],
};

/** One for each role of pki-certificate-requirements.md, and one of Windows's own. */
export const templates: readonly Template[] = [
  macClient,
  { ...macClient, ...named('ConfigMgr Approved Mac Client Certificate', 2), needsApproval: true },
  webServer,
  workstation,
  { ...webServer, ...named('ConfigMgr Cloud Management Gateway Certificate', 5), maximalKeyBits: 4096, keyExportable: true },
  { ...webServer, ...named('ConfigMgr SQL Server Certificate', 6), maximalKeyBits: 2048 },
  {
    ...webServer,
    ...named('ConfigMgr SQL Failover Cluster Certificate', 7),
    maximalKeyBits: 2048,
    validityDays: 1095,
    keyExportable: true,
  },
  { ...workstation, ...named('ConfigMgr Site System Monitoring Certificate', 8), maximalKeyBits: 2048 },
  { ...workstation, ...named('ConfigMgr Policy Module Certificate', 9), minimalKeyBits: 1024, maximalKeyBits: 2048 },
  { ...workstation, ...named('ConfigMgr Client Distribution Point Certificate', 10), maximalKeyBits: 2048, keyExportable: true },
  {
    ...webServer,
    ...named('ConfigMgr Proxy Web Server Certificate', 11),
    purposes: [purposes.serverAuthentication, purposes.clientAuthentication],
  },
  { ...workstation, ...named('ConfigMgr Task Sequence Media Certificate', 12), maximalKeyBits: 2048, keyExportable: true },
  { ...macClient, ...named('ConfigMgr Mobile Device Enrollment Certificate', 13) },
  {
    ...macClient,
    name: 'User',
    displayName: 'User',
    oid: '1.3.6.1.4.1.311.21.8.1234567.7654321.1.1',
    schema: 1,
    purposes: ['1.3.6.1.4.1.311.10.3.4', '1.3.6.1.5.5.7.3.4', purposes.clientAuthentication],
    keyUsage: digitalSignature | keyEncipherment,
    minimalKeyBits: 1024,
    maximalKeyBits: 16_384,
    mayEnroll: ['ConfigMgr Mac Enrollers'],
    keyExportable: true,
  },
];

function named(displayName: string, number: number): Pick<Template, 'name' | 'displayName' | 'oid'> {
  return { name: displayName.replaceAll(' ', ''), displayName, oid: `${oidArc}.${number}` };
}

export function templateNamed(name: string): Template | undefined {
  return templates.find((template) => [template.name, template.displayName, template.oid].includes(name));
}
