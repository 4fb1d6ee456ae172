/** The lab's root and issuing authority: made once for a folder, and certified wrongly where a scenario wants that. Source: RFC 5280, 4.2.1 */
import { createPrivateKey, KeyObject, type webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Authority,
  importSigningKey,
  newKeyPair,
  newSerialNumber,
  type Publication,
  pkcs8Pem,
  rsa,
} from './certification-authority.ts';
import { context, ia5Name, sequence } from './der.ts';
import * as x509 from './x509.ts';

const names = { root: 'Contoso Root CA', issuing: 'Contoso Issuing CA' };
const day = 86_400_000;

/** In what an authority's certificate is not as it should be. */
export interface AuthorityFlaws {
  readonly hash?: 'SHA-1';
  readonly notAfter?: Date;
  readonly isAuthority?: false;
  readonly mayNotSignLists?: true;
  readonly namesNoList?: true;
  /** the only domain that certificates below it may name */
  readonly onlyDomain?: string;
}

/** Opens the two authorities in a folder; makes them when they are not there. */
export async function openAuthorities(folder: string, publication: Publication): Promise<{ root: Authority; issuing: Authority }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, 'issuing.pem'))) await makeAuthorities(folder, publication);
  return { root: await open(folder, 'root'), issuing: await open(folder, 'issuing') };
}

async function open(folder: string, file: 'root' | 'issuing'): Promise<Authority> {
  const pem = readFileSync(join(folder, `${file}.key`), 'utf8');
  const certificate = new x509.X509Certificate(readFileSync(join(folder, `${file}.pem`), 'utf8'));
  return { name: names[file], certificate, signingKey: await importSigningKey(pem, 'SHA-256'), key: createPrivateKey(pem) };
}

async function makeAuthorities(folder: string, publication: Publication): Promise<void> {
  const { root, issuing } = await newAuthorities(publication);
  for (const [file, { certificate, signingKey }] of Object.entries({ root, issuing })) {
    writeFileSync(join(folder, `${file}.key`), await pkcs8Pem(signingKey), { mode: 0o600 });
    writeFileSync(join(folder, `${file}.pem`), `${certificate.toString('pem')}\n`);
  }
}

/** A root and an issuing authority below it, with the names of the lab's own. New keys, one each or the one given for both. */
export async function newAuthorities(
  publication: Publication,
  both?: webcrypto.CryptoKeyPair,
): Promise<{ root: Authority; issuing: Authority }> {
  const [rootKeys, issuingKeys] = both ? [both, both] : await Promise.all([newKeyPair(), newKeyPair()]);
  const root = await certified(names.root, rootKeys, { name: names.root, keys: rootKeys }, publication);
  return { root, issuing: await certified(names.issuing, issuingKeys, { name: names.root, keys: rootKeys }, publication) };
}

/** An authority below `issuer`, though that may have none below it. */
export async function newAuthorityBelow(issuer: Authority, keys: webcrypto.CryptoKeyPair, publication: Publication): Promise<Authority> {
  const issuerKeys = { publicKey: await issuer.certificate.publicKey.export(), privateKey: issuer.signingKey };
  return certified('Contoso Branch CA', keys, { name: issuer.name, keys: issuerKeys as webcrypto.CryptoKeyPair }, publication);
}

/** The issuing authority, name and key as ever, with a certificate that has flaws. */
export async function certifiedWith(
  flaws: AuthorityFlaws,
  authorities: { root: Authority; issuing: Authority },
  publication: Publication,
): Promise<Authority> {
  const { root, issuing } = authorities;
  const rootPem = root.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const [rootPublic, issuingPublic] = await Promise.all([root, issuing].map((one) => one.certificate.publicKey.export()));
  const privateKey = await importSigningKey(rootPem, flaws.hash ?? 'SHA-256');
  const keys = { publicKey: issuingPublic, privateKey: issuing.signingKey } as webcrypto.CryptoKeyPair;
  const issuer = { name: root.name, keys: { publicKey: rootPublic, privateKey } as webcrypto.CryptoKeyPair };
  return certified(issuing.name, keys, issuer, publication, flaws);
}

interface Issuer {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

async function certified(
  name: string,
  keys: webcrypto.CryptoKeyPair,
  issuer: Issuer,
  publication: Publication,
  flaws: AuthorityFlaws = {},
): Promise<Authority> {
  const isRoot = name === issuer.name;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: `DC=com, DC=contoso, CN=${name}`,
    issuer: `DC=com, DC=contoso, CN=${issuer.name}`,
    notBefore: new Date(Date.now() - (flaws.notAfter ? 30 : 1) * day),
    notAfter: flaws.notAfter ?? new Date(Date.now() + (isRoot ? 7300 : 3650) * day),
    signingAlgorithm: rsa(flaws.hash ?? 'SHA-256'),
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: await extensionsOf(keys, isRoot ? undefined : issuer, publication, flaws),
  });
  return { name, certificate, signingKey: keys.privateKey, key: KeyObject.from(keys.privateKey) };
}

async function extensionsOf(
  keys: webcrypto.CryptoKeyPair,
  issuer: Issuer | undefined,
  publication: Publication,
  flaws: AuthorityFlaws,
): Promise<x509.Extension[]> {
  const { isAuthority = true, mayNotSignLists, namesNoList, onlyDomain } = flaws;
  const { keyCertSign, cRLSign, digitalSignature } = x509.KeyUsageFlags;
  return [
    new x509.BasicConstraintsExtension(isAuthority, issuer && isAuthority ? 0 : undefined, true),
    new x509.KeyUsagesExtension(keyCertSign | digitalSignature | (mayNotSignLists ? 0 : cRLSign), true),
    ...(onlyDomain ? [nameConstraints(onlyDomain)] : []),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ...(issuer ? [await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)] : []),
    ...(issuer && !namesNoList ? [new x509.CRLDistributionPointsExtension([publication.listAddress('root')])] : []),
    ...(issuer
      ? [new x509.AuthorityInfoAccessExtension({ caIssuers: [new x509.GeneralName('url', publication.certificateAddress('root'))] })]
      : []),
  ];
}

/** NameConstraints with one permitted domain. Source: RFC 5280, 4.2.1.10 */
function nameConstraints(domain: string): x509.Extension {
  const subtree = sequence(ia5Name(2, domain));
  return new x509.Extension('2.5.29.30', true, new Uint8Array(sequence(context(0, true, subtree))));
}
