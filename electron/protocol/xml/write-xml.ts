/** What XML 1.0 can't hold in any form. Source: XML 1.0, 2.2 */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/**
 * Text for use between tags or in an attribute in either kind of quotes. A reader gets back the same text, white space included;
 * characters that XML can't hold become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(notInXml, '\ufffd').replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}
