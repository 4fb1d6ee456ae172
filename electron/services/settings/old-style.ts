/**
 * Property lists as text, as macOS's `defaults read` prints them: the old format, in which a person can read them. It does not tell a string of
 * digits from a number.
 */
import { hexOf, instantOf, type PropertyList } from './property-list.ts';

/** A value by itself: a text as it is, anything else as within others. */
export function printValue(value: PropertyList): string {
  if (value.type === 'string') return value.value;
  return value.type === 'date' || value.type === 'real' ? plain(value) : print(value, '');
}

function print(value: PropertyList, indent: string): string {
  const inner = `${indent}    `;
  switch (value.type) {
    case 'dictionary': {
      const lines = [...value.entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, entry]) => `${inner}${quoted(key)} = ${nested(entry, inner)};\n`);
      return `{\n${lines.join('')}${indent}}`;
    }
    case 'array': {
      const lines = value.items.map((item) => `${inner}${print(item, inner)}`);
      return lines.length === 0 ? `(\n${indent})` : `(\n${lines.join(',\n')}\n${indent})`;
    }
    case 'data': {
      const words =
        hexOf(value.value)
          .toLowerCase()
          .match(/.{1,8}/gu) ?? [];
      return `<${words.join(' ')}>`;
    }
    default:
      return quoted(plain(value));
  }
}

/** What spans several lines stands, as macOS prints it, further in than its key. */
function nested(value: PropertyList, indent: string): string {
  const spansLines = value.type === 'dictionary' || value.type === 'array';
  return `${spansLines ? indent : ''}${print(value, indent)}`;
}

function plain(value: Exclude<PropertyList, { type: 'dictionary' | 'array' | 'data' }>): string {
  switch (value.type) {
    case 'boolean':
      return value.value ? '1' : '0';
    case 'date': {
      const date = instantOf(value.value);
      return Number.isNaN(date.getTime())
        ? String(value.value)
        : date
            .toISOString()
            .replace('T', ' ')
            .replace(/\.\d{3}Z$/u, ' +0000');
    }
    default:
      return String(value.value);
  }
}

/** Letters and digits stand by themselves; everything else is in quotation marks, in ASCII. */
function quoted(text: string): string {
  if (/^[A-Za-z0-9]+$/u.test(text)) return text;
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  // UTF-16 units, as the format counts characters.
  const escaped = text.replace(/[^ !#-[\]-~]/g, (unit) => escapes[unit] ?? `\\U${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}
