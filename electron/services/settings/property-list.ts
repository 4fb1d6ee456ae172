/**
 * Property lists as values that keep their types: what is read and written again unchanged is the same, an integer stays an integer and a real a
 * real. (The libraries for JavaScript turn both into numbers, which loses the difference that matters here most.)
 */
import type { WrittenType, WrittenValue } from '../../contract/settings.ts';

export type PropertyList =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer'; readonly value: bigint }
  | { readonly type: 'real'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** seconds since the first moment of 2001, UTC */
  | { readonly type: 'date'; readonly value: number }
  | { readonly type: 'data'; readonly value: Uint8Array }
  | { readonly type: 'identifier'; readonly value: bigint }
  | { readonly type: 'array'; readonly items: readonly PropertyList[] }
  | Dictionary;

export interface Dictionary {
  readonly type: 'dictionary';
  readonly entries: ReadonlyMap<string, PropertyList>;
}

/** What is read is not a property list, or not one that is accepted. The message is a part of a sentence. */
export class PropertyListError extends Error {
  override readonly name = 'PropertyListError';
}

/** Bytes of a file. What belongs into one is a few hundred. */
export const largestFile = 1024 * 1024;
/** Arrays and dictionaries inside each other. */
export const deepest = 64;

export const emptyDictionary: Dictionary = { type: 'dictionary', entries: new Map() };

/** 2001-01-01T00:00:00Z in seconds since 1970 */
const epoch = 978_307_200;

export function instantOf(secondsSince2001: number): Date {
  return new Date((secondsSince2001 + epoch) * 1000);
}

export function secondsSince2001(instant: number): number {
  return instant / 1000 - epoch;
}

/** A value in words, with its type. */
export function writtenValue(value: PropertyList): WrittenValue {
  return { type: value.type satisfies WrittenType, text: textOf(value) };
}

function textOf(value: PropertyList): string {
  switch (value.type) {
    case 'string':
      return value.value;
    case 'data':
      return hexOf(value.value);
    case 'date':
      return Number.isNaN(instantOf(value.value).getTime()) ? String(value.value) : instantOf(value.value).toISOString();
    case 'array':
      return `(${value.items.map(textOf).join(', ')})`;
    case 'dictionary':
      return `{${[...value.entries].map(([key, entry]) => `${key} = ${textOf(entry)};`).join(' ')}}`;
    default:
      return String(value.value);
  }
}

/** Upper-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
