/** Programs of the system that tests and benchmarks start: a virtual display, a bus with a notification daemon and a keyring on it, independent judges, a tracer. */
import { installPackages, isOnPath } from './apt.mjs';

/** Program and the Debian package that holds it. */
const packageOf = {
  Xvfb: 'xvfb',
  openssl: 'openssl',
  curl: 'curl',
  strace: 'strace',
  'dbus-daemon': 'dbus',
  dunst: 'dunst',
  dunstctl: 'dunst',
  'gnome-keyring-daemon': 'gnome-keyring',
  'dpkg-deb': 'dpkg',
  xz: 'xz-utils',
};

/** What is started on this platform by whom. */
export const programsFor = {
  unit: [],
  site: onLinux(['openssl', 'curl', 'strace']),
  e2e: onLinux(['Xvfb', 'openssl', 'dbus-daemon', 'dunst', 'dunstctl', 'gnome-keyring-daemon', 'dpkg-deb']),
  bench: onLinux(['Xvfb', 'openssl', 'curl', 'dpkg-deb', 'xz']),
  package: onLinux(['dpkg-deb']),
};

/** @param {string[]} programs */
export function programsInPlace(programs) {
  return programs.every(isOnPath);
}

/** @param {string[]} programs @throws SetUpProblem with the command to run, when we may not install what is missing */
export function providePrograms(programs) {
  const missing = programs.filter((program) => !isOnPath(program));
  if (missing.length > 0) installPackages([...new Set(missing.map((program) => packageOf[program]))], missing);
}

/** Elsewhere they come with the system or the tests do without. @param {string[]} programs */
function onLinux(programs) {
  return process.platform === 'linux' ? programs : [];
}
