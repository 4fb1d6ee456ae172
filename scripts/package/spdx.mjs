/** Which licences may be shipped. A licence that is not on the list stops the build until a person has read it. */

/** Permissive ones: all they ask for is that their text comes along. */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unicode-3.0',
  'Unlicense',
];

/**
 * Whether an SPDX expression can be met with licences of the list: one of several joined by OR, all of those joined by AND.
 * @param {string} expression @param {readonly string[]} [allowed]
 * Source: SPDX specification 2.3, annex D
 */
export function isAllowed(expression, allowed = allowedLicences) {
  const words = expression.match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;
  const any = () => {
    let met = all();
    for (; words[at] === 'OR'; ) {
      at += 1;
      met = all() || met;
    }
    return met;
  };
  const all = () => {
    let met = one();
    for (; words[at] === 'AND'; ) {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const one = () => {
    const word = words[at++];
    if (word !== '(') return allowed.includes(word ?? '');
    const met = any();
    return words[at++] === ')' && met;
  };
  const met = any();
  return met && at === words.length; // anything left over, such as WITH, is not understood and so not allowed
}
