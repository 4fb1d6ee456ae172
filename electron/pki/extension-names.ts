/** Names under which extensions, purposes and policies are known, by object identifier. They are the standards' own and are not translated. */

/** Sources: RFC 5280, 4.2; RFC 6960, 4.2.2.2.1; RFC 7633; RFC 6962; [MS-WCCE] 2.2.2.7; [MS-CRTD]; RFC 8551, 2.5.2 */
export const extensionNames: Readonly<Record<string, string>> = {
  '2.5.29.9': 'Subject Directory Attributes',
  '2.5.29.14': 'Subject Key Identifier',
  '2.5.29.15': 'Key Usage',
  '2.5.29.16': 'Private Key Usage Period',
  '2.5.29.17': 'Subject Alternative Name',
  '2.5.29.18': 'Issuer Alternative Name',
  '2.5.29.19': 'Basic Constraints',
  '2.5.29.30': 'Name Constraints',
  '2.5.29.31': 'CRL Distribution Points',
  '2.5.29.32': 'Certificate Policies',
  '2.5.29.33': 'Policy Mappings',
  '2.5.29.35': 'Authority Key Identifier',
  '2.5.29.36': 'Policy Constraints',
  '2.5.29.37': 'Extended Key Usage',
  '2.5.29.46': 'Freshest CRL',
  '2.5.29.54': 'Inhibit anyPolicy',
  '1.3.6.1.5.5.7.1.1': 'Authority Information Access',
  '1.3.6.1.5.5.7.1.11': 'Subject Information Access',
  '1.3.6.1.5.5.7.1.24': 'TLS Feature',
  '1.3.6.1.5.5.7.48.1.5': 'OCSP No Check',
  '1.3.6.1.4.1.11129.2.4.2': 'Signed Certificate Timestamps',
  '1.2.840.113549.1.9.15': 'S/MIME Capabilities',
  '2.16.840.1.113730.1.1': 'Netscape Certificate Type',
  '2.16.840.1.113730.1.13': 'Netscape Comment',
  '1.3.6.1.4.1.311.20.2': 'Certificate Template Name',
  '1.3.6.1.4.1.311.21.1': 'CA Version',
  '1.3.6.1.4.1.311.21.2': 'Previous CA Certificate Hash',
  '1.3.6.1.4.1.311.21.7': 'Certificate Template Information',
  '1.3.6.1.4.1.311.21.10': 'Application Policies',
  '1.3.6.1.4.1.311.21.11': 'Application Policy Mappings',
  '1.3.6.1.4.1.311.21.12': 'Application Policy Constraints',
  '1.3.6.1.4.1.311.25.2': 'Security Identifier',
};

/** Sources: RFC 5280, 4.2.1.12; RFC 4556; RFC 7299; [MS-WCCE] 2.2.2.7.7.3 and the documentation of Certificate Services */
export const purposeNames: Readonly<Record<string, string>> = {
  '2.5.29.37.0': 'Any Purpose',
  '1.3.6.1.5.5.7.3.1': 'Server Authentication',
  '1.3.6.1.5.5.7.3.2': 'Client Authentication',
  '1.3.6.1.5.5.7.3.3': 'Code Signing',
  '1.3.6.1.5.5.7.3.4': 'Email Protection',
  '1.3.6.1.5.5.7.3.5': 'IPsec End System',
  '1.3.6.1.5.5.7.3.6': 'IPsec Tunnel',
  '1.3.6.1.5.5.7.3.7': 'IPsec User',
  '1.3.6.1.5.5.7.3.8': 'Time Stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP Signing',
  '1.3.6.1.5.5.7.3.17': 'IPsec IKE',
  '1.3.6.1.5.5.8.2.2': 'IP Security IKE Intermediate',
  '1.3.6.1.5.2.3.4': 'PKINIT Client Authentication',
  '1.3.6.1.5.2.3.5': 'KDC Authentication',
  '1.3.6.1.4.1.311.10.3.1': 'Microsoft Trust List Signing',
  '1.3.6.1.4.1.311.10.3.4': 'Encrypting File System',
  '1.3.6.1.4.1.311.10.3.4.1': 'File Recovery',
  '1.3.6.1.4.1.311.10.3.11': 'Key Recovery',
  '1.3.6.1.4.1.311.10.3.12': 'Document Signing',
  '1.3.6.1.4.1.311.10.12.1': 'Any Application Policy',
  '1.3.6.1.4.1.311.20.2.1': 'Certificate Request Agent',
  '1.3.6.1.4.1.311.20.2.2': 'Smart Card Logon',
  '1.3.6.1.4.1.311.21.5': 'Private Key Archival',
  '1.3.6.1.4.1.311.21.6': 'Key Recovery Agent',
  '1.3.6.1.4.1.311.21.19': 'Directory Service Email Replication',
  '1.3.6.1.4.1.311.54.1.2': 'Remote Desktop Authentication',
  '1.3.6.1.4.1.311.76.6.1': 'Windows Update',
  '1.3.6.1.4.1.311.67.1.1': 'BitLocker Drive Encryption',
};

/** Sources: RFC 5280, 4.2.1.4; the Baseline Requirements of the CA/Browser Forum, 7.1.6.1 */
export const policyNames: Readonly<Record<string, string>> = {
  '2.5.29.32.0': 'Any Policy',
  '2.23.140.1.1': 'Extended Validation',
  '2.23.140.1.2.1': 'Domain Validated',
  '2.23.140.1.2.2': 'Organization Validated',
  '2.23.140.1.2.3': 'Individual Validated',
};

/** In the order of the bits. Source: RFC 5280, 4.2.1.3; nonRepudiation by its other name, too */
export const keyUsageNames = [
  'Digital Signature',
  'Non-Repudiation (Content Commitment)',
  'Key Encipherment',
  'Data Encipherment',
  'Key Agreement',
  'Certificate Signing',
  'CRL Signing',
  'Encipher Only',
  'Decipher Only',
] as const;

/** Why entries of a distribution point may stand on its list, in the order of the bits. Source: RFC 5280, 4.2.1.13 */
export const reasonNames = [
  'Unused',
  'Key Compromise',
  'CA Compromise',
  'Affiliation Changed',
  'Superseded',
  'Cessation of Operation',
  'Certificate Hold',
  'Privilege Withdrawn',
  'AA Compromise',
] as const;

/** `Client Authentication (1.3.6.1.5.5.7.3.2)`, or the identifier alone where it has no name here. */
export function named(names: Readonly<Record<string, string>>, oid: string): string {
  const name = names[oid];
  return name === undefined ? oid : `${name} (${oid})`;
}
