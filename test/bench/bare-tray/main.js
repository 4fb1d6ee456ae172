/** The least that keeps a place in the tray: what an Electron application in the background can't do without. */
import path from 'node:path';
import { app, Menu, Tray } from 'electron';

app.setPath('userData', process.argv.at(-1));
app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  const tray = new Tray(path.join(import.meta.dirname, '../../../assets/tray/fine.png'));
  tray.setContextMenu(Menu.buildFromTemplate([{ role: 'quit' }]));
  globalThis.tray = tray; // or it would be collected
});
