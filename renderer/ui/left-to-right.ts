import { isRightToLeft } from '../../electron/contract/words/languages.ts';
import { language } from '../../electron/contract/words/say.ts';

/** Left-to-right isolate, and its end. Source: Unicode Standard Annex 9 */
const [isolate, endOfIsolate] = ['\u2066', '\u2069'];

/** Numbers in groups and other technical text keep their order inside of a sentence that is written from right to left. */
export function leftToRight(text: string): string {
  return isRightToLeft(language()) ? isolate + text + endOfIsolate : text;
}
