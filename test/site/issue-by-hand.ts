/** Certificates that an administrator orders, for any role and broken in any way: for tests of what is to be refused. */

import { type Authority, issue, newKeyPair, type Order, type Publication, pkcs8Pem, spki } from './certification-authority.ts';
import type { Register } from './issued-certificates.ts';
import { templateNamed } from './templates.ts';
import type * as x509 from './x509.ts';

export interface OrderByHand extends Partial<Omit<Order, 'template' | 'publicKey' | 'notBefore' | 'notAfter'>> {
  /** name or display name */
  readonly template: string;
  readonly keyBits?: number;
  /** ISO 8601; from ten minutes ago, as long as the template says, when left out */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** All in PEM; the chain is issuer first. */
export interface IssuedByHand {
  readonly certificate: string;
  readonly key: string;
  readonly chain: readonly string[];
  readonly serialNumber: string;
}

const keyPairs = new Map<number, ReturnType<typeof newKeyPair>>();

/** One of each length serves all: making them is what takes the time. */
function keyPair(bits: number): ReturnType<typeof newKeyPair> {
  const pair = keyPairs.get(bits) ?? newKeyPair(bits);
  keyPairs.set(bits, pair);
  return pair;
}

/** @throws when there is no such template */
export async function issueByHand(
  wish: OrderByHand,
  authorities: { readonly root: Authority; readonly issuing: Authority },
  publication: Publication,
  register: Register,
): Promise<IssuedByHand> {
  const { template: name, keyBits = 2048, notBefore, notAfter, commonName = 'by hand', ...rest } = wish;
  const template = templateNamed(name);
  if (!template) throw new Error(`there is no template ${name}`);
  const keys = await keyPair(keyBits);
  const order: Order = {
    ...rest,
    template,
    commonName,
    publicKey: await spki(keys.publicKey),
    ...(notBefore ? { notBefore: new Date(notBefore) } : {}),
    ...(notAfter ? { notAfter: new Date(notAfter) } : {}),
  };
  const certificate = issue(authorities.issuing, order, publication);
  register.add({
    serialNumber: certificate.serialNumber,
    subject: certificate.subject,
    requester: 'by hand',
    template: template.name,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    der: Buffer.from(certificate.rawData),
  });
  const pem = (one: x509.X509Certificate) => `${one.toString('pem')}\n`;
  return {
    certificate: pem(certificate),
    key: await pkcs8Pem(keys.privateKey),
    chain: [authorities.issuing.certificate, authorities.root.certificate].map(pem),
    serialNumber: certificate.serialNumber,
  };
}
