import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { PanePlace } from '../contract/channels.ts';
import type { Voice } from '../contract/words/languages.ts';
import { say } from '../contract/words/say.ts';
import type { Sender, WindowName } from '../handlers.ts';
import { uiHost, uiScheme } from './built-files.ts';
import { tell } from './ipc.ts';
import { type Placement, placeFor } from './placement.ts';

/** Every window there is; the question for a key opens only by itself. */
export type AnyWindow = WindowName | 'key-question';

interface Form {
  readonly width: number;
  readonly height: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly isResizable: boolean;
  /** before the windows of other programs: something waits for an answer */
  readonly isOnTop?: boolean;
}

const wizard: Form = { width: 660, height: 440, isResizable: false };

/** Sizes of the content in device-independent pixels; the frame around it is the platform's. */
const forms: Readonly<Record<AnyWindow, Form>> = {
  enroll: wizard,
  renew: wizard,
  'certificate-check': { width: 640, height: 560, minWidth: 480, minHeight: 360, isResizable: true },
  'preference-pane': { width: 780, height: 600, minWidth: 480, minHeight: 360, isResizable: true },
  about: { width: 520, height: 480, minWidth: 360, minHeight: 300, isResizable: true },
  'key-question': { width: 560, height: 360, isResizable: false, isOnTop: true },
};

/** Where windows stood last. */
export interface Placements {
  placementOf(window: AnyWindow): Placement | undefined;
  rememberPlacement(window: AnyWindow, placement: Placement): void;
}

export interface WindowsOptions {
  /** the built preload.cjs */
  readonly preload: string;
  readonly placements: Placements;
  /** in which language its page is to speak */
  readonly voice: () => Voice;
  /** a wizard's window is gone: whatever it had begun is to be stopped */
  readonly wizardClosed: (window: 'enroll' | 'renew') => void;
  /** the window that asked for the use of a key is gone: that is a no */
  readonly questionClosed: () => void;
  /** a window is gone, whose page was this */
  readonly closed: (sender: Sender) => void;
}

/** The windows of this program, at most one of each kind. */
export class Windows {
  readonly #open = new Map<AnyWindow, BrowserWindow>();
  readonly #options: WindowsOptions;

  constructor(options: WindowsOptions) {
    this.#options = options;
    nativeTheme.on('updated', () => {
      for (const window of this.#open.values()) window.setBackgroundColor(backgroundColor());
    });
  }

  /**
   * Opens a window, or brings the one there is to the front. It is shown once its page is drawn, so nothing flashes. One that nobody
   * asked for comes `quietly`: it leaves the keyboard to what the person is typing elsewhere. `show` is a place of the pane to go to.
   */
  open(name: AnyWindow, quietly = false, show?: PanePlace): BrowserWindow {
    const there = this.#open.get(name);
    if (there) {
      if (there.isMinimized()) there.restore();
      bring(there, quietly);
      if (show) tell([there.webContents], 'pane.show', show);
      return there;
    }
    const { isResizable, isOnTop = false, ...form } = forms[name];
    const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const window = new BrowserWindow({
      title: say(`window.${name}`),
      ...form,
      ...placeFor(this.#options.placements.placementOf(name), forms[name], workAreas),
      resizable: isResizable,
      maximizable: isResizable,
      alwaysOnTop: isOnTop,
      useContentSize: true,
      fullscreenable: false,
      autoHideMenuBar: true,
      show: false,
      backgroundColor: backgroundColor(),
      webPreferences: webPreferences(this.#options.preload),
    });
    this.#open.set(name, window);
    this.#follow(name, window, quietly);
    const page = new URLSearchParams({ window: name, ...this.#options.voice(), ...(show && { show }) });
    void window.loadURL(`${uiScheme}://${uiHost}/index.html?${page}`);
    return window;
  }

  /** Destroys the window that `sender` is the page of, and with it the memory of what was typed there. */
  close(sender: Sender): void {
    for (const window of this.#open.values()) if (window.webContents.id === sender) window.close();
  }

  /** Titles in the language that is spoken now. */
  retitle(): void {
    for (const [name, window] of this.#open) window.setTitle(say(`window.${name}`));
  }

  isOpen(name: AnyWindow): boolean {
    return this.#open.has(name);
  }

  /** Takes a window away, if it is open. */
  closeNamed(name: AnyWindow): void {
    this.#open.get(name)?.close();
  }

  /** Whether this is the page of one of our windows. */
  owns(contents: WebContents): boolean {
    return this.pages().includes(contents);
  }

  /** The pages of all open windows. */
  pages(): WebContents[] {
    return [...this.#open.values()].map((window) => window.webContents);
  }

  #follow(name: AnyWindow, window: BrowserWindow, quietly: boolean): void {
    const { placements, wizardClosed, questionClosed, closed } = this.#options;
    const sender = window.webContents.id;
    // The title is the platform's to show and ours to choose, whatever a page says.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => bring(window, quietly));
    window.on('close', () => {
      if (!window.isMinimized()) placements.rememberPlacement(name, placementOf(window));
    });
    window.on('closed', () => {
      this.#open.delete(name);
      if (name === 'enroll' || name === 'renew') wizardClosed(name);
      if (name === 'key-question') questionClosed();
      closed(sender);
    });
  }
}

/** As the person left it; of one that fills the screen, and of one that can't be made larger, the size is no choice of theirs. */
function placementOf(window: BrowserWindow): Placement {
  const [x = 0, y = 0] = window.getPosition();
  if (!window.isResizable() || window.isMaximized()) return { x, y };
  const [width = 0, height = 0] = window.getContentSize();
  return { x, y, width, height };
}

function bring(window: BrowserWindow, quietly: boolean): void {
  if (quietly) {
    window.showInactive();
    window.flashFrame(true);
    return;
  }
  window.show();
  window.focus();
}

function webPreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** The same colours as in renderer/ui/theme.css: what is seen before the page is there. */
function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1f22' : '#ffffff';
}
