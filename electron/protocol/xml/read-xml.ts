import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlAttribute, XmlElement } from './element.ts';

/** Bounds for hostile input. Bytes are counted before anything is parsed. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
  /** `<` and `&`, wherever they stand: parsing them is what takes time, counting them is not */
  readonly markup: number;
  /** attributes and namespace declarations on one element */
  readonly attributes: number;
}

const usual: XmlLimits = { bytes: 1024 * 1024, depth: 64, elements: 10_000, markup: 25_000, attributes: 64 };

/** What is read is not XML, or not XML that is accepted. The message is a sentence without its full stop. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/**
 * Reads a document. Refused are: more bytes, levels, elements, references or attributes than the limits allow, a document type
 * declaration (and with it every entity but the five of XML), attributes given twice, prefixes without a namespace, characters that XML
 * does not have, and bytes that are not UTF-8, or UTF-16 with a byte order mark. Comments and processing instructions are skipped.
 * @throws XmlError. Sources: XML 1.0, 2.8 and 4.3.3; Namespaces in XML 1.0
 */
export function readXml(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): XmlElement {
  const bounds = { ...usual, ...limits };
  if (bytes.length > bounds.bytes) throw new XmlError(`It is longer than ${bounds.bytes} bytes`);
  const text = decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new XmlError('It has a document type declaration, which is not accepted');
  if (countUpTo(bounds.markup + 1, text) > bounds.markup) throw new XmlError(`It has more than ${bounds.markup} tags and references`);
  return parse(text, bounds);
}

/** How often `<` and `&` occur, counted no further than to `most`. */
function countUpTo(most: number, text: string): number {
  let count = 0;
  for (const character of '<&') {
    for (let at = text.indexOf(character); at >= 0 && count < most; at = text.indexOf(character, at + 1)) count += 1;
  }
  return count;
}

/** The text without byte order mark and without white space around the document. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).trim();
  } catch {
    throw new XmlError('It is not text in UTF-8 or UTF-16');
  }
}

interface Draft {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: Draft[];
  text: string;
}

function parse(text: string, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Draft[] = [];
  let root: Draft | undefined;
  enforceLimits(parser, limits, () => open.length);
  parser.on('opentag', (tag) => {
    const draft = draftOf(tag);
    open.at(-1)?.children.push(draft);
    root ??= draft;
    open.push(draft);
  });
  parser.on('closetag', () => open.pop());
  const addText = (part: string) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError(`It is not well-formed XML: ${plain(error)}`);
  }
  if (!root) throw new XmlError('It is empty');
  return root;
}

/** Stops the parser as soon as a limit is passed: what it does with endless levels or attributes takes far longer than reading them. */
function enforceLimits(parser: SaxesParser<{ xmlns: true; position: false }>, limits: XmlLimits, depth: () => number): void {
  let elements = 0;
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    if (elements > limits.elements) throw new XmlError(`It has more than ${limits.elements} elements`);
    if (depth() >= limits.depth) throw new XmlError(`It is nested deeper than ${limits.depth} levels`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) throw new XmlError(`An element has more than ${limits.attributes} attributes`);
  });
}

/** The namespace of namespace declarations themselves: used up by the parser, of no use to readers. */
const declarations = 'http://www.w3.org/2000/xmlns/';

function draftOf(tag: SaxesTagNS): Draft {
  const attributes = Object.values(tag.attributes)
    .filter(({ uri }) => uri !== declarations)
    .map(({ local, uri, value }) => ({ name: local, namespace: uri, value }));
  return { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' };
}

/** The parser's words, short: they may quote the document. */
function plain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\.$/, '')
    .slice(0, 120);
}
