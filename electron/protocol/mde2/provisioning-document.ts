import { type Asked, notUnderstood, readBase64, readInteger, readXmlAnswer } from '../soap/asked.ts';
import { attributeOf, type XmlElement } from '../xml/element.ts';

/** A certificate in DER and the store it was meant for: Root, CA or My. */
export interface StoredCertificate {
  readonly store: string;
  readonly der: Uint8Array;
}

/** What a server wants of renewals. Periods in days. */
export interface RenewalHint {
  /** the request may be signed with the old certificate instead of a password (ROBO) */
  readonly signedByOldCertificate: boolean;
  readonly periodDays: number | undefined;
  readonly retryDays: number | undefined;
}

export interface ProvisioningDocument {
  readonly certificates: readonly StoredCertificate[];
  readonly renewal: RenewalHint | undefined;
  /** ADDR of the application w7, the server that manages the computer afterwards */
  readonly managementServer: string | undefined;
}

/**
 * Reads the document that an MDE2 server answers with. Names are compared without case; there may be several certificate stores, and a
 * certificate may stand at any depth inside. Which one is the client's is not said here: find it by its key.
 * @throws ProblemError reply-not-understood. Source: [MS-MDE2] 2.2.9.1
 */
export function readProvisioningDocument(bytes: Uint8Array, asked: Asked): ProvisioningDocument {
  const root = readXmlAnswer(bytes, asked);
  if (root.name.toLowerCase() !== 'wap-provisioningdoc') throw notUnderstood(asked, 'reply.otherDocument');
  const stores = characteristics(root, 'CertificateStore').flatMap((element) => element.children.filter(isCharacteristic));
  const certificates = stores.flatMap((store) => certificatesBelow(store, attributeOf(store, 'type') ?? '', asked));
  const application = characteristics(root, 'APPLICATION').find((element) => parameter(element, 'APPID')?.toLowerCase() === 'w7');
  return { certificates, renewal: readRenewal(root), managementServer: parameter(application, 'ADDR') };
}

function certificatesBelow(element: XmlElement, store: string, asked: Asked): StoredCertificate[] {
  const encoded = parameter(element, 'EncodedCertificate');
  const der = readBase64(encoded);
  if (encoded !== undefined && !der) throw notUnderstood(asked, 'reply.partNotBase64');
  const below = element.children.filter(isCharacteristic).flatMap((child) => certificatesBelow(child, store, asked));
  return der ? [{ store, der }, ...below] : below;
}

function readRenewal(root: XmlElement): RenewalHint | undefined {
  const renew = characteristicsBelow(root, 'WSTEP').flatMap((element) => characteristics(element, 'Renew'))[0];
  if (!renew) return undefined;
  return {
    signedByOldCertificate: /^(?:true|1)$/i.test(parameter(renew, 'ROBOSupport') ?? ''),
    periodDays: readInteger(parameter(renew, 'RenewPeriod')),
    retryDays: readInteger(parameter(renew, 'RetryInterval')),
  };
}

const isCharacteristic = ({ name }: XmlElement): boolean => name.toLowerCase() === 'characteristic';

function characteristics(parent: XmlElement, type: string): XmlElement[] {
  return parent.children.filter(
    (element) => isCharacteristic(element) && attributeOf(element, 'type')?.toLowerCase() === type.toLowerCase(),
  );
}

function characteristicsBelow(parent: XmlElement, type: string): XmlElement[] {
  return [...characteristics(parent, type), ...parent.children.flatMap((child) => characteristicsBelow(child, type))];
}

function parameter(parent: XmlElement | undefined, name: string): string | undefined {
  const found = parent?.children.find(
    (element) => element.name.toLowerCase() === 'parm' && attributeOf(element, 'name')?.toLowerCase() === name.toLowerCase(),
  );
  return attributeOf(found, 'value')?.trim() || undefined;
}
