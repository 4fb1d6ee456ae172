/** Looks at a page as it is: pictures in both schemes, no finding of axe, nothing clipped at 200 %. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { expect, type Running, test } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark'] as const;

/**
 * What a page must keep in every language: no finding of axe in both schemes, nothing clipped. Pictures go to test-results/screens.
 * @param leftOut rules of axe that can't be kept
 */
export async function glance({ window }: Pick<Running, 'window'>, name: string, leftOut: readonly string[] = []): Promise<void> {
  const folder = path.join(test.info().project.outputDir, 'screens');
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const run = `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], rules })})`;
  for (const colorScheme of schemes) {
    await window.emulateMedia({ colorScheme });
    await window.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
    await window.evaluate(axe);
    const { violations } = await window.evaluate<AxeResults>(run);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await window.evaluate(clippedTexts), `${name}, as it is`).toEqual([]);
}

/** Everything that a page must keep, in the state it is in. */
export async function inspect({ app, window }: Pick<Running, 'app' | 'window'>, name: string): Promise<void> {
  const folder = path.join(test.info().project.outputDir, 'screens');
  await glance({ window }, name);
  await window.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
  await window.screenshot({ path: path.join(folder, `${name}-forced-colours.png`) });
  expect.soft(await window.evaluate(movements), `${name}, reduced motion`).toBe(0);
  await window.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });

  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.webContents.setZoomFactor(2);
  });
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(2);
  // Playwright's own picture shows a quarter of a page at this zoom; the window's shows what was painted last.
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const picture = await app.evaluate(async ({ BrowserWindow }, url) => {
    const one = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    return (await one?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  }, window.url());
  writeFileSync(path.join(folder, `${name}-zoom.png`), picture, 'base64');
  expect.soft(await window.evaluate(clippedTexts), `${name}, at 200 %`).toEqual([]);
  await everyButtonCanBeReached(window);
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.webContents.setZoomFactor(1);
  });
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(1);

  await window.evaluate(() => document.documentElement.style.setProperty('font-size', '26px'));
  await window.screenshot({ path: path.join(folder, `${name}-large-text.png`) });
  expect.soft(await window.evaluate(clippedTexts), `${name}, with text of twice the size`).toEqual([]);
  await everyButtonCanBeReached(window);
  await window.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

async function everyButtonCanBeReached(window: Running['window']): Promise<void> {
  const dialog = window.getByRole('dialog');
  const front = (await dialog.count()) > 0 ? dialog : window;
  for (const button of await front.getByRole('button').all()) {
    await button.blur(); // one that has the focus already would not be scrolled to
    await button.focus();
    await expect.soft(button).toBeInViewport({ ratio: 0.9 });
  }
}

/** In the page: texts that are wider than the room they have, or stand outside of the window. */
function clippedTexts(): string[] {
  const texts = document.querySelectorAll<HTMLElement>(
    'h1, h2, h3, p, li, dt, dd, th, td, time, label, legend, button, summary, pre, strong, .note',
  );
  return [...texts]
    .filter((one) => one.checkVisibility() && !one.closest('.for-readers'))
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const isInline = getComputedStyle(one).display.startsWith('inline');
      return (
        left < 0 ||
        right > innerWidth + 1 ||
        (!isInline && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2))
      );
    })
    .map((one) => `${one.tagName}: ${one.textContent}`);
}

/** In the page: how much of it moves. */
function movements(): number {
  return document.getAnimations().filter((one) => one.playState === 'running').length;
}
