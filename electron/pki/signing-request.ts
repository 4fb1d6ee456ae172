import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { ProblemError } from '../contract/problem.ts';
import { readSignatureAlgorithm } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { constructedTag, DerError, type DerReader, readOnly, tags } from './der.ts';
import { bitStringOctets, objectIdentifier } from './der-values.ts';
import * as write from './der-writer.ts';
import { commonNameOf, printName, readName, writeCommonName } from './distinguished-name.ts';
import { type Extensions, interpretTemplate, readExtensions, type TemplateId } from './extensions.ts';
import { extensionOid, oid } from './object-identifiers.ts';
import { isSignedBy } from './signature.ts';

/** The key pair that a request is made for. The private half signs and is not kept. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A template of AD CS: by name as version 1 templates go, or by identifier and version. */
export type TemplateChoice = { readonly name: string } | TemplateId;

/** What the request asks for. AD CS usually replaces the subject by the one in its directory. */
export interface SigningWish {
  readonly commonName: string;
  readonly template?: string | TemplateChoice | undefined;
}

/** A request for the successor of a certificate. */
export interface RenewalRequestWish {
  /** the certificate that is to be renewed; its subject is asked for again, octet by octet */
  readonly of: Pick<Certificate, 'der' | 'rawSubject'>;
  /** puts the certificate into the request, as AD CS wants it */
  readonly enclose: boolean;
  readonly template?: TemplateChoice | undefined;
}

/** The upper bound of a common name, in characters. Source: RFC 5280, appendix A.1, ub-common-name */
const longestCommonName = 64;

/**
 * A PKCS#10 request in DER: subject CN as UTF8String, signed with SHA-256 and RSA, no alternative name. A common name over 64 characters is
 * cut there, because encoders and authorities refuse a longer one; the authority fills in the subject from its directory anyway.
 * With a template, an extension request names it: by name (1.3.6.1.4.1.311.20.2, BMPString) or by identifier (1.3.6.1.4.1.311.21.7).
 * Sources: RFC 2986, 4; RFC 2985, 5.4.2; [MS-WCCE] 2.2.2.7.7
 */
export function signingRequest(key: SigningKey, wish: SigningWish): Uint8Array {
  const commonName = [...wish.commonName].slice(0, longestCommonName).join('');
  return signed(key, writeCommonName(commonName), attributesFor(wish.template));
}

/**
 * The PKCS#10 request (DER) inside a renewal, for a new key: as {@link signingRequest}, but with the subject of the old certificate and, where
 * wished, that certificate itself in the attribute RenewalCertificate. Sources: [MS-WCCE] 2.2.2.7.4; [MS-WSTEP] 4.1.5.1
 */
export function renewalRequest(key: SigningKey, { of, enclose, template }: RenewalRequestWish): Uint8Array {
  const enclosed = enclose ? [write.sequence(write.objectIdentifier(oid.renewalCertificate), write.setOf(of.der))] : [];
  return signed(key, of.rawSubject, [...attributesFor(template), ...enclosed]);
}

function signed(key: SigningKey, subject: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  const info = write.sequence(
    write.integer(0),
    subject,
    key.publicKey.export({ format: 'der', type: 'spki' }),
    write.tagged(0, ...[...attributes].sort(Buffer.compare)), // an implicit SET OF; X.690, 11.6
  );
  const algorithm = write.sequence(write.objectIdentifier(oid.sha256WithRsa), write.nothing());
  return write.sequence(info, algorithm, write.bitString(sign('sha256', info, key.privateKey)));
}

function attributesFor(template: SigningWish['template']): Uint8Array[] {
  if (template === undefined) return [];
  const extension = templateExtension(typeof template === 'string' ? { name: template } : template);
  return [write.sequence(write.objectIdentifier(oid.extensionRequest), write.setOf(write.sequence(extension)))];
}

function templateExtension(template: TemplateChoice): Uint8Array {
  if ('name' in template) {
    return write.sequence(write.objectIdentifier(extensionOid.templateName), write.octetString(write.bmpString(template.name)));
  }
  const versions = [template.major, template.minor].filter((number) => number !== undefined).map(write.integer);
  const value = write.sequence(write.objectIdentifier(template.oid), ...versions);
  return write.sequence(write.objectIdentifier(extensionOid.templateId), write.octetString(value));
}

/** A request as it was read. */
export interface SigningRequest {
  readonly der: Uint8Array;
  /** RFC 4514; '' when it is empty, as Windows leaves it */
  readonly subject: string;
  readonly commonName: string;
  readonly publicKey: KeyObject;
  /** whether the private half of the key in it made its signature */
  readonly signatureValid: boolean;
  /** identifiers of the attributes that came with it */
  readonly attributes: readonly string[];
  readonly extensions: Extensions;
  readonly templateName: string | undefined;
  readonly templateId: TemplateId | undefined;
}

/** Reads a PKCS#10 request in DER. @throws ProblemError unexpected, when it isn't one. Source: RFC 2986, 4 */
export function readSigningRequest(der: Uint8Array): SigningRequest {
  try {
    return parse(der);
  } catch (error) {
    throw new ProblemError(
      { kind: 'unexpected', detail: `not a signing request: ${error instanceof Error ? error.message : error}` },
      error,
    );
  }
}

function parse(der: Uint8Array): SigningRequest {
  const parts = readOnly(der, tags.sequence, 'a request').enter();
  const signedBytes = parts.expect(tags.sequence, 'the signed part').element();
  const body = parts.enter();
  const algorithm = readSignatureAlgorithm(parts.expect(tags.sequence, 'the signature algorithm'));
  const signature = bitStringOctets(parts.expect(tags.bitString, 'the signature').content());
  body.expect(tags.integer, 'the version');
  const subject = readName(body.expect(tags.sequence, 'the subject'));
  const info = body.expect(tags.sequence, 'the public key').element();
  const publicKey = createPublicKey({ key: Buffer.from(info), format: 'der', type: 'spki' });
  const { attributes, extensions } = body.optional(constructedTag(0))
    ? readAttributes(body.enter())
    : { attributes: [], extensions: new Map() };
  return {
    ...{ der, publicKey, attributes, extensions },
    subject: printName(subject),
    commonName: commonNameOf(subject),
    signatureValid: isSignedBy({ signedBytes, algorithm, signature }, publicKey),
    ...interpretTemplate(extensions),
  };
}

function readAttributes(list: DerReader): { attributes: string[]; extensions: Extensions } {
  const attributes: string[] = [];
  let extensions: Extensions = new Map();
  while (list.next()) {
    const parts = list.enter();
    const type = objectIdentifier(parts.expect(tags.objectIdentifier, 'the type of an attribute').content());
    const values = parts.expect(tags.set, 'the values of an attribute').enter();
    if (attributes.includes(type)) throw new DerError(`the attribute ${type} twice`);
    attributes.push(type);
    if (type === oid.extensionRequest) extensions = readExtensions(values.expect(tags.sequence, 'the extensions'));
  }
  return { attributes, extensions };
}
