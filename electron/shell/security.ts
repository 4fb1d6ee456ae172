import { app, type Session, type WebContents } from 'electron';

/**
 * Denies windows everything that this program does not need: it shows its own pages and talks to main, nothing more.
 * Must be called before 'ready', so that no window or session escapes it.
 * Source: Electron documentation, "Security", checklist
 */
export function lockDown(): void {
  // Chromium can't sandbox the processes of root on Linux and refuses to start; whoever runs it so has said --no-sandbox, which enableSandbox would undo.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!(isRoot && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox();
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // Windows load nothing over TLS, so whatever asks these questions is not ours.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
