/** Pictures of every window in every state, light and dark: `npm run screenshots`. */
import path from 'node:path';
import { test } from './pane-stage.ts';
import { walkEnrollment } from './walks/enroll-walk.ts';
import { walkPane, walkSmallWindows } from './walks/pane-walk.ts';
import { walkRenewal } from './walks/renew-walk.ts';
import type { Camera } from './walks/walking.ts';
import { speakLike } from './walks/walking.ts';

const language = process.env.SCREENSHOTS_LANGUAGE ?? 'en';
const folder = process.env.SCREENSHOTS_FOLDER ?? path.resolve(import.meta.dirname, '../../screenshots');

const camera: Camera = async ({ window }, name) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await window.screenshot({ path: path.join(folder, language, `${name}-${colorScheme}.png`), caret: 'initial' });
  }
};

test.describe.configure({ timeout: 300_000 });
test.beforeAll(() => speakLike(language));

const walks = { walkEnrollment, walkPane, walkRenewal, walkSmallWindows };
for (const [name, walk] of Object.entries(walks)) {
  test(name, async ({ start, lab, settings, folder: place }) => {
    await walk({ start, lab, settings, folder: place, camera, language });
  });
}
