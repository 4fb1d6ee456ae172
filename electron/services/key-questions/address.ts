/**
 * Where the running app of a data folder can be asked: a socket in a folder that only this account can enter, or on Windows a pipe whose name
 * nobody can guess, written down where only this account can read it.
 */
import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdtemp, readFile, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { errorCode, makeFolder, replaceDurably } from '../durable-files.ts';

/** bytes; the shortest of the platforms' limits for the path of a socket (sun_path of macOS has 104) */
const longestPath = 100;
const socketName = 'socket';
const temporaryPrefix = 'enrollment-assistant-';

const noteSchema = v.strictObject({ address: v.string() });

/** The folder of the questions, and the file in it that says where the app listens. */
const folderOf = (dataFolder: string) => join(dataFolder, 'key-questions');
const noteOf = (dataFolder: string) => join(folderOf(dataFolder), 'address.json');

/** A free address for the app of this folder. What an app that was killed left behind is removed. @throws what the disk says */
export async function prepareAddress(dataFolder: string): Promise<string> {
  const folder = folderOf(dataFolder);
  await makeFolder(folder);
  if (process.platform === 'win32') return `\\\\.\\pipe\\${temporaryPrefix}${randomUUID()}`;
  await chmod(folder, 0o700);
  const former = await noted(dataFolder);
  if (former !== undefined) await removeSocket(former);
  const address = join(folder, socketName);
  await removeSocket(address);
  // A path that no socket can have: then in a new folder of this account, and only the note is here.
  return Buffer.byteLength(address) <= longestPath ? address : join(await mkdtemp(join(tmpdir(), temporaryPrefix)), socketName);
}

/** From now on commands find the app here. */
export async function announce(dataFolder: string, address: string): Promise<void> {
  if (process.platform !== 'win32') await chmod(address, 0o600);
  await replaceDurably(noteOf(dataFolder), Buffer.from(`${JSON.stringify({ address })}\n`));
}

/** Takes the address back. */
export async function withdraw(dataFolder: string, address: string): Promise<void> {
  await rm(noteOf(dataFolder), { force: true });
  if (process.platform !== 'win32') await removeSocket(address);
}

/** Where the app listens, or did last; nothing where none ever did, or the socket is not one of this account alone. */
export async function findAddress(dataFolder: string): Promise<string | undefined> {
  const address = await noted(dataFolder);
  if (address === undefined || process.platform === 'win32') return address;
  return (await isOurs(address)) ? address : undefined;
}

async function noted(dataFolder: string): Promise<string | undefined> {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(await readFile(noteOf(dataFolder), 'utf8')));
    return parsed.success ? parsed.output.address : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A socket of this account, in a folder of this account that no other can enter. */
async function isOurs(address: string): Promise<boolean> {
  try {
    const [socket, folder] = await Promise.all([lstat(address), lstat(dirname(address))]);
    const user = process.getuid?.();
    return socket.isSocket() && socket.uid === user && folder.isDirectory() && folder.uid === user && (folder.mode & 0o077) === 0;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Only ever removes a socket, and the folder that was made for it. Nobody listens there: there is one app a data folder at a time. */
async function removeSocket(address: string): Promise<void> {
  if (basename(address) !== socketName) return;
  if (await isOurs(address)) await rm(address, { force: true });
  const folder = dirname(address);
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith(temporaryPrefix)) return;
  await rmdir(folder).catch(() => undefined); // not there, not ours or not empty: then it stays
}
