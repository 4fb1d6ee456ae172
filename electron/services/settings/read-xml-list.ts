/** Property lists in XML. Source: http://www.apple.com/DTDs/PropertyList-1.0.dtd */
import type { XmlElement } from '../../protocol/xml/element.ts';
import { readXml, XmlError } from '../../protocol/xml/read-xml.ts';
import { type Dictionary, deepest, largestFile, type PropertyList, PropertyListError, secondsSince2001 } from './property-list.ts';

/**
 * Reads a property list strictly: every element must be known, keys must differ, numbers and dates must be ones.
 * @throws PropertyListError
 */
export function readXmlList(bytes: Uint8Array): PropertyList {
  let root: XmlElement;
  try {
    // One level for <plist>, and one for a value inside the innermost array or dictionary.
    root = readXml(withoutDoctype(bytes), { bytes: 4 * largestFile, depth: deepest + 2 });
  } catch (error) {
    if (error instanceof XmlError) throw new PropertyListError(lowerFirst(error.message));
    throw error;
  }
  if (root.name !== 'plist') throw new PropertyListError(`it begins with <${root.name}> instead of <plist>`);
  expectNoText(root);
  const [value, second] = root.children;
  if (!value || second) throw new PropertyListError('<plist> must hold exactly one value');
  return listValue(value, 0);
}

/**
 * Every property list names the same document type, without declarations of its own; that one is taken out. Any other stays, and is refused
 * with everything it could declare.
 */
function withoutDoctype(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PropertyListError('it is not text in UTF-8 or UTF-16');
  }
  return Buffer.from(text.replace(/<!DOCTYPE\s+plist(?:\s+(?:PUBLIC\s+"[^"<>]*"|SYSTEM)\s+"[^"<>]*")?\s*>/u, ''));
}

function listValue(element: XmlElement, depth: number): PropertyList {
  const { name, text } = element;
  if (depth >= deepest && (name === 'dict' || name === 'array')) throw new PropertyListError(`it is nested deeper than ${deepest} levels`);
  if (name === 'dict') return dictionaryOf(element, depth);
  if (name === 'array') {
    expectNoText(element);
    return { type: 'array', items: element.children.map((item) => listValue(item, depth + 1)) };
  }
  if (element.children.length > 0) throw new PropertyListError(`<${name}> must not hold other elements`);
  switch (name) {
    case 'string':
      return { type: 'string', value: text };
    case 'integer':
      return { type: 'integer', value: integerOf(text.trim()) };
    case 'real':
      return { type: 'real', value: realOf(text.trim()) };
    case 'true':
    case 'false':
      expectNoText(element);
      return { type: 'boolean', value: name === 'true' };
    case 'date':
      return { type: 'date', value: dateOf(text.trim()) };
    case 'data':
      return { type: 'data', value: dataOf(text.replace(/\s+/gu, '')) };
    default:
      throw new PropertyListError(`<${name}> is not a type of property lists`);
  }
}

function dictionaryOf(element: XmlElement, depth: number): Dictionary {
  expectNoText(element);
  const entries = new Map<string, PropertyList>();
  for (let at = 0; at < element.children.length; at += 2) {
    const key = element.children[at] as XmlElement;
    const value = element.children[at + 1];
    if (key.name !== 'key' || key.children.length > 0) throw new PropertyListError(`<dict> has <${key.name}> where a <key> belongs`);
    if (!value || value.name === 'key') throw new PropertyListError(`\u201c${key.text}\u201d has no value`);
    if (entries.has(key.text)) throw new PropertyListError(`\u201c${key.text}\u201d occurs twice`);
    entries.set(key.text, listValue(value, depth + 1));
  }
  return { type: 'dictionary', entries };
}

function expectNoText({ name, text }: XmlElement): void {
  if (text.trim() !== '') throw new PropertyListError(`<${name}> has text between its elements`);
}

/** Decimal or hexadecimal, within 64 bits with or without a sign. */
function integerOf(text: string): bigint {
  const [, sign, digits] = /^([+-]?)(\d{1,20}|0x[0-9a-f]{1,16})$/iu.exec(text) ?? [];
  if (digits === undefined) throw new PropertyListError(`\u201c${text.slice(0, 40)}\u201d is not an integer`);
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits);
  if (value < -(2n ** 63n) || value >= 2n ** 64n) throw new PropertyListError(`the integer ${text} does not fit into 64 bits`);
  return value;
}

function realOf(text: string): number {
  if (/^nan$/iu.test(text)) return Number.NaN;
  const [, sign] = /^([+-]?)inf(?:inity)?$/iu.exec(text) ?? [];
  if (sign !== undefined) return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) {
    throw new PropertyListError(`\u201c${text.slice(0, 40)}\u201d is not a number`);
  }
  return Number(text);
}

function dateOf(text: string): number {
  const at = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new PropertyListError(`\u201c${text.slice(0, 40)}\u201d is not a date`);
  return secondsSince2001(at);
}

function dataOf(base64: string): Uint8Array {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) throw new PropertyListError('<data> is not in Base64');
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
