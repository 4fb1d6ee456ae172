/**
 * Draws the images of the tray from their SVGs: `npx electron scripts/draw-tray-icons`, after a change in assets/tray/*.svg.
 * Each in 16 and 32 pixels, and as a template for the menu bar of macOS: there the system gives the colour, so the sign is cut out of the plate.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const folder = path.resolve(import.meta.dirname, '../../assets/tray');
const size = 16;

app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('data:text/html,<canvas>');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(path.join(folder, file), 'utf8');
    for (const [suffix, drawing] of [
      ['', svg],
      ['-template', template(svg)],
    ]) {
      for (const scale of [1, 2]) {
        const png = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(drawing)}, ${size * scale})`);
        const name = file.replace('.svg', `${suffix}${scale === 2 ? '@2x' : ''}.png`);
        writeFileSync(path.join(folder, name), png, 'base64');
      }
    }
  }
  app.quit();
});

/** Black plate, the sign cut out. @param {string} svg */
function template(svg) {
  const glyph = /<path class="glyph"[^>]*>/.exec(svg)?.[0] ?? '';
  const mask = `<mask id="sign"><rect width="16" height="16" fill="#fff"/>${glyph.replace('#fff', '#000')}</mask>`;
  return svg
    .replace(glyph, '')
    .replace(/class="plate"/, 'mask="url(#sign)"')
    .replaceAll(/#[0-9a-f]{6}/g, '#000')
    .replace(/(<svg[^>]*>)/, `$1${mask}`);
}

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
