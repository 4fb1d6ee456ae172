/** Property lists in XML, written as macOS writes them. Source: http://www.apple.com/DTDs/PropertyList-1.0.dtd */
import { instantOf, type PropertyList, PropertyListError } from './property-list.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

/** UTF-8. @throws PropertyListError for a character that XML does not have, and for an identifier, which only the binary format has */
export function writeXmlList(root: PropertyList): Uint8Array {
  return Buffer.from(`${head}${lines(root, '')}</plist>\n`);
}

function lines(value: PropertyList, indent: string): string {
  switch (value.type) {
    case 'dictionary': {
      const inner = `${indent}\t`;
      const entries = [...value.entries].map(([key, entry]) => `${inner}<key>${escaped(key)}</key>\n${lines(entry, inner)}`);
      return entries.length === 0 ? `${indent}<dict/>\n` : `${indent}<dict>\n${entries.join('')}${indent}</dict>\n`;
    }
    case 'array': {
      const items = value.items.map((item) => lines(item, `${indent}\t`));
      return items.length === 0 ? `${indent}<array/>\n` : `${indent}<array>\n${items.join('')}${indent}</array>\n`;
    }
    case 'boolean':
      return `${indent}<${value.value}/>\n`;
    case 'data':
      return `${indent}<data>\n${indent}${Buffer.from(value.value).toString('base64')}\n${indent}</data>\n`;
    case 'identifier':
      throw new PropertyListError('an identifier can\u2019t be written in XML');
    default:
      return `${indent}${single(value)}\n`;
  }
}

function single(value: Extract<PropertyList, { type: 'string' | 'integer' | 'real' | 'date' }>): string {
  switch (value.type) {
    case 'string':
      return `<string>${escaped(value.value)}</string>`;
    case 'integer':
      return `<integer>${value.value}</integer>`;
    case 'real':
      return `<real>${realText(value.value)}</real>`;
    case 'date':
      return `<date>${dateText(value.value)}</date>`;
  }
}

function realText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-infinity' : '+infinity';
  return String(value);
}

function dateText(secondsSince2001: number): string {
  const date = instantOf(secondsSince2001);
  if (Number.isNaN(date.getTime())) throw new PropertyListError('a date is too far away to be written in XML');
  return date.toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

/** What XML 1.0 can't hold in any form. Source: XML 1.0, 2.2 */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function escaped(text: string): string {
  if (notInXml.test(text)) throw new PropertyListError('a text holds a character that can\u2019t be written in XML');
  // A bare carriage return would be read back as a new line (XML 1.0, 2.11).
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
