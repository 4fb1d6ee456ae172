/** Answers of OCSP responders in DER with any defect a test wants. Times are UTC milliseconds. */
import { createHash } from 'node:crypto';
import type { Certificate } from '../../electron/pki/certificate.ts';
import { tags } from '../../electron/pki/der.ts';
import * as write from '../../electron/pki/der-writer.ts';
import { revocationOid } from '../../electron/pki/object-identifiers.ts';
import { keyBits } from '../../electron/pki/ocsp-request.ts';
import { serialOctets } from '../../electron/pki/revocation-list-entries.ts';
import { day, generalizedTime, minute, now, type Signer, signed } from './revocation-fixtures.ts';

export interface OcspWish {
  readonly certificate: Certificate;
  readonly issuer: Signer;
  /** the issuer, unless said otherwise */
  readonly signer?: Signer;
  readonly status?: 'good' | 'unknown' | { readonly date: number; readonly reason?: number };
  readonly thisUpdate?: number;
  readonly nextUpdate?: number | null;
  readonly responder?: 'by-name' | 'by-key';
  /** certificates that come along */
  readonly certificates?: readonly Certificate[];
  readonly extensions?: readonly Uint8Array[];
  readonly singleExtensions?: readonly Uint8Array[];
  readonly hash?: 'sha1' | 'sha256';
  readonly idHash?: 'sha1' | 'sha256' | 'md5';
}

export function makeOcspResponse(wish: OcspWish): Uint8Array {
  const { issuer, signer = issuer, certificates = [], extensions = [] } = wish;
  const { rawSubject } = signer.certificate;
  const keyHash = createHash('sha1').update(keyBits(signer.certificate)).digest();
  const body = [
    wish.responder === 'by-key' ? write.tagged(2, write.octetString(keyHash)) : write.tagged(1, rawSubject),
    generalizedTime(now),
    write.sequence(statement(wish)),
    ...(extensions.length === 0 ? [] : [write.tagged(1, write.sequence(...extensions))]),
  ];
  const along = certificates.length === 0 ? [] : [write.tagged(0, write.sequence(...certificates.map(({ der }) => der)))];
  return wrap(signed(body, signer.key, wish.hash, ...along));
}

export function wrap(basic: Uint8Array, type: string = revocationOid.basicOcspResponse): Uint8Array {
  const answer = write.sequence(write.objectIdentifier(type), write.octetString(basic));
  return write.sequence(write.element(tags.enumerated, Uint8Array.of(0)), write.tagged(0, answer));
}

export const refusal = (status: number): Uint8Array => write.sequence(write.element(tags.enumerated, Uint8Array.of(status)));

const hashIds = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', md5: '1.2.840.113549.2.5' };

function statement({ certificate, issuer, status = 'good', idHash = 'sha1', ...wish }: OcspWish): Uint8Array {
  const { thisUpdate = now - minute, nextUpdate = now + day, singleExtensions = [] } = wish;
  const digest = (bytes: Uint8Array) => write.octetString(createHash(idHash).update(bytes).digest());
  const id = write.sequence(
    write.sequence(write.objectIdentifier(hashIds[idHash]), write.nothing()),
    digest(issuer.certificate.rawSubject),
    digest(keyBits(issuer.certificate)),
    write.element(tags.integer, serialOctets(certificate.serialNumber)),
  );
  return write.sequence(
    id,
    state(status),
    generalizedTime(thisUpdate),
    ...(nextUpdate === null ? [] : [write.tagged(0, generalizedTime(nextUpdate))]),
    ...(singleExtensions.length === 0 ? [] : [write.tagged(1, write.sequence(...singleExtensions))]),
  );
}

function state(status: NonNullable<OcspWish['status']>): Uint8Array {
  if (status === 'good') return write.element(0x80);
  if (status === 'unknown') return write.element(0x82);
  const { date, reason } = status;
  const why = reason === undefined ? [] : [write.tagged(0, write.element(tags.enumerated, Uint8Array.of(reason)))];
  return write.tagged(1, generalizedTime(date), ...why);
}
