/** Text as man(1) wants it. Source: groff_man(7), groff_char(7) */

const characters: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '\u2018': '\\(oq',
  '\u2019': '\\(cq',
  '\u201c': '\\(lq',
  '\u201d': '\\(rq',
  '\u2013': '\\(en',
  '\u2014': '\\(em',
  '\u2026': '\\&.\\|.\\|.',
  '\u00a0': '\\ ',
};

/** Plain text, safe anywhere in a line. */
export function plain(text: string): string {
  const escaped = text.replaceAll(/[\\\-'`^~\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0]/gu, (one) => characters[one] ?? one);
  const foreign = /[^\x20-\x7e]/u.exec(escaped);
  if (foreign) throw new Error(`manual pages have no character for ${JSON.stringify(foreign[0])} in: ${text}`);
  return /^\./u.test(escaped) ? `\\&${escaped}` : escaped;
}

/** One argument of a macro. */
export function argument(text: string): string {
  return `"${plain(text).replaceAll('"', '\\(dq')}"`;
}

/** A line of a synopsis or an option: what is typed as it is in bold, what stands for something in italics. */
export function typed(text: string): string {
  const words = text.split(/(\s+|[[\]|=])/u);
  const styled = words.map((word) => {
    if (/^-/u.test(word)) return `\\fB${plain(word)}\\fP`;
    if (/^[A-Z][A-Z\d]*(?:\u2026|\.{3})?$/u.test(word)) return `\\fI${plain(word)}\\fP`;
    return plain(word);
  });
  return styled.join('');
}
