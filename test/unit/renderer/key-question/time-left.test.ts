import { expect, it } from 'vitest';
import { timeLeft } from '../../../../renderer/key-question/time-left.ts';

const until = '2026-11-21T12:05:00Z';

it.each([
  ['5 minutes', '12:00:00'],
  ['4 minutes', '12:00:01'],
  ['2 minutes', '12:03:00'],
  ['119 seconds', '12:03:01'],
  ['1 second', '12:04:59'],
  ['0 seconds', '12:05:00'],
  ['0 seconds', '12:06:00'],
])('there are %s left at %s', (words, time) => {
  expect(timeLeft(until, new Date(`2026-11-21T${time}Z`))).toBe(words);
});
