import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Sender, WindowName } from '../handlers.ts';
import { uiHost, uiScheme } from './built-files.ts';
import type { Position } from './preferences.ts';

/** Sizes of the content in device-independent pixels; the frame around it is the platform's. */
const forms: Readonly<Record<WindowName, Electron.BrowserWindowConstructorOptions>> = {
  enroll: { title: 'Computer Enrollment', width: 660, height: 440, resizable: false, maximizable: false },
  renew: { title: 'Renew Certificate', width: 660, height: 440, resizable: false, maximizable: false },
  'certificate-check': { title: 'Check a Certificate', width: 640, height: 560, minWidth: 480, minHeight: 360 },
  'preference-pane': { title: 'Configuration Manager', width: 780, height: 600, minWidth: 480, minHeight: 360 },
};

/** Where windows stood last. */
export interface Positions {
  positionOf(window: WindowName): Position | undefined;
  rememberPosition(window: WindowName, position: Position): void;
}

export interface WindowsOptions {
  /** the built preload.cjs */
  readonly preload: string;
  readonly positions: Positions;
  /** a wizard's window is gone: whatever it had begun is to be stopped */
  readonly wizardClosed: (window: 'enroll' | 'renew') => void;
}

/** The windows of this program, at most one of each kind. */
export class Windows {
  readonly #open = new Map<WindowName, BrowserWindow>();
  readonly #options: WindowsOptions;

  constructor(options: WindowsOptions) {
    this.#options = options;
    nativeTheme.on('updated', () => {
      for (const window of this.#open.values()) window.setBackgroundColor(backgroundColor());
    });
  }

  /**
   * Opens a window, or brings the one there is to the front. It is shown once its page is drawn, so nothing flashes. One that nobody
   * asked for comes `quietly`: it leaves the keyboard to what the person is typing elsewhere.
   */
  open(name: WindowName, quietly = false): BrowserWindow {
    const there = this.#open.get(name);
    if (there) {
      if (there.isMinimized()) there.restore();
      bring(there, quietly);
      return there;
    }
    const position = this.#options.positions.positionOf(name);
    const window = new BrowserWindow({
      ...forms[name],
      ...(position && isOnScreen(position) && position),
      useContentSize: true,
      fullscreenable: false,
      autoHideMenuBar: true,
      show: false,
      backgroundColor: backgroundColor(),
      webPreferences: webPreferences(this.#options.preload),
    });
    this.#open.set(name, window);
    this.#follow(name, window, quietly);
    void window.loadURL(`${uiScheme}://${uiHost}/index.html?window=${name}`);
    return window;
  }

  /** Destroys the window that `sender` is the page of, and with it the memory of what was typed there. */
  close(sender: Sender): void {
    for (const window of this.#open.values()) if (window.webContents.id === sender) window.close();
  }

  isOpen(name: WindowName): boolean {
    return this.#open.has(name);
  }

  /** Whether this is the page of one of our windows. */
  owns(contents: WebContents): boolean {
    return this.pages().includes(contents);
  }

  /** The pages of all open windows. */
  pages(): WebContents[] {
    return [...this.#open.values()].map((window) => window.webContents);
  }

  #follow(name: WindowName, window: BrowserWindow, quietly: boolean): void {
    const { positions, wizardClosed } = this.#options;
    // The title is the platform's to show and ours to choose, whatever a page says.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => bring(window, quietly));
    window.on('close', () => {
      const [x = 0, y = 0] = window.getPosition();
      positions.rememberPosition(name, { x, y });
    });
    window.on('closed', () => {
      this.#open.delete(name);
      if (name === 'enroll' || name === 'renew') wizardClosed(name);
    });
  }
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

/** A display may have been unplugged since: the title bar must be where a pointer can take hold of it. */
function isOnScreen({ x, y }: Position): boolean {
  return screen
    .getAllDisplays()
    .some(({ workArea: area }) => x >= area.x && y >= area.y && x < area.x + area.width - 80 && y < area.y + area.height - 40);
}
