import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Certificate, readCertificate, toPem } from '../../../electron/pki/certificate.ts';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { ownKey } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

/** Certificates by openssl, in shapes that differ in what the first column says. */
interface Shape {
  readonly what: string;
  readonly subject: string;
  readonly serial: string;
  readonly days: string;
  readonly key: 'rsa' | 'ec' | 'ed25519' | 'pss';
  readonly digest?: string;
  readonly extensions?: readonly string[];
  readonly mask?: 'default' | 'pkix' | 'nombstr' | 'utf8only' | 'MASK:0x800';
}

const shapes: readonly Shape[] = [
  {
    what: 'all kinds of alternative names',
    subject: '/DC=com/DC=contoso/OU=Users/CN=mnorth/emailAddress=mnorth@contoso.com',
    serial: '0x17D4391A00000003DB',
    days: '365',
    key: 'rsa',
    extensions: [
      'subjectAltName=DNS:server02.contoso.com,DNS:*.contoso.com,IP:10.0.0.1,IP:2001:db8::1,email:mnorth@contoso.com,URI:https://contoso.com/x,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:mnorth@contoso.com,RID:1.2.3.4,dirName:dir',
      'extendedKeyUsage=clientAuth,1.2.3.4',
      'keyUsage=critical,digitalSignature,keyEncipherment',
      'subjectKeyIdentifier=hash',
      'crlDistributionPoints=URI:http://crl.contoso.com/a.crl,URI:ldap:///CN=x',
      'authorityInfoAccess=OCSP;URI:http://ocsp.contoso.com,caIssuers;URI:http://pki.contoso.com/ca.crt',
    ],
  },
  {
    what: 'an authority with a path length, a serial number whose first bit is set, and a name with characters to escape',
    subject: '/C=SE/O=Ångström, "Söner" + Co/CN=<Lab> #1 \\\\ Root;',
    serial: '0xFF00000000000000000000000000000000000001',
    days: '3650',
    key: 'rsa',
    digest: '-sha512',
    mask: 'utf8only',
    extensions: ['basicConstraints=critical,CA:TRUE,pathlen:3', 'keyUsage=critical,keyCertSign,cRLSign', 'subjectKeyIdentifier=hash'],
  },
  {
    what: 'an elliptic key, BMPStrings, and dates on both sides of 2050',
    subject: '/O=Söner/CN=Zoë',
    serial: '1',
    days: '18250',
    key: 'ec',
    digest: '-sha384',
    mask: 'MASK:0x800',
  },
  {
    what: 'SHA-1, TeletexStrings and a serial number of one octet',
    subject: '/CN=Zoë/SN=x/GN=y/L=z/ST=q',
    serial: '0x80',
    days: '1',
    key: 'rsa',
    digest: '-sha1',
    mask: 'nombstr',
  },
  { what: 'an Ed25519 key', subject: '/CN=ed', serial: '127', days: '1', key: 'ed25519' },
  { what: 'an RSA-PSS signature', subject: '/CN=pss', serial: '128', days: '1', key: 'pss', digest: '-sha256' },
];

let made: readonly { shape: Shape; der: Buffer; certificate: Certificate; told: string }[] = [];

beforeAll(() => {
  made = withOpenssl((bench) => {
    const rsa = ['-key', bench.file('rsa.key', ownKey.privateKey.export({ format: 'pem', type: 'pkcs8' }))];
    const keys = {
      rsa,
      ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
      ed25519: ['-newkey', 'ed25519'],
      pss: [...rsa, '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'],
    };
    return shapes.map((shape) => {
      const config = bench.file(
        'openssl.cnf',
        `[req]\ndistinguished_name=dn\nstring_mask=${shape.mask ?? 'utf8only'}\nutf8=yes\n[dn]\n[dir]\nO=Contoso\nCN=Directory\n`,
      );
      const add = (shape.extensions ?? []).flatMap((text) => ['-addext', text]);
      const digest = shape.digest ? [shape.digest] : [];
      const out = ['-outform', 'DER', '-out', bench.file('made.der'), '-keyout', bench.file('made.key')];
      bench.run(
        'req',
        '-x509',
        '-config',
        config,
        '-utf8',
        '-nodes',
        ...keys[shape.key],
        '-subj',
        shape.subject,
        '-set_serial',
        shape.serial,
        '-days',
        shape.days,
        ...digest,
        ...add,
        ...out,
      );
      const der = bench.read('made.der');
      const ask = [
        'x509',
        '-inform',
        'DER',
        '-in',
        bench.file('made.der'),
        '-noout',
        '-nameopt',
        'RFC2253,-esc_msb',
        '-dateopt',
        'iso_8601',
      ];
      const told = bench.run(...ask, '-subject', '-issuer', '-serial', '-startdate', '-enddate', '-fingerprint', '-sha256').toString();
      return { shape, der, certificate: readCertificate(der), told };
    });
  });
});

describe.each(shapes.map((shape, index) => ({ what: shape.what, index })))('a certificate with $what', ({ index }) => {
  const subject = () => {
    const one = made[index];
    if (!one) throw new Error('it was not made');
    return one;
  };

  it('has the names, serial number, dates and fingerprint that openssl reads', () => {
    const { certificate, told } = subject();
    const iso = (moment: number) => new Date(moment).toISOString().replace('T', ' ').replace('.000', '');
    expect(told.trim().split('\n')).toEqual([
      `subject=${certificate.subject}`,
      `issuer=${certificate.issuer}`,
      `serial=${certificate.serialNumber}`,
      `notBefore=${iso(certificate.notBefore)}`,
      `notAfter=${iso(certificate.notAfter)}`,
      `sha256 Fingerprint=${certificate.sha256.match(/../g)?.join(':')}`,
    ]);
  });

  it('has the key, purposes and kind that the runtime reads', () => {
    const { certificate, der } = subject();
    const judge = new X509Certificate(der);
    expect(certificate.publicKey.equals(judge.publicKey)).toBe(true);
    expect(certificate.keyAlgorithm.toLowerCase()).toBe(judge.publicKey.asymmetricKeyType);
    expect(certificate.isCertificationAuthority).toBe(judge.ca);
    expect(certificate.extendedKeyUsage).toEqual(judge.keyUsage);
    expect(certificate.sha1).toBe(judge.fingerprint.replaceAll(':', ''));
    expect(certificate.serialNumber).toBe(judge.serialNumber);
  });

  it('survives being written as PEM', () => {
    const { certificate, der } = subject();
    expect(new X509Certificate(toPem(certificate)).raw).toEqual(der);
    expect(readCertificates(Buffer.from(toPem(certificate))).map(({ sha256 }) => sha256)).toEqual([certificate.sha256]);
  });
});

describe('fields', () => {
  const of = (index: number) => made[index]?.certificate;

  it('alternative names carry their types', () => {
    expect(of(0)?.subjectAltNames).toEqual([
      'DNS:server02.contoso.com',
      'DNS:*.contoso.com',
      'IP:10.0.0.1',
      'IP:2001:db8::1',
      'email:mnorth@contoso.com',
      'URI:https://contoso.com/x',
      'UPN:mnorth@contoso.com',
      'RID:1.2.3.4',
      'DirName:CN=Directory,O=Contoso',
    ]);
  });

  it('addresses of revocation lists and issuers are read', () => {
    expect(of(0)).toMatchObject({
      crlDistributionPoints: ['http://crl.contoso.com/a.crl', 'ldap:///CN=x'],
      ocspUrls: ['http://ocsp.contoso.com'],
      caIssuersUrls: ['http://pki.contoso.com/ca.crt'],
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: ['1.3.6.1.5.5.7.3.2', '1.2.3.4'],
    });
  });

  it('an authority has its path length, its usages and the key identifier by which it signs', () => {
    expect(of(1)).toMatchObject({ isCertificationAuthority: true, pathLength: 3, keyUsage: ['keyCertSign', 'cRLSign'] });
    expect(of(1)?.subjectKeyId).toMatch(/^[0-9A-F]{40}$/);
    expect(of(1)?.isSelfIssued).toBe(true);
  });

  it.each([
    [0, 'RSA', 2048, 'RSA', 'SHA-256'],
    [1, 'RSA', 2048, 'RSA', 'SHA-512'],
    [2, 'EC', 384, 'ECDSA', 'SHA-384'],
    [3, 'RSA', 2048, 'RSA', 'SHA-1'],
    [4, 'Ed25519', 256, 'Ed25519', 'SHA-512'],
    [5, 'RSA', 2048, 'RSA-PSS', 'SHA-256'],
  ])(
    'certificate %i has a key of kind %s with %i bits and a signature by %s with %s',
    (index, keyAlgorithm, keyBits, signatureAlgorithm, signatureHash) => {
      expect(of(index)).toMatchObject({ keyAlgorithm, keyBits, signatureAlgorithm, signatureHash });
    },
  );
});
