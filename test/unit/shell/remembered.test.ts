import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRemembered } from '../../../electron/shell/remembered.ts';

const whole = {
  userName: 'contoso\\mnorth',
  serverName: 'server02',
  positions: { enroll: { x: 10, y: -20 }, 'preference-pane': { x: 1, y: 2, width: 900, height: 700 } },
};
const pane = (width: unknown) => ({ ...whole, positions: { 'preference-pane': { x: 1, y: 2, width, height: 700 } } });
const fresh = { userName: '', serverName: '', positions: {} };

it.each<[string, unknown, object]>([
  ['everything', whole, whole],
  ['nothing', undefined, fresh],
  ['something else', 'text', fresh],
  ['a user name that is none', { ...whole, userName: 7 }, { ...whole, userName: '' }],
  ['a server name too long to be one', { ...whole, serverName: 's'.repeat(2049) }, { ...whole, serverName: '' }],
  ['positions that are none', { ...whole, positions: 'left' }, { ...whole, positions: {} }],
  ['half a position', { ...whole, positions: { enroll: { x: 1 } } }, { ...whole, positions: {} }],
  ['a position between pixels', { ...whole, positions: { enroll: { x: 1.5, y: 2 } } }, { ...whole, positions: {} }],
  ['a width that is none', pane('wide'), { ...whole, positions: { 'preference-pane': { x: 1, y: 2, height: 700 } } }],
  ['no width at all', pane(0), { ...whole, positions: { 'preference-pane': { x: 1, y: 2, height: 700 } } }],
  ['entries of another version', { ...whole, password: 'secret' }, whole],
])('of a file with %s the usable parts are read', (_what, stored, expected) => {
  expect(readRemembered(stored)).toEqual(expected);
});

it('nothing that JSON can hold is too much for it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (userName, positions) => {
      expect(readRemembered({ userName, positions })).toHaveProperty('positions');
    }),
  );
});
