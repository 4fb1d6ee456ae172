/**
 * A step of electron-builder after signing: has Apple look over the application for macOS, where credentials for that are at hand. Without
 * them the application is built all the same, says so, and Gatekeeper will warn about it.
 *
 * One of: APPLE_API_KEY (file), APPLE_API_KEY_ID and APPLE_API_ISSUER; or APPLE_KEYCHAIN_PROFILE, as `xcrun notarytool store-credentials`
 * has written it. Secrets are never arguments.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @param {import('electron-builder').AfterPackContext} context */
export default async function notarize({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const credentials = credentialsFrom(process.env);
  if (credentials === undefined) {
    process.stderr.write('No credentials for notarization: the application is not notarized.\n');
    return;
  }
  const bundle = path.join(appOutDir, `${packager.appInfo.productFilename}.app`);
  const folder = await mkdtemp(path.join(tmpdir(), 'enrollment-assistant-notarize-'));
  try {
    const zip = path.join(folder, 'application.zip');
    await run('ditto', ['-c', '-k', '--keepParent', bundle, zip]);
    await run('xcrun', ['notarytool', 'submit', zip, '--wait', ...credentials]);
    await run('xcrun', ['stapler', 'staple', bundle]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {NodeJS.ProcessEnv} environment @returns {string[] | undefined} arguments of notarytool */
export function credentialsFrom({ APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER, APPLE_KEYCHAIN_PROFILE }) {
  if (APPLE_API_KEY && APPLE_API_KEY_ID && APPLE_API_ISSUER)
    return ['--key', APPLE_API_KEY, '--key-id', APPLE_API_KEY_ID, '--issuer', APPLE_API_ISSUER];
  return APPLE_KEYCHAIN_PROFILE ? ['--keychain-profile', APPLE_KEYCHAIN_PROFILE] : undefined;
}
