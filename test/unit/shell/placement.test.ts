import { describe, expect, it } from 'vitest';
import { type Area, type Placement, placeFor } from '../../../electron/shell/placement.ts';

const screen: Area = { x: 0, y: 0, width: 1280, height: 1024 };
const second: Area = { x: 1280, y: 0, width: 800, height: 600 };
const pane = { width: 780, height: 600, minWidth: 480, minHeight: 360, isResizable: true };
const wizard = { width: 660, height: 440, isResizable: false };

describe('a window appears', () => {
  it.each<[string, Placement | undefined, typeof pane | typeof wizard, readonly Area[], object]>([
    ['with its own size where nobody has moved it', undefined, pane, [screen], { width: 780, height: 600 }],
    ['as it was left', { x: 10, y: 20, width: 900, height: 700 }, pane, [screen], { x: 10, y: 20, width: 900, height: 700 }],
    ['on the second screen', { x: 1300, y: 5 }, pane, [screen, second], { x: 1300, y: 5, width: 780, height: 600 }],
    ['where the platform puts it, once that screen is gone', { x: 1300, y: 5 }, pane, [screen], { width: 780, height: 600 }],
    [
      'no larger than its screen',
      { x: 1300, y: 5, width: 1200, height: 900 },
      pane,
      [screen, second],
      { x: 1300, y: 5, width: 800, height: 600 },
    ],
    ['no smaller than it can be', { x: 1, y: 1, width: 100, height: 100 }, pane, [screen], { x: 1, y: 1, width: 480, height: 360 }],
    [
      'with its own size where that is fixed',
      { x: 1, y: 1, width: 900, height: 900 },
      wizard,
      [screen],
      { x: 1, y: 1, width: 660, height: 440 },
    ],
    ['even where no screen is known', { x: 1, y: 1 }, wizard, [], { width: 660, height: 440 }],
  ])('%s', (_rule, left, form, areas, expected) => {
    expect(placeFor(left, form, areas)).toEqual(expected);
  });

  it.each([
    [1200, 984, true],
    [1201, 984, false],
    [1200, 985, false],
    [0, 0, true],
    [-1, 0, false],
    [0, -1, false],
  ])('at %i, %i only if its title bar can be taken hold of: %s', (x, y, isThere) => {
    expect('x' in placeFor({ x, y }, pane, [screen])).toBe(isThere);
  });
});
