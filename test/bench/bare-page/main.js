/** The least that shows a page in a window as safely as ours: what an Electron application can't do without. */
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.argv.at(-1));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 660, height: 440, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
