/** Texts of licences for packages that name one and don't bring its text along. Source: SPDX License List 3.27 */

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const texts = { ISC: `ISC License\n\nCopyright HOLDER\n\n${isc}` };

/**
 * @param {string} license SPDX identifier
 * @param {{ name: string, author?: string | { name: string } }} manifest whose author holds the copyright
 * @throws Error where there is neither a text nor an author to name in it
 */
export function standardText(license, { name, author }) {
  const holder = typeof author === 'string' ? author : author?.name;
  const text = texts[license];
  if (text === undefined || holder === undefined)
    throw new Error(`${name} brings no text of its licence (${license}); add it to standard-texts.mjs`);
  return text.replace('HOLDER', holder);
}
