/// <reference types="vite/types/importMeta.d.ts" />
import { app, Menu, type NativeImage, nativeImage, Tray } from 'electron';
import type { Snapshot } from '../contract/models.ts';
import { say } from '../contract/words/say.ts';
import type { WindowName } from '../handlers.ts';
import { type TrayLook, type TrayState, trayState } from './tray-state.ts';

/** Every image of the tray, as data URLs: 'fine.png', 'fine@2x.png', and so on. */
const images = import.meta.glob<string>('../../assets/tray/*.png', { query: '?inline', import: 'default', eager: true });

export interface TrayIconOptions {
  readonly open: (window: WindowName) => void;
  readonly quit: () => void;
  /** a time (ISO 8601) in the person's words */
  readonly moment: (iso: string) => string;
}

/** The program's place in the tray or menu bar. Where the desktop has none, nothing is seen and nothing is lost. */
export class TrayIcon {
  readonly #options: TrayIconOptions;
  readonly #tray: Tray;
  #shown: TrayState;

  constructor(options: TrayIconOptions) {
    this.#options = options;
    this.#shown = trayState(undefined, options.moment);
    this.#tray = new Tray(imageOf(this.#shown.look));
    // Elsewhere a click opens the menu by itself.
    if (process.platform === 'win32') this.#tray.on('click', () => this.#tray.popUpContextMenu());
    this.#draw();
  }

  /** What is shown, in words. */
  get state(): TrayState {
    return this.#shown;
  }

  show(snapshot: Snapshot): void {
    const next = trayState(snapshot, this.#options.moment);
    const before = this.#shown;
    if (JSON.stringify(next) === JSON.stringify(before)) return; // a new menu would close the one that is open
    this.#shown = next;
    if (next.look !== before.look) this.#tray.setImage(imageOf(next.look));
    this.#draw();
  }

  #draw(): void {
    const { open, quit } = this.#options;
    const { status, more, action } = this.#shown;
    this.#tray.setToolTip([app.getName(), status, ...(more ? [more] : [])].join('\n'));
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: status, enabled: false },
        ...(more ? [{ label: more, enabled: false }] : []),
        { type: 'separator' },
        { label: action.label, click: () => open(action.window) },
        { label: say('menu.pane'), click: () => open('preference-pane') },
        { type: 'separator' },
        { label: say('menu.quit', { program: app.getName() }), click: quit },
      ]),
    );
  }
}

/** In the menu bar of macOS a template, which the system colours; elsewhere on a plate of its own, to be seen on light and dark. */
function imageOf(look: TrayLook): NativeImage {
  const name = process.platform === 'darwin' ? `${look}-template` : look;
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const dataURL = images[`../../assets/tray/${name}${scaleFactor === 2 ? '@2x' : ''}.png`];
    if (dataURL) image.addRepresentation({ scaleFactor, dataURL });
  }
  image.setTemplateImage(process.platform === 'darwin');
  return image;
}
