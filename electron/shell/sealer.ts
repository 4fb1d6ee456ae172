import { app, safeStorage } from 'electron';
import type { Protection } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import type { Sealer } from '../services/keychain/sealer.ts';

/**
 * Seals small secrets with the operating system's keychain. Needs no window, but waits for the app to be ready, before
 * which Electron reports no encryption at all.
 */
export const systemSealer: Sealer = {
  async protection(): Promise<Protection> {
    await app.whenReady();
    if (process.platform === 'linux') return linuxProtection();
    await requireKeychain();
    return { kind: 'protected', by: { key: process.platform === 'darwin' ? 'store.loginKeychain' : 'store.windows' } };
  },

  async seal(bytes) {
    await app.whenReady();
    await requireKeychain();
    // Text is all that safeStorage takes.
    const sealed = await encrypt(Buffer.from(bytes).toString('base64'));
    if (process.platform === 'linux' && sealed.subarray(0, prefixLength).toString('latin1') === hardCodedPassword) {
      throw new ProblemError({ kind: 'keychain-unprotected', why: { key: 'unprotected.noStoreThere' } });
    }
    return new Uint8Array(sealed);
  },

  async unseal(bytes) {
    await app.whenReady();
    await requireKeychain();
    return new Uint8Array(Buffer.from(await decrypt(Buffer.from(bytes)), 'base64'));
  },
};

/** How Chromium marks what it encrypted with a password that is the same on every computer: not protected at all. */
const hardCodedPassword = 'v10';
const prefixLength = 3;

const linuxStores: Readonly<Record<string, Phrase>> = {
  gnome_libsecret: { key: 'store.desktop' },
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

/** "Available" alone would also be said of the hard-coded password, so the backend decides. */
async function linuxProtection(): Promise<Protection> {
  const backend = safeStorage.getSelectedStorageBackend();
  const by = linuxStores[backend];
  if (by === undefined) return { kind: 'unprotected', why: { key: 'unprotected.noStore' } };
  await requireKeychain();
  return { kind: 'protected', by };
}

/** A keychain that exists but does not serve is locked; going on without it would quietly give up the protection. */
async function requireKeychain(): Promise<void> {
  const serves = hasAsyncPair() ? await safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();
  if (!serves) throw new ProblemError({ kind: 'keychain-locked' });
}

/** Electron 45 has it and deprecates the synchronous pair, which it removes in 46; older ones have only that. */
function hasAsyncPair(): boolean {
  return typeof safeStorage.encryptStringAsync === 'function';
}

async function encrypt(text: string): Promise<Buffer> {
  return hasAsyncPair() ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text);
}

async function decrypt(sealed: Buffer): Promise<string> {
  return hasAsyncPair() ? (await safeStorage.decryptStringAsync(sealed)).result : safeStorage.decryptString(sealed);
}
