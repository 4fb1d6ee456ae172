/** What a person reads of a certificate, against what openssl says of it. */
import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificateField } from '../../../electron/contract/keychain-entries.ts';
import { type Certificate, readCertificate } from '../../../electron/pki/certificate.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { certificateExtensions, certificateFields } from '../../../electron/pki/describe-certificate.ts';
import { visible } from '../../../electron/pki/describe-extension.ts';
import { alternativeName, extension, makeCertificate } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

/** What openssl is told to put into a certificate, and what a person is to read of it. */
const extensionsOfOpenssl = `
[ v3 ]
basicConstraints = critical, CA:TRUE, pathlen:3
keyUsage = critical, digitalSignature, nonRepudiation, keyCertSign, cRLSign
extendedKeyUsage = clientAuth, serverAuth, msSmartcardLogin, 1.2.3.4.5
subjectKeyIdentifier = hash
subjectAltName = DNS:server02.contoso.com, IP:10.0.0.1, IP:2001:db8::1, email:a@contoso.com, URI:https://contoso.com/x, otherName:1.3.6.1.4.1.311.20.2.3;UTF8:mnorth@contoso.com, dirName:dir
issuerAltName = DNS:ca.contoso.com
crlDistributionPoints = cdp1, cdp2
authorityInfoAccess = OCSP;URI:http://ocsp.contoso.com/, caIssuers;URI:http://pki.contoso.com/ca.crt
certificatePolicies = 2.5.29.32.0, 1.2.3.4, @policy
policyConstraints = requireExplicitPolicy:2, inhibitPolicyMapping:0
inhibitAnyPolicy = 1
nameConstraints = permitted;DNS:contoso.com, excluded;IP:10.0.0.0/255.0.0.0
1.3.6.1.4.1.311.20.2 = ASN1:BMPSTRING:ConfigMgrClient
1.3.6.1.4.1.311.21.1 = ASN1:INTEGER:0x20003
1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:template
1.3.6.1.4.1.311.21.10 = ASN1:SEQUENCE:application
1.3.6.1.4.1.311.25.2 = ASN1:SEQUENCE:sid
1.2.3.4.5.6 = critical, DER:0500
[ dir ]
CN = Other
[ cdp1 ]
fullname = URI:http://crl.contoso.com/ca.crl, URI:ldap:///CN=ca
[ cdp2 ]
fullname = URI:http://crl2.contoso.com/ca.crl
reasons = keyCompromise, CACompromise
CRLissuer = dirName:dir
[ policy ]
policyIdentifier = 1.2.3.5
CPS.1 = http://pki.contoso.com/cps
userNotice.1 = @notice
[ notice ]
explicitText = UTF8:For Contoso only
[ template ]
oid = OID:1.3.6.1.4.1.311.21.8.1.2.3
major = INTEGER:100
minor = INTEGER:7
[ application ]
a = SEQUENCE:applicationPolicy
[ applicationPolicy ]
oid = OID:1.3.6.1.5.5.7.3.2
[ sid ]
name = IMPLICIT:0C,SEQUENCE:sidName
[ sidName ]
oid = OID:1.3.6.1.4.1.311.25.2.1
value = EXPLICIT:0,FORMAT:ASCII,OCTETSTRING:S-1-5-21-1-2-3-1105
[ req ]
distinguished_name = dn
[ dn ]
`;

const expected: Readonly<Record<string, readonly string[]>> = {
  'Basic Constraints': ['Certification authority: yes', 'Path length: 3'],
  'Key Usage': ['Digital Signature', 'Non-Repudiation (Content Commitment)', 'Certificate Signing', 'CRL Signing'],
  'Extended Key Usage': [
    'Client Authentication (1.3.6.1.5.5.7.3.2)',
    'Server Authentication (1.3.6.1.5.5.7.3.1)',
    'Smart Card Logon (1.3.6.1.4.1.311.20.2.2)',
    '1.2.3.4.5',
  ],
  'Subject Alternative Name': [
    'DNS:server02.contoso.com',
    'IP:10.0.0.1',
    'IP:2001:db8::1',
    'email:a@contoso.com',
    'URI:https://contoso.com/x',
    'UPN:mnorth@contoso.com',
    'DirName:CN=Other',
  ],
  'Issuer Alternative Name': ['DNS:ca.contoso.com'],
  'CRL Distribution Points': [
    'URI:http://crl.contoso.com/ca.crl',
    'URI:ldap:///CN=ca',
    'URI:http://crl2.contoso.com/ca.crl',
    'Reasons: Key Compromise, CA Compromise',
    'CRL issuer: DirName:CN=Other',
  ],
  'Authority Information Access': ['OCSP: URI:http://ocsp.contoso.com/', 'CA Issuers: URI:http://pki.contoso.com/ca.crt'],
  'Certificate Policies': [
    'Any Policy (2.5.29.32.0)',
    '1.2.3.4',
    '1.2.3.5',
    'CPS: http://pki.contoso.com/cps',
    'User notice: For Contoso only',
  ],
  'Policy Constraints': ['Explicit policy required after: 2', 'Policy mapping inhibited after: 0'],
  'Inhibit anyPolicy': ['Certificates to follow: 1'],
  'Name Constraints': ['Permitted: DNS:contoso.com', 'Excluded: IP:10.0.0.0/255.0.0.0'],
  'Certificate Template Name': ['ConfigMgrClient'],
  'CA Version': ['Certificate index: 3', 'Key index: 2'],
  'Certificate Template Information': ['Template: 1.3.6.1.4.1.311.21.8.1.2.3', 'Major version: 100', 'Minor version: 7'],
  'Application Policies': ['Client Authentication (1.3.6.1.5.5.7.3.2)'],
  'Security Identifier': ['S-1-5-21-1-2-3-1105'],
  'Unknown Extension': ['05 00'],
};

interface Vector {
  readonly certificate: Certificate;
  /** what openssl prints of a field */
  readonly said: (...options: readonly string[]) => string;
}
const vectors: Record<'rsa' | 'ec' | 'plain', Vector> = {} as never;

beforeAll(() => {
  withOpenssl(({ file, run, read }) => {
    const config = file('openssl.cnf', extensionsOfOpenssl);
    const subject = '/DC=com/DC=contoso/OU=Users/O=M\u00fcller & Sons, Inc./CN=mnorth';
    const make = (name: string, key: readonly string[], ...further: readonly string[]): Vector => {
      const [out, keyFile] = [file(`${name}.der`), file(`${name}.key`)];
      const common = ['req', '-x509', '-utf8', '-config', config, '-nodes', '-keyout', keyFile, '-outform', 'DER', '-out', out];
      run(...common, '-subj', subject, '-days', '400', ...key, ...further);
      const der = read(`${name}.der`);
      const said = (...options: readonly string[]) =>
        withOpenssl((b) =>
          b
            .run('x509', '-noout', '-in', b.file('c', der), '-inform', 'DER', ...options)
            .toString()
            .trim(),
        );
      return { certificate: readCertificate(der), said };
    };
    vectors.rsa = make('rsa', ['-newkey', 'rsa:2048'], '-extensions', 'v3', '-set_serial', '0x17D4391A00000003DB');
    vectors.ec = make('ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], '-sha384', '-set_serial', '5');
    vectors.plain = make('plain', ['-newkey', 'rsa:2048'], '-sha512', '-set_serial', '0x00FFEE');
  });
});

const field = (fields: readonly CertificateField[], name: string) => fields.find((each) => each.name === name)?.lines ?? [];
const octets = (lines: readonly string[]) => lines.join(' ').replaceAll(' ', '');

describe.each(['rsa', 'ec', 'plain'] as const)('the fields of a certificate (%s)', (name) => {
  const say = (...options: readonly string[]) => vectors[name].said(...options).replace(/^[^=]*=\s*/u, '');
  const of = (title: string) => field(certificateFields(vectors[name].certificate), title);

  it('have openssl\u2019s serial number, dates and version', () => {
    expect(of('Serial Number')).toEqual([say('-serial')]);
    expect(new Date(of('Not Before')[0]?.replace(' UTC', 'Z') ?? '')).toEqual(new Date(say('-startdate')));
    expect(new Date(of('Not After')[0]?.replace(' UTC', 'Z') ?? '')).toEqual(new Date(say('-enddate')));
    expect(vectors[name].said('-text')).toContain(`Version: ${of('Version')[0]} `);
  });

  it('have openssl\u2019s names, a part a line', () => {
    const name = ['CN=mnorth', 'O=M\u00fcller & Sons\\, Inc.', 'OU=Users', 'DC=contoso', 'DC=com'];
    expect([of('Subject'), of('Issuer')]).toEqual([name, name]);
    const options = ['-subject', '-nameopt', 'RFC2253,-esc_msb,utf8'];
    expect(say(...options)).toBe(name.join(','));
  });

  it('have openssl\u2019s key and signature', () => {
    const text = vectors[name].said('-text');
    const { signed } = vectors[name].certificate;
    expect(octets(of('Signature'))).toBe(Buffer.from(signed.signature).toString('hex').toUpperCase());
    const bits = /Public-Key: \((\d+) bit/u.exec(text)?.[1];
    expect(of('Public Key Algorithm').at(-1)).toBe(`${bits} bits`);
    if (name === 'ec') return expect(octets(of('Public Key'))).toMatch(/^04[0-9A-F]{192}$/u);
    expect([octets(of('Modulus')), of('Exponent')]).toEqual([say('-modulus'), ['65537']]);
  });

  it('name the signature algorithm with its identifier', () => {
    const words = {
      rsa: 'SHA-256 with RSA (1.2.840.113549.1.1.11)',
      ec: 'SHA-384 with ECDSA (1.2.840.10045.4.3.3)',
      plain: 'SHA-512 with RSA (1.2.840.113549.1.1.13)',
    };
    expect(of('Signature Algorithm')).toEqual([words[name]]);
  });

  it('come with openssl\u2019s fingerprints', () => {
    const { sha1, sha256 } = vectors[name].certificate;
    expect(sha1).toBe(say('-fingerprint', '-sha1').replaceAll(':', ''));
    expect(sha256).toBe(say('-fingerprint', '-sha256').replaceAll(':', ''));
  });
});

describe('the extensions', () => {
  it.each(Object.keys(expected))('%s can be read', (name) => {
    expect(field(certificateExtensions(vectors.rsa.certificate), name)).toEqual(expected[name]);
  });

  it('are all there, in their order, with openssl\u2019s identifiers and criticality', () => {
    const shown = certificateExtensions(vectors.rsa.certificate);
    expect(shown.filter(({ isCritical }) => isCritical).map(({ name }) => name)).toEqual([
      'Basic Constraints',
      'Key Usage',
      'Unknown Extension',
    ]);
    const count = /X509v3 extensions:\n([\s\S]*?)\n {4}Signature Algorithm/u.exec(vectors.rsa.said('-text'))?.[1];
    expect(shown.length).toBe(count?.split('\n').filter((line) => /^ {12}\S/u.test(line)).length);
    expect(shown.every(({ oid }) => /^[\d.]+$/u.test(oid ?? ''))).toBe(true);
  });

  it('have openssl\u2019s key identifiers', () => {
    const { certificate, said } = vectors.rsa;
    const identifier = /Subject Key Identifier:\s*\n?\s*([0-9A-F:]+)/u.exec(said('-ext', 'subjectKeyIdentifier'))?.[1]?.replaceAll(':', '');
    expect(field(certificateExtensions(certificate), 'Subject Key Identifier')).toEqual([identifier]);
    expect(new X509Certificate(certificate.der).fingerprint256.replaceAll(':', '')).toBe(certificate.sha256);
  });

  it('of the issuer\u2019s key with name and number are all shown', () => {
    const issuer = write.element(0xa1, write.element(0xa4, makeCertificate().rawIssuer));
    const value = write.sequence(write.element(0x80, Buffer.from('AB01', 'hex')), issuer, write.element(0x82, Buffer.from('0099', 'hex')));
    const [shown] = certificateExtensions(makeCertificate({ extensions: [extension('2.5.29.35', value)] }));
    expect(shown).toMatchObject({
      name: 'Authority Key Identifier',
      lines: ['AB01', 'Issuer: DirName:CN=Lab Issuing CA', 'Serial number: 99'],
    });
  });

  it('that are not what their standard says are shown as octets', () => {
    const mangled = extension('1.3.6.1.4.1.311.25.2', Buffer.from('3003020101', 'hex'));
    expect(certificateExtensions(makeCertificate({ extensions: [mangled] }))).toMatchObject([
      { name: 'Security Identifier', lines: ['30 03 02 01 01'] },
    ]);
  });

  it('of many octets are sixteen a line', () => {
    const long = extension('1.2.3.4', write.octetString(Buffer.alloc(30, 0xab)));
    expect(certificateExtensions(makeCertificate({ extensions: [long] }))[0]?.lines.map((each) => each.length)).toEqual([47, 47]);
  });

  it('can\u2019t hide or turn text around', () => {
    const names = certificateExtensions(makeCertificate({ extensions: [alternativeName('a\u0000b\u0007')] }));
    expect(names[0]?.lines).toEqual(['DNS:a\\u{0}b\\u{7}']);
    expect(visible('evil\u202egro')).toBe('evil\\u{202e}gro');
  });

  it('are none in a certificate without any', () => {
    expect(certificateExtensions(makeCertificate({ extensions: [] }))).toEqual([]);
  });
});
