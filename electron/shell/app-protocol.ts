import { protocol } from 'electron';
import { type BuiltFile, builtFileAt, uiScheme } from './built-files.ts';

/** Nothing but our own files, nothing inline, nothing evaluated; no frame, no form target, no way to the network. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Makes app:// a scheme with an origin of its own. Chromium reads this once: it must be called before 'ready'. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: uiScheme, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/**
 * Answers app://ui from `files` and everything else under app:// with 404. Call it after 'ready'.
 *
 * Not with protocol.handle: that loads fetch and web streams into main and pipes every file through them, which delays the
 * first window by 60 to 100 ms (Electron 33, two cores). A buffer is handed over as it is.
 */
export function serveUi(files: ReadonlyMap<string, BuiltFile>): void {
  protocol.registerBufferProtocol(uiScheme, ({ url, method }, answer) => {
    const file = method === 'GET' ? builtFileAt(url, files) : undefined;
    if (file) answer({ data: file.bytes, headers: { ...headers, 'Content-Type': file.contentType } });
    else answer({ data: Buffer.alloc(0), statusCode: 404, headers });
  });
}
