import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusMessage, readMessage, writeMessage } from '../../../../electron/services/session-bus/message.ts';
import { socketPath } from '../../../../electron/services/session-bus/session-bus.ts';
import { type BusValue, readValues, typesIn, writeValues } from '../../../../electron/services/session-bus/values.ts';

describe('values', () => {
  it.each<[string, readonly BusValue[]]>([
    ['y', [255]],
    ['b', [true]],
    ['iu', [-2, 4_294_967_295]],
    ['yx', [1, -9_007_199_254_740_993n]],
    ['ysg', [1, 'na\u00efve', 'a{sv}']],
    ['as', [[]]],
    ['yas', [7, ['one', '', 'three']]],
    [
      'a{sv}',
      [
        [
          ['urgency', { type: 'y', value: 1 }],
          ['list', { type: 'as', value: ['x'] }],
        ],
      ],
    ],
    ['y(yx)', [1, [2, 3n]]],
    [
      'ya(yv)',
      [
        1,
        [
          [1, { type: 's', value: 'a' }],
          [2, { type: 'x', value: 5n }],
        ],
      ],
    ],
    ['yat', [1, []]],
  ])('of %s come back as they were', (signature, values) => {
    expect(readValues(signature, writeValues(signature, values))).toEqual(values);
  });

  it('are aligned as the specification says', () => {
    expect([...writeValues('yu', [1, 2])]).toEqual([1, 0, 0, 0, 2, 0, 0, 0]);
    expect([...writeValues('s', ['ab'])]).toEqual([2, 0, 0, 0, 97, 98, 0]);
    expect([...writeValues('at', [[1n]])]).toEqual([8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('of a signature are found one by one', () => {
    expect(typesIn('sa{sv}(ia(ss))aay')).toEqual(['s', 'a{sv}', '(ia(ss))', 'aay']);
  });

  it('that end too early are refused', () => {
    expect(() => readValues('s', Buffer.from([9, 0, 0, 0, 97]))).toThrow(RangeError);
    expect(() => readValues('as', Buffer.from([255, 255, 0, 0]))).toThrow(RangeError);
  });
});

describe('messages', () => {
  const message: BusMessage = {
    kind: 'call',
    serial: 7,
    path: '/org/freedesktop/Notifications',
    interface: 'org.freedesktop.Notifications',
    member: 'CloseNotification',
    destination: 'org.freedesktop.Notifications',
    signature: 'u',
    body: [3],
  };

  it('come back as they were, however they are cut', () => {
    const bytes = writeMessage(message);
    expect(readMessage(Buffer.concat([bytes, bytes]))).toEqual({ message, length: bytes.length });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(readMessage(bytes.subarray(0, length))).toBeUndefined();
      }),
    );
  });

  it('that are none are refused, and never wait for bytes without end', () => {
    expect(() => readMessage(Buffer.alloc(32, 0x42))).toThrow();
    const huge = writeMessage(message);
    huge.writeUInt32LE(0x7fff_ffff, 4);
    expect(() => readMessage(huge)).toThrow(RangeError);
  });
});

describe('the session bus', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
    ['unix:path=/tmp/a%20b,guid=12', '/tmp/a b'],
    ['unix:abstract=/tmp/dbus-x,guid=1', '\0/tmp/dbus-x'],
    ['tcp:host=localhost,port=1;unix:path=/b', '/b'],
  ])('of %s is behind a socket', (address, path) => {
    expect(socketPath({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(path);
  });

  it('is looked for at its usual place where nothing names it, and nowhere else', () => {
    expect(socketPath({ XDG_RUNTIME_DIR: '/run/user/5' })).toBe('/run/user/5/bus');
    expect(() => socketPath({})).toThrow('no session bus');
  });
});
