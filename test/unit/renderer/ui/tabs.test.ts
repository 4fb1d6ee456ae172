import { expect, it } from 'vitest';
import { sizeInWords } from '../../../../renderer/ui/size-in-words.ts';
import { tabAfter } from '../../../../renderer/ui/Tabs.tsx';

it.each([
  ['ArrowRight', 0, false, 1],
  ['ArrowRight', 3, false, 0],
  ['ArrowLeft', 0, false, 3],
  ['ArrowLeft', 0, true, 1],
  ['ArrowRight', 0, true, 3],
  ['Home', 2, false, 0],
  ['End', 0, false, 3],
  ['Enter', 0, false, undefined],
  ['ArrowDown', 0, false, undefined],
] as const)('%s leads from tab %i (from right to left: %s) to %s', (key, at, isRightToLeft, to) => {
  expect(tabAfter(key, at, 4, isRightToLeft)).toBe(to);
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [123_456, '123 kB'],
  [1_449_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
