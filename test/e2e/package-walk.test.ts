/** The walk of a person, on the application as it is installed, and what it leaves in memory and on the disk. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { expect, issuedBy, processesOf, type RunningPackage, test } from './package-stage.ts';
import { next, person, title } from './stage.ts';

async function enroll({ page }: RunningPackage, password = person.password): Promise<void> {
  await next(page).click();
  await page.getByLabel('User name').fill(person.userName);
  await page.getByLabel('Password').click();
  // Key by key: what is filled in at once goes through the debugging port as a whole, and would stay in its buffers.
  await page.keyboard.type(password);
  await next(page).click();
}

test('a person enrolls with the installed application, and it looks after the certificate without a window', async ({
  startPackage,
  lab,
}) => {
  const issuedBefore = issuedBy(lab);
  const running = await startPackage();
  const { page, pid, browser } = running;
  await expect(title(page)).toHaveText('Enroll this computer');
  await enroll(running);
  await expect(title(page)).toHaveText('This computer is enrolled');
  expect(issuedBy(lab)).toBe(issuedBefore + 1);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => browser.contexts()[0]?.pages().length).toBe(0);
  expect(existsSync(`/proc/${pid}`)).toBe(true);
  await running.stop();

  const again = await startPackage({ dataFolder: running.dataFolder });
  await expect(again.page.getByRole('heading', { name: 'Configuration Manager' }).or(title(again.page)).first()).toBeVisible();
  expect(again.page.url()).toContain('window=preference-pane');
});

test('what a person types as a password is in no process once it was sent, and in no argument, variable or file', async ({
  startPackage,
  shared,
}) => {
  const running = await startPackage();
  const processes = await processesOf(running);
  expect(processes.map(({ type }) => type)).toEqual(expect.arrayContaining(['browser', 'renderer']));
  await enroll(running);
  await expect(title(running.page)).toHaveText('This computer is enrolled');
  expect(copiesIn(running.pid, person.userName.split('\\')[1] ?? ''), 'the search finds what is there').toBeGreaterThan(0);
  expect(copiesIn(running.pid, person.password)).toBe(0);
  await running.page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => running.browser.contexts()[0]?.pages().length).toBe(0);
  const renderers = processes.filter(({ type }) => type === 'renderer');
  await expect.poll(() => renderers.filter(({ pid }) => existsSync(`/proc/${pid}`))).toEqual([]);
  for (const { pid, type } of processes.filter(({ pid }) => existsSync(`/proc/${pid}`))) {
    expect(copiesIn(pid, person.password), type).toBe(0);
    for (const name of ['cmdline', 'environ', 'comm'])
      expect(readFileSync(`/proc/${pid}/${name}`, 'latin1'), `${type} ${name}`).not.toContain(person.password);
  }
  expect(running.words()).not.toContain(person.password);
  for (const [file, bytes] of filesBelow(shared))
    for (const form of formsOf(person.password)) expect(bytes.includes(form), file).toBe(false);
});

test('a page that crashes leaves no dump of its memory anywhere, and nobody is told', async ({ startPackage, shared }) => {
  const running = await startPackage();
  const processes = await processesOf(running);
  const [page] = processes.filter(({ type }) => type === 'renderer');
  expect(processes.map(({ type }) => type).filter((type) => /crashpad/iu.test(type))).toEqual([]);
  for (const { pid, type } of processes) expect(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), type).toBe('00000000\n');
  const session = await running.page.context().newCDPSession(running.page);
  void session.send('Page.crash').catch(() => undefined); // whoever could answer is gone
  await expect.poll(() => existsSync(`/proc/${page?.pid}`)).toBe(false);
  expect(
    filesBelow(shared)
      .map(([file]) => file)
      .filter((file) => /\.dmp$|(?:^|\/)core(?:\.|$)/u.test(file)),
  ).toEqual([]);
});

/** A text in every form in which a program may keep it. */
function formsOf(text: string): readonly Buffer[] {
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64'))];
}

/**
 * How often a text stands in the memory of a process. Not counted is the one message in which Chromium carried it from the page to main: it is given
 * back without being overwritten, and nobody but Chromium could do so. It is known by how V8 writes an array of bytes: the bytes between
 * two marks with their number.
 */
function copiesIn(pid: number, text: string): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    const regions = usedRegions(pid).map(([from, to]) => readRegion(memory, from, to));
    return formsOf(text).reduce((sum, form) => sum + regions.reduce((count, bytes) => count + occurrences(bytes, form), 0), 0);
  } finally {
    closeSync(memory);
  }
}

function occurrences(bytes: Buffer, form: Buffer): number {
  const length = String.fromCharCode(form.length);
  const inMessage = Buffer.concat([Buffer.from(`B${length}`, 'latin1'), form, Buffer.from(`VB\0${length}`, 'latin1')]);
  let count = 0;
  for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) {
    if (!bytes.subarray(Math.max(0, at - 2), at - 2 + inMessage.length).equals(inMessage)) count += 1;
  }
  return count;
}

const pageSize = 4096; // bytes

/** Runs of pages that can be written to and are in memory, or swapped out: first address and the one after the last. Source: proc(5), maps and pagemap */
function usedRegions(pid: number): [number, number][] {
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^([\da-f]+)-([\da-f]+) rw/gmu);
    return [...lines].flatMap(([, from = '', to = '']) => usedRuns(pagemap, Number.parseInt(from, 16), Number.parseInt(to, 16)));
  } finally {
    closeSync(pagemap);
  }
}

function usedRuns(pagemap: number, from: number, to: number): [number, number][] {
  const entries = Buffer.alloc(((to - from) / pageSize) * 8);
  readSync(pagemap, entries, 0, entries.length, (from / pageSize) * 8);
  const runs: [number, number][] = [];
  for (let page = 0; page * 8 < entries.length; page += 1) {
    if (((entries[page * 8 + 7] ?? 0) & 0xc0) === 0) continue; // neither present nor swapped
    const at = from + page * pageSize;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + pageSize;
    else runs.push([at, at + pageSize]);
  }
  return runs;
}

function readRegion(memory: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readSync(memory, bytes, 0, bytes.length, from));
}

/** Every file and what is in it. */
function filesBelow(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file)]);
}
