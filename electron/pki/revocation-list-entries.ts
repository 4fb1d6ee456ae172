import { DerError, DerReader, tags } from './der.ts';
import { objectIdentifier, smallInteger, time } from './der-values.ts';
import type { RevocationList } from './revocation-list.ts';
import { isPadded, isSame, skipOrdinaryEntries } from './revocation-list-ordinary.ts';
import { atOnce, type Turns } from './turns.ts';

/** Why a certificate was revoked, by the code of CRLReason. Source: RFC 5280, 5.3.1 */
const reasons = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
} as const;
export type RevocationReason = (typeof reasons)[keyof typeof reasons];

/** A code that no standard names says nothing. */
export function reasonOf(code: number): RevocationReason {
  return (reasons as Readonly<Record<number, RevocationReason>>)[code] ?? 'unspecified';
}

/** A certificate that was revoked: since when (UTC, milliseconds since 1970) and why. */
export interface Revoked {
  readonly revocationDate: number;
  readonly reason: RevocationReason;
}

/** What all entries together say about one certificate. */
export interface Finding {
  /** undefined: the certificate is not on the list */
  readonly revoked: Revoked | undefined;
  /** a critical extension of any entry that isn't known here: such a list must not be used for any certificate (RFC 5280, 5.3) */
  readonly unknownCriticalExtension: string | undefined;
  /** entries speak of certificates of other issuers (RFC 5280, 5.3.3) */
  readonly namesOtherIssuers: boolean;
}

/** Octets read in one turn: a few milliseconds at first, less than one once the loop runs as machine code. */
const slice = 1 << 18;

/** {@link searchRevoked} without a gap. @throws DerError */
export function findRevoked(list: RevocationList, serialNumber: string): Finding {
  return atOnce(searchRevoked(list, serialNumber));
}

/**
 * Looks for a serial number (as `Certificate.serialNumber` has it) and reads every entry while at it: one that is malformed makes the
 * whole list unusable. An entry `removeFromCRL` counts as such only in a delta list; elsewhere it has no business and the certificate
 * stays revoked. @throws DerError. Source: RFC 5280, 5.1.2.6 and 5.3
 */
export function* searchRevoked(list: RevocationList, serialNumber: string): Turns<Finding> {
  const search = new EntrySearch(list, serialOctets(serialNumber));
  while (search.advance(slice)) yield;
  return search;
}

/** Makes no object for an ordinary entry: there may be a million. */
class EntrySearch implements Finding {
  revoked: Revoked | undefined;
  unknownCriticalExtension: string | undefined;
  namesOtherIssuers = false;
  readonly #octets: Uint8Array;
  readonly #wanted: Uint8Array;
  readonly #isDelta: boolean;
  readonly #entry: DerReader;
  readonly #extensions: DerReader;
  readonly #extension: DerReader;
  #at = 0;

  constructor({ entries, deltaOf }: RevocationList, wanted: Uint8Array) {
    this.#octets = entries;
    this.#wanted = wanted;
    this.#isDelta = deltaOf !== undefined;
    this.#entry = new DerReader(entries);
    this.#extensions = new DerReader(entries);
    this.#extension = new DerReader(entries);
  }

  /** Reads so many octets, to the end of an entry; false when there are no more. */
  advance(octets: number): boolean {
    const until = Math.min(this.#at + octets, this.#octets.length);
    while (this.#at < until) {
      this.#at = skipOrdinaryEntries(this.#octets, this.#at, until, this.#wanted);
      if (this.#at < until) this.#at = this.#readEntry();
    }
    return this.#at < this.#octets.length;
  }

  /** Reads the entry at hand with all that may be in one, and returns where the next one starts. */
  #readEntry(): number {
    const entries = new DerReader(this.#octets, this.#at).expect(tags.sequence, 'an entry');
    const entry = entries.enterWith(this.#entry).expect(tags.integer, 'the serial number of an entry');
    const matches = this.#matches(entry);
    entry.expect(undefined, 'the date of an entry');
    const lengthOfTime = entry.tag === tags.utcTime ? 13 : entry.tag === tags.generalizedTime ? 15 : 0;
    if (entry.contentEnd - entry.contentStart !== lengthOfTime) throw new DerError('an entry without a date');
    const revocationDate = matches ? time(entry.tag, entry.content()) : 0;
    const reason = entry.optional(tags.sequence) ? this.#readExtensions(entry, matches) : 'unspecified';
    entry.finish('an entry');
    if (matches && !(this.#isDelta && reason === 'removeFromCRL')) this.revoked ??= { revocationDate, reason };
    return entries.contentEnd;
  }

  /** A padded number would let a revoked certificate slip through as another one. */
  #matches({ bytes, contentStart, contentEnd }: DerReader): boolean {
    const length = contentEnd - contentStart;
    if (isPadded(bytes, contentStart, length)) throw new DerError('a serial number that is not in its shortest form');
    return isSame(bytes, contentStart, length, this.#wanted);
  }

  #readExtensions(entry: DerReader, matches: boolean): RevocationReason {
    let reason: RevocationReason = 'unspecified';
    const extensions = entry.enterWith(this.#extensions);
    while (extensions.next()) {
      if (extensions.tag !== tags.sequence) throw new DerError('an extension of an entry that is not a sequence');
      const parts = extensions.enterWith(this.#extension).expect(tags.objectIdentifier, 'the type of an extension of an entry');
      const { contentStart: idStart, contentEnd: idEnd } = parts;
      const kind = entryExtension(parts);
      const critical = parts.optional(tags.boolean) && parts.bytes[parts.contentStart] !== 0;
      parts.expect(tags.octetString, 'the value of an extension of an entry');
      if (kind === certificateIssuer) this.namesOtherIssuers = true;
      else if (kind === reasonCode) {
        if (matches) reason = readReason(parts.enter());
      } else if (critical && kind !== invalidityDate) {
        this.unknownCriticalExtension ??= objectIdentifier(parts.bytes.subarray(idStart, idEnd));
      }
      parts.finish('an extension of an entry');
    }
    return reason;
  }
}

/** The last arcs of 2.5.29.21, 2.5.29.24 and 2.5.29.29. Source: RFC 5280, 5.3 */
const reasonCode = 21;
const invalidityDate = 24;
const certificateIssuer = 29;

/** The last arc of an identifier below 2.5.29, 0 for any other. */
function entryExtension({ bytes, contentStart, contentEnd }: DerReader): number {
  const isBelow = contentEnd - contentStart === 3 && bytes[contentStart] === 0x55 && bytes[contentStart + 1] === 0x1d;
  return isBelow ? (bytes[contentStart + 2] ?? 0) : 0;
}

function readReason(value: DerReader): RevocationReason {
  return reasonOf(smallInteger(value.expect(tags.enumerated, 'a reason').content()));
}

/** The content octets of the INTEGER that a `Certificate.serialNumber` stands for, in DER. */
export function serialOctets(serialNumber: string): Uint8Array {
  const negative = serialNumber.startsWith('-');
  const value = BigInt(`0x${negative ? serialNumber.slice(1) : serialNumber}`) * (negative ? -1n : 1n);
  let octets = 1;
  while (value !== BigInt.asIntN(octets * 8, value)) octets += 1;
  const digits = BigInt.asUintN(octets * 8, value).toString(16);
  return Buffer.from(digits.padStart(octets * 2, '0'), 'hex');
}
