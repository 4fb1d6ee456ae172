// Preloaded into the main process of both arms: says on stdout when the first window is shown, and whether something stands in it.
const { app } = require('electron');

app.on('browser-window-created', (_event, window) => {
  window.once('show', () => {
    const shown = performance.timeOrigin + performance.now();
    window.webContents.executeJavaScript('document.body.innerText.trim().length').then((letters) => {
      process.stdout.write(`${JSON.stringify({ shown, letters })}\n`);
    });
  });
});
