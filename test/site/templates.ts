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

export const templates: readonly Template[] = [
  macClient,
  {
    ...macClient,
    name: 'ConfigMgrApprovedMacClientCertificate',
    displayName: 'ConfigMgr Approved Mac Client Certificate',
    oid: `${oidArc}.2`,
    needsApproval: true,
  },
  {
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
  },
];

export function templateNamed(name: string): Template | undefined {
  return templates.find((template) => [template.name, template.displayName, template.oid].includes(name));
}
