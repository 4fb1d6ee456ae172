/**
 * Loaded into the main process ahead of the application (`-r`) by what drives it with Playwright: 'ready' is held back until the
 * driver has attached itself. Without it a window that opens in that very moment can leave the driver waiting for ever. Playwright has
 * such a loader too, but that one also starts Chromium with dozens of other switches, and the application is to run as it is.
 */
const { app } = require('electron');

const ready = app.whenReady();
const emit = app.emit.bind(app);
let isReleased = false;
let heldBack = [];
let release;
const released = new Promise((resolve) => {
  release = resolve;
});

app.emit = (event, ...facts) => {
  if (event !== 'ready' || isReleased) return emit(event, ...facts);
  heldBack = facts;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReleased;
app.whenReady = () => released;

// The name under which Playwright calls it once it is attached.
globalThis.__playwright_run = async () => {
  await ready;
  isReleased = true;
  release();
  emit('ready', ...heldBack);
};
