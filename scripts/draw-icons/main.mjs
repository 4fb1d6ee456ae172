/** Draws an SVG as PNGs, with no display: `electron --ozone-platform=headless scripts/draw-icons SVG FOLDER PIXELS…` makes FOLDER/PIXELSxPIXELS.png. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const [file = '', folder = '', ...sizes] = process.argv.slice(process.argv.indexOf('--draw') + 1);

app.disableHardwareAcceleration();
app.setPath('userData', path.join(folder, '.profile'));
app.whenReady().then(async () => {
  const svg = readFileSync(file, 'utf8');
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('data:text/html,<canvas>');
  mkdirSync(folder, { recursive: true });
  for (const pixels of sizes.map(Number)) {
    const png = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(svg)}, ${pixels})`);
    writeFileSync(path.join(folder, `${pixels}x${pixels}.png`), png, 'base64');
  }
  app.exit(0);
});

/** In the page. @param {string} svg @param {number} pixels @returns {Promise<string>} a PNG in Base64 */
async function draw(svg, pixels) {
  const image = new Image(pixels, pixels);
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = pixels;
  canvas.getContext('2d').drawImage(image, 0, 0, pixels, pixels);
  return canvas.toDataURL('image/png').split(',')[1];
}
