import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtFileAt, isUiAddress, readBuiltFiles } from '../../../electron/shell/built-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'built-files-'));
mkdirSync(path.join(folder, 'ui/assets'), { recursive: true });
writeFileSync(path.join(folder, 'secret.html'), 'outside');
writeFileSync(path.join(folder, 'ui/index.html'), 'page');
writeFileSync(path.join(folder, 'ui/assets/main.js'), 'script');
writeFileSync(path.join(folder, 'ui/assets/main.js.map'), 'map');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = readBuiltFiles(path.join(folder, 'ui'));

it('the list holds the built files of the kinds that windows use, and nothing else', () => {
  expect([...files.keys()].sort()).toEqual(['/assets/main.js', '/index.html']);
});

it.each([
  ['app://ui/index.html', 'page', 'text/html; charset=utf-8'],
  ['app://ui/index.html?window=enroll', 'page', 'text/html; charset=utf-8'],
  ['app://ui/assets/main.js', 'script', 'text/javascript; charset=utf-8'],
])('%s is answered', (url, text, contentType) => {
  const file = builtFileAt(url, files);
  expect([file?.bytes.toString(), file?.contentType]).toEqual([text, contentType]);
});

describe('everything else is refused', () => {
  it.each([
    'app://ui/',
    'app://ui/secret.html',
    'app://ui/../secret.html',
    'app://ui/assets/../../secret.html',
    'app://ui/%2e%2e/secret.html',
    'app://ui/..%2fsecret.html',
    'app://ui/..%5csecret.html',
    'app://ui//index.html',
    'app://ui/index.html/',
    'app://ui/INDEX.HTML',
    'app://ui/index.html%00.js',
    'app://ui/assets',
    'app://ui/assets/main.js.map',
    'app://other/index.html',
    'app://ui.other/index.html',
    'app://ui:8080/index.html',
    'app://person@ui/index.html',
    'app:index.html',
    'file:///index.html',
    'https://ui/index.html',
    'not an address',
    '',
  ])('%s', (url) => {
    expect(builtFileAt(url, files)).toBeUndefined();
  });
});

it.each([
  ['app://ui/index.html?window=enroll', true],
  ['app://ui.evil/index.html', false],
  ['app://evil/index.html', false],
  ['apps://ui/index.html', false],
  ['data:text/html,app://ui/', false],
  ['about:blank', false],
])('%s belongs to our own pages: %s', (url, expected) => {
  expect(isUiAddress(url)).toBe(expected);
});
