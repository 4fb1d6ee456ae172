// Preloaded into the main process: says on stdout when the facts of a window are drawn. SIGUSR2 opens Configuration Manager as its menu entry
// does, and is said as well.
const { app, Menu } = require('electron');

const now = () => performance.timeOrigin + performance.now();
const say = (facts) => process.stdout.write(`${JSON.stringify(facts)}\n`);

/** In the page: when a heading was there and the frame with it was done. */
const untilDrawn = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('h1')) requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    else requestAnimationFrame(look);
  };
  look();
})`;

app.on('browser-window-created', (_event, window) => {
  window.once('show', async () => {
    const shown = now();
    const drawn = await window.webContents.executeJavaScript(untilDrawn);
    say({ drawn: Math.max(shown, drawn) });
  });
});

process.on('SIGUSR2', () => {
  say({ asked: now() });
  const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
  items.find((item) => item.accelerator === 'CmdOrCtrl+,')?.click();
});
app.whenReady().then(() => say({ ready: now() }));
