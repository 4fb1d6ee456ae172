import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, webContents } from 'electron';
import type { Sender } from '../handlers.ts';

/**
 * Asks where to save, in a dialog that belongs to the window of `sender`. Nothing where the person gave up.
 *
 * The dialog asks before it gives out the name of a file that is there. No kinds of files are offered: with them some platforms add an ending
 * after that question, and the file of the longer name would be lost unasked.
 * @param suggested name of the file
 */
export async function askWhereToSave(suggested: string, sender: Sender): Promise<{ path: string; replace: boolean } | undefined> {
  const page = webContents.fromId(sender);
  const window = page && BrowserWindow.fromWebContents(page);
  if (!window) return undefined;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggested),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  return { path: filePath, replace: await isFile(filePath) };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false, // not there, or not to be looked at: then it is not replaced either
  );
}
