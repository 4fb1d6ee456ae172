import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../electron/cli/arguments.ts';
import { readInstant, readSimulatedDate } from '../../../electron/cli/simulated-date.ts';
import { simulatedClock } from '../../../electron/services/simulated-clock.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';

describe('a moment on the command line', () => {
  it.each([
    ['2027-03-01', '2027-03-01T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2027-03-01T08:30', '2027-03-01T08:30:00.000Z'],
    ['2027-03-01 08:30:15', '2027-03-01T08:30:15.000Z'],
    ['2027-03-01T08:30:15.250Z', '2027-03-01T08:30:15.250Z'],
    ['2027-03-01t08:30:15z', '2027-03-01T08:30:15.000Z'],
    ['2027-03-01T08:30:00+02:00', '2027-03-01T06:30:00.000Z'],
    ['2027-03-01T00:30-11:30', '2027-03-01T12:00:00.000Z'],
  ])('%s is %s, wherever the computer is', (text, iso) => {
    expect(new Date(readInstant(text, '-from')).toISOString()).toBe(iso);
  });

  it.each([
    '',
    'today',
    '2027',
    '2027-3-1',
    '2027-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-03-01T25:00',
    '2027-03-01T08:61',
    '1 March 2027',
    '2027-03-01Z',
  ])('%j is none', (text) => {
    expect(() => readInstant(text, '-from')).toThrow(UsageError);
  });
});

describe('--simulate-date', () => {
  const moment = Date.parse('2027-03-01T00:00:00Z');

  it.each([[['app', '--simulate-date', '2027-03-01']], [['--simulate-date=2027-03-01', 'x']], [['-simulate-date', '2027-03-01T00:00Z']]])(
    'is read from %j',
    (argv) => {
      expect(readSimulatedDate(argv)).toBe(moment);
    },
  );

  it('is nothing where it isn\u2019t given, and refused without a date', () => {
    expect(readSimulatedDate(['app', '--simulate-dates', '2027-03-01'])).toBeUndefined();
    expect(() => readSimulatedDate(['--simulate-date'])).toThrow(UsageError);
    expect(() => readSimulatedDate(['--simulate-date=soon'])).toThrow(UsageError);
  });

  it('makes a clock that runs on from there', () => {
    const real = new HandSetClock();
    const clock = simulatedClock(moment, real);
    real.advance(5000);
    expect(clock.now()).toBe(moment + 5000);
  });
});
