/**
 * The fuses of the packaged executable: switches inside the binary that decide what it does for whoever starts it. Each is decided here, and
 * one that nobody has decided on yet stops the build.
 * Source: Electron documentation, "Electron Fuses"
 */
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** By name, in the order of the wire. */
export const fuses = /** @type {const} */ ({
  RunAsNode: false, // ELECTRON_RUN_AS_NODE would make a Node of it, with the program's rights in the keychain
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true, // Electron heeds it on macOS and Windows
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false, // there is no such snapshot
  GrantFileProtocolExtraPrivileges: false, // no page comes from file://
  WasmTrapHandlers: true, // as Electron has it: bounds are checked by hardware. Since Electron 41
});

/** Flips them. @param {string} executable the binary, or the bundle on macOS @throws Error where the wire holds a fuse that is not decided on */
export async function setFuses(executable) {
  const { length } = await readFuses(executable);
  const decided = Object.entries(fuses).slice(0, length);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(decided.map(([name, state]) => [FuseV1Options[name], state])),
  });
}

/**
 * What the file holds.
 * @param {string} executable
 * @returns {Promise<{ length: number, states: Record<string, boolean | 'removed'>, unknown: number[] }>} how many fuses the wire has, those we
 *   know by name, and the places of others
 */
export async function readFuses(executable) {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  const names = Object.keys(fuses);
  const places = Object.keys(wire).map(Number);
  const states = Object.fromEntries(places.filter((place) => place < names.length).map((place) => [names[place], stateOf(wire[place])]));
  return { length: places.length, states, unknown: places.filter((place) => place >= names.length) };
}

/** @param {number} state @returns {boolean | 'removed'} */
function stateOf(state) {
  return state === FuseState.REMOVED ? 'removed' : state === FuseState.ENABLE;
}
