/** The texts inside the Debian package: what it says of itself, what starts the program, what is done when it goes. */

/** The folder of the program; Source: Filesystem Hierarchy Standard 3.0, 3.13 */
export const home = '/opt/enrollment-assistant';
const executable = `${home}/enrollment-assistant`;

/** Names on the PATH, with their manual pages. Source: deploy-clients-to-macs.md, step 8; `certcheck` is ours. */
export const commandNames = ['CMEnroll', 'ccmsetup', 'CMDiagnostics', 'CMUninstall', 'certcheck'];

/** What the executable and its libraries are linked to, by the packages of Debian 11 and later and Ubuntu 20.04 and later. */
const depends = [
  'libasound2 (>= 1.0.17) | libasound2t64',
  'libatk-bridge2.0-0 (>= 2.5.3) | libatk-bridge2.0-0t64',
  'libatk1.0-0 (>= 2.11.90) | libatk1.0-0t64',
  'libatspi2.0-0 (>= 2.9.90) | libatspi2.0-0t64',
  'libc6 (>= 2.31)',
  'libcairo2 (>= 1.6.0)',
  'libcups2 (>= 1.6.0) | libcups2t64',
  'libdbus-1-3 (>= 1.9.14)',
  'libdrm2 (>= 2.4.75)',
  'libexpat1 (>= 2.1~beta3)',
  'libgbm1 (>= 17.1.0~rc2)',
  'libgcc-s1 (>= 4.2)',
  'libglib2.0-0 (>= 2.39.4) | libglib2.0-0t64',
  'libgtk-3-0 (>= 3.9.10) | libgtk-3-0t64',
  'libnspr4 (>= 2:4.9-2~)',
  'libnss3 (>= 2:3.30)',
  'libpango-1.0-0 (>= 1.14.0)',
  'libudev1 (>= 183)',
  'libx11-6 (>= 2:1.4.99.1)',
  'libxcb1 (>= 1.9.2)',
  'libxcomposite1 (>= 1:0.4.4-1)',
  'libxdamage1 (>= 1:1.1)',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0 (>= 0.5.0)',
  'libxrandr2',
];

/**
 * Source: Debian Policy 4.7, 5.3
 * @param {{ name: string, version: string, architecture: string, kibibytes: number }} facts
 */
export function control({ name, version, architecture, kibibytes }) {
  return `Package: ${name}
Version: ${version}
Architecture: ${architecture}
Maintainer: Enrollment Assistant contributors <maintainers@enrollment-assistant.invalid>
Installed-Size: ${kibibytes}
Depends: ${depends.join(', ')}
Recommends: gnome-keyring | libsecret-1-0, xdg-utils
Suggests: x11-utils
Section: admin
Priority: optional
Description: enrolls a computer with a Configuration Manager site
 Asks for a work account and a server, makes a key on this computer, sends a
 signing request to the enrollment proxy point, checks the certificate that
 comes back, and keeps it in a keychain. Reminds of its renewal in time.
 .
 Brings the commands CMEnroll, ccmsetup, CMDiagnostics, CMUninstall and
 certcheck, which need no display.
`;
}

/** Says how to start the commands; everything after "--" is theirs and not Chromium's, whose sandbox can't start for root. */
const run = `self=$(readlink -f "$0")
program=\${self%/usr/bin/*}${executable}
unset ELECTRON_RUN_AS_NODE
sandbox=
if [ "$(id -u)" = 0 ]; then sandbox=--no-sandbox; fi
`;
const quiet = `--log-level=3 \${sandbox:+"$sandbox"}`;

/** A command on the PATH. @param {string} name */
export function commandScript(name) {
  return `#!/bin/sh
# ${name}(1): needs no display.
${run}exec "$program" --ozone-platform=headless --disable-gpu ${quiet} -- --cli ${name} "$@"
`;
}

/** The program itself; with --cli first, any of its commands. */
export const programScript = `#!/bin/sh
# Enrollment Assistant. "enrollment-assistant --cli COMMAND" runs one of its commands.
${run}if [ "\${1-}" = --cli ]; then exec "$program" --ozone-platform=headless --disable-gpu ${quiet} -- "$@"; fi
exec "$program" ${quiet} -- "$@"
`;

/**
 * What ccmsetup has put down for the whole computer names a program that will be gone: its log-in start and commands go with it.
 * Certificates, settings and whatever people have of their own stay. Works on another root as well (dpkg --root).
 */
export const prerm = `#!/bin/sh
set -e
receipt="\${DPKG_ROOT:-}/var/lib/ccmclient/receipt.plist"
if [ "$1" = remove ] && [ -e "$receipt" ] && grep -q '<string>[^<]*${executable}</string>' "$receipt"; then
  scratch=$(mktemp -d)
  CCM_DATA_DIR="$scratch" "\${DPKG_ROOT:-}/usr/bin/CMUninstall" -scope computer \${DPKG_ROOT:+-root "$DPKG_ROOT"} >/dev/null ||
    echo "CMUninstall did not succeed; $receipt lists what is left." >&2
  rm -rf "$scratch"
fi
`;

/**
 * Source: Desktop Entry Specification 1.5. "--" again: a link or a file name is never read as a switch.
 * @param {{ schemes: readonly string[], mimeTypes: readonly string[] }} opens
 */
export function desktopEntry({ schemes, mimeTypes }) {
  const types = [...schemes.map((scheme) => `x-scheme-handler/${scheme}`), ...new Set(mimeTypes)];
  return `[Desktop Entry]
Type=Application
Version=1.5
Name=Enrollment Assistant
GenericName=Computer Enrollment
Comment=Enroll this computer with your organisation\u2019s site
Exec=/usr/bin/enrollment-assistant %u
TryExec=${executable}
Icon=enrollment-assistant
Terminal=false
Categories=Utility;Security;
Keywords=certificate;enrollment;Configuration Manager;
StartupWMClass=enrollment-assistant
SingleMainWindow=true
MimeType=${types.join(';')};
`;
}

/** Source: Debian Policy 12.5 and the machine-readable copyright format 1.0 @param {string} license text of the project's licence */
export function copyright(license) {
  const indented = license
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line.trimEnd()}`))
    .join('\n');
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: enrollment-assistant
Comment: What it is made of, with licences, is in sbom.cdx.json.gz in this folder, in ${home}/resources/app.asar (out/licenses.json, shown under
 About), and for Chromium in ${home}/LICENSES.chromium.html.

Files: *
Copyright: Enrollment Assistant contributors
License: MIT
${indented}
`;
}
