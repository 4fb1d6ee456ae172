/** The object identifiers that occur in certificates and requests, each once, with where it is defined. */

/** Sources: RFC 2985, RFC 5652, RFC 5272, RFC 8017; for renewalCertificate [MS-WCCE] 2.2.2.7.4 */
export const oid = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  pkiResponse: '1.3.6.1.5.5.7.12.3',
  extensionRequest: '1.2.840.113549.1.9.14',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  mgf1: '1.2.840.113549.1.1.8',
  ecPublicKey: '1.2.840.10045.2.1',
  dsa: '1.2.840.10040.4.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha256: '2.16.840.1.101.3.4.2.1',
  renewalCertificate: '1.3.6.1.4.1.311.13.1',
  commonName: '2.5.4.3',
} as const;

/** Certificate extensions. Sources: RFC 5280, 4.2; for 1.3.6.1.4.1.311: [MS-WCCE] 2.2.2.7.7 */
export const extensionOid = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyId: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInformation: '1.3.6.1.5.5.7.1.1',
  templateName: '1.3.6.1.4.1.311.20.2',
  templateId: '1.3.6.1.4.1.311.21.7',
  applicationPolicies: '1.3.6.1.4.1.311.21.10',
} as const;

/** Purposes of a certificate. Source: RFC 5280, 4.2.1.12 */
export const purpose = {
  any: '2.5.29.37.0',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  clientAuthentication: '1.3.6.1.5.5.7.3.2',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Revocation lists, their entries, and answers of OCSP responders. Sources: RFC 5280, 5.2 and 5.3; RFC 6960, 4.2.1 and 4.4.1 */
export const revocationOid = {
  issuerAltName: '2.5.29.18',
  listNumber: '2.5.29.20',
  deltaListIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  authorityKeyId: '2.5.29.35',
  basicOcspResponse: '1.3.6.1.5.5.7.48.1.1',
  ocspNonce: '1.3.6.1.5.5.7.48.1.2',
} as const;

/** Inside subjectAltName and authorityInformation. Sources: RFC 5280, 4.2.2.1; [MS-WCCE] 2.2.2.7.5 */
export const accessOid = { ocsp: '1.3.6.1.5.5.7.48.1', caIssuers: '1.3.6.1.5.5.7.48.2' } as const;
export const userPrincipalName = '1.3.6.1.4.1.311.20.2.3';

/** Hashes by their own identifier. Sources: RFC 8017, B.1; RFC 8702 */
export const hashNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.2': 'MD2',
  '1.2.840.113549.2.4': 'MD4',
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
};

/** A signature algorithm: what makes the signature and which hash goes in. */
export interface SignatureAlgorithm {
  readonly name: string;
  readonly hash: string;
}

/** Signature algorithms whose identifier says all (RSA-PSS says it in its parameters). Sources: RFC 3279, 4055, 5758, 8410; OIW for 1.3.14.3.2.29 */
export const signatureAlgorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.2': { name: 'RSA', hash: 'MD2' },
  '1.2.840.113549.1.1.3': { name: 'RSA', hash: 'MD4' },
  '1.2.840.113549.1.1.4': { name: 'RSA', hash: 'MD5' },
  '1.2.840.113549.1.1.5': { name: 'RSA', hash: 'SHA-1' },
  '1.3.14.3.2.29': { name: 'RSA', hash: 'SHA-1' },
  '1.2.840.113549.1.1.11': { name: 'RSA', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSA', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSA', hash: 'SHA-512' },
  '1.2.840.113549.1.1.14': { name: 'RSA', hash: 'SHA-224' },
  '1.2.840.10045.4.1': { name: 'ECDSA', hash: 'SHA-1' },
  '1.2.840.10045.4.3.1': { name: 'ECDSA', hash: 'SHA-224' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
  '1.2.840.10040.4.3': { name: 'DSA', hash: 'SHA-1' },
  '2.16.840.1.101.3.4.3.1': { name: 'DSA', hash: 'SHA-224' },
  '2.16.840.1.101.3.4.3.2': { name: 'DSA', hash: 'SHA-256' },
  '1.3.101.112': { name: 'Ed25519', hash: 'SHA-512' },
  '1.3.101.113': { name: 'Ed448', hash: 'SHAKE256' },
};

/** Key algorithms whose size is fixed. Source: RFC 8410 */
export const fixedKeys: Readonly<Record<string, { readonly name: string; readonly bits: number }>> = {
  '1.3.101.110': { name: 'X25519', bits: 256 },
  '1.3.101.111': { name: 'X448', bits: 448 },
  '1.3.101.112': { name: 'Ed25519', bits: 256 },
  '1.3.101.113': { name: 'Ed448', bits: 456 },
};

/** Bits of named curves. Sources: RFC 5480, 2.1.1.1; RFC 5639 */
export const curveBits: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.1': 192,
  '1.3.132.0.33': 224,
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.10': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
  '1.3.36.3.3.2.8.1.1.7': 256,
  '1.3.36.3.3.2.8.1.1.11': 384,
  '1.3.36.3.3.2.8.1.1.13': 512,
};

/** Short names of the types in a distinguished name. Sources: RFC 4514, 3; RFC 4519; RFC 2985 */
export const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.44': 'generationQualifier',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
};
