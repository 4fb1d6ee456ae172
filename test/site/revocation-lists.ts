/** Revocation lists, written as DER directly: a library takes seconds for a list of a hundred thousand entries. Source: RFC 5280, 5 */
import { type KeyObject, sign } from 'node:crypto';
import { boolean, context, enumerated, extension, integer, octetString, rsaWith, sequence, serial, time, tlv } from './der.ts';

export interface Entry {
  /** hex */
  readonly serialNumber: string;
  readonly at: Date;
  /** CRLReason; 0 and undefined are left out */
  readonly reason?: number | undefined;
  readonly extensions?: readonly Buffer[];
}

export interface ListOrder {
  /** Name, DER */
  readonly issuer: Uint8Array;
  readonly keyId: Uint8Array;
  readonly key: KeyObject;
  readonly number: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly entries: readonly Entry[];
  /** entries that are already DER, one after the other */
  readonly rawEntries?: Buffer;
  readonly extensions?: readonly Buffer[];
  readonly hash?: 'sha256' | 'sha1';
}

export function writeRevocationList(order: ListOrder): Buffer {
  const { hash = 'sha256' } = order;
  const entries = Buffer.concat([...order.entries.map(writeEntry), order.rawEntries ?? Buffer.alloc(0)]);
  const extensions = [
    extension('2.5.29.35', false, sequence(context(0, false, order.keyId))),
    extension('2.5.29.20', false, integer(order.number)),
    ...(order.extensions ?? []),
  ];
  const body = sequence(
    integer(1),
    rsaWith(hash),
    order.issuer,
    time(order.thisUpdate),
    time(order.nextUpdate),
    ...(entries.length > 0 ? [tlv(0x30, entries)] : []),
    context(0, true, sequence(...extensions)),
  );
  return sequence(body, rsaWith(hash), tlv(0x03, Buffer.from([0]), sign(hash, body, order.key)));
}

function writeEntry({ serialNumber, at, reason = 0, extensions = [] }: Entry): Buffer {
  const all = [...(reason === 0 ? [] : [extension('2.5.29.21', false, enumerated(reason))]), ...extensions];
  return sequence(serial(serialNumber), time(at), ...(all.length > 0 ? [sequence(...all)] : []));
}

/** Many entries that nobody ever had: for lists of a real authority's size. */
export function strangers(count: number, at: Date): Buffer {
  const one = sequence(tlv(0x02, Buffer.alloc(16, 0x41)), time(at));
  const all = Buffer.alloc(one.length * count);
  for (let n = 0; n < count; n += 1) {
    one.copy(all, n * one.length);
    all.writeUInt32BE(n, n * one.length + 8);
  }
  return all;
}

export const marks = {
  /** IssuingDistributionPoint, RFC 5280, 5.2.5 */
  onlyAuthorities: extension('2.5.29.28', true, sequence(context(2, false, Buffer.from([0xff])))),
  indirect: extension('2.5.29.28', true, sequence(context(4, false, Buffer.from([0xff])))),
  /** DeltaCRLIndicator, RFC 5280, 5.2.4 */
  delta: extension('2.5.29.27', true, integer(1)),
  unknownCritical: extension('1.3.6.1.4.1.55555.1', true, octetString(boolean(true))),
};
