import { expect, it } from 'vitest';
import { type Ask, isFullScreen } from '../../../electron/services/full-screen.ts';

const x11 = { DISPLAY: ':1' };
/** What xprop says: of the root, and of the window. */
const xprop =
  (active: string, state: string): Ask =>
  async (_program, args) =>
    args[0] === '-root' ? active : state;
const window = '_NET_ACTIVE_WINDOW(WINDOW): window id # 0x2a00003, 0x0\n';

it.each<[string, NodeJS.Platform, NodeJS.ProcessEnv, Ask, boolean]>([
  [
    'a window that fills the screen',
    'linux',
    x11,
    xprop(window, '_NET_WM_STATE(ATOM) = _NET_WM_STATE_FOCUSED, _NET_WM_STATE_FULLSCREEN\n'),
    true,
  ],
  ['an ordinary window', 'linux', x11, xprop(window, '_NET_WM_STATE(ATOM) = _NET_WM_STATE_FOCUSED\n'), false],
  ['no window at all', 'linux', x11, xprop('_NET_ACTIVE_WINDOW(WINDOW): window id # 0x0\n', '_NET_WM_STATE_FULLSCREEN'), false],
  ['a desktop that names none', 'linux', x11, xprop('_NET_ACTIVE_WINDOW:  no such atom on any window.\n', ''), false],
  ['a desktop without X', 'linux', {}, xprop(window, '_NET_WM_STATE_FULLSCREEN'), false],
  ['a computer without xprop', 'linux', x11, () => Promise.reject(new Error('ENOENT')), false],
  ['a presentation on Windows', 'win32', {}, async () => '4\r\n', true],
  ['an application in full screen on Windows', 'win32', {}, async () => '2\r\n', true],
  ['Windows that takes notifications', 'win32', {}, async () => '5\r\n', false],
  ['Windows that says nothing', 'win32', {}, async () => '', false],
  ['macOS, which does not tell', 'darwin', {}, async () => '4', false],
])('%s', async (_what, platform, environment, ask, expected) => {
  expect(await isFullScreen(platform, environment, ask)).toBe(expected);
});
