/** English as a translation might turn out: longer, with marks on its letters, in brackets so that a clipped end is seen; and from right to left. */
import type { PseudoLanguage } from './languages.ts';
import type { Catalogue } from './say.ts';

/** How much longer a translation may be than its English. Source: W3C, "Text size in translation", for texts of 11 to 70 letters */
const longer = 1.4;
const filling =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';

const plainLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const markedLetters = 'àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** Right-to-left override, and its end. Source: Unicode Standard Annex 9 */
const [override, endOfOverride] = ['\u202e', '\u202c'];

/** Every message of English, made so. It is handed over, so that bundlers keep it where the first window finds it. */
export function pseudoCatalogue(language: PseudoLanguage, english: Catalogue): Catalogue {
  const change = language === 'ar-XB' ? reversed : marked;
  return Object.fromEntries(Object.entries(english).map(([key, message]) => [key, made(message, change)])) as Catalogue;
}

function made(message: string, change: (words: string) => string): string {
  const words = texts(message).join('');
  const more = filling.slice(0, Math.ceil(words.length * (longer - 1)));
  return `[${withTexts(message, change)} ${change(more)}]`;
}

function marked(words: string): string {
  return words.replace(/[A-Za-z]/gu, (letter) => markedLetters[plainLetters.indexOf(letter)] ?? letter);
}

function reversed(words: string): string {
  return words.replace(/[A-Za-z]+/gu, (word) => `${override}${word}${endOfOverride}`);
}

function texts(message: string): string[] {
  const found: string[] = [];
  withTexts(message, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/**
 * Changes what a person reads of a message, and leaves names of facts and keywords as they are. Braces open a fact in text, and
 * text among the cases of a fact, by turns. Messages quote nothing with apostrophes, so no brace stands for itself.
 * Source: ICU MessageFormat, "Patterns and Their Interpretation"
 */
function withTexts(message: string, change: (text: string) => string): string {
  let depth = 0;
  return message.replace(/[{}]|[^{}]+/gu, (piece) => {
    if (piece === '{' || piece === '}') {
      depth += piece === '{' ? 1 : -1;
      return piece;
    }
    return depth % 2 === 0 ? change(piece) : piece;
  });
}
