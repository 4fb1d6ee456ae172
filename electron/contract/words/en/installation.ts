/** What ccmsetup and CMUninstall say while they work. A path stands on its own at the end of a line. */
export const installation = {
  'installation.installing': 'Installing {program} {version} for {scope, select, person {this account} other {this computer}}',
  'installation.updating': 'Bringing {program} {older} up to {version} for {scope, select, person {this account} other {this computer}}',
  'installation.upToDate': '{program} {version} is in place; nothing has to be changed',
  'installation.planned': 'Nothing was changed. This is what would be done:',
  'installation.interrupted': 'An earlier run was interrupted. What it had begun is finished or undone',
  'installation.receiptReplaced': 'The receipt can\u2019t be read and is written anew: {file}',
  'installation.created': 'put down    {path}',
  'installation.replaced': 'replaced    {path}',
  'installation.unchanged': 'in place    {path}',
  'installation.left': 'left alone  {path}',
  'installation.removed': 'removed     {path}',
  'installation.missing': 'gone already {path}',
  'installation.leftSettings': 'The settings that are there stay as they are: {path}',
  'installation.leftLogin': 'The program does not start at log-in, because that was turned off: {path}',
  'installation.givenUp': 'No longer needed, but changed by somebody, so it stays: {path}',
  'installation.loginOff': 'The program does not start at log-in: the setting StartAtLogin says so',
  'installation.receipt': 'Receipt: {path}',
  'installation.notOnPath': 'The commands are not found by their names yet: put this folder on the PATH: {path}',
  'installation.verifying': 'Asking {host} whether it takes the certificate',
  'installation.verified': '{host} took the certificate{siteCode, select, none {} other { of site {siteCode}}}',
  'installation.configuring': 'Writing the settings',
  'installation.certificate': 'Certificate in use: {subject}, serial number {serialNumber}',

  'installation.uninstalling': 'Removing {program} {version}',
  'installation.nothing': 'There is nothing to uninstall: no receipt was found at {path}',
  'installation.kept': 'Changed since it was put down, so it stays: {path}',
  'installation.ending': 'Asking the program in the background to end',
  'installation.stillRuns': 'The program is open and goes on until it is closed (process {pid})',
  'installation.traces': 'removed     {path}',
  'installation.noTraces': 'There are no log files and crash reports to be removed',
  'installation.certificateStays':
    'The certificate stays in the keychain: {subject}, serial number {serialNumber}, valid until {notAfter}. CMUninstall -removecertificate removes it. Only the organisation can revoke it.',
  'installation.certificateRemoved':
    'The certificate was removed: {subject}, serial number {serialNumber}. The organisation may want to revoke it.',
  'installation.removeQuestion':
    '{count, plural, one {The certificate and its key are} other {# certificates and their keys are}} removed from the keychain for good: {subjects}. Type yes to go on: ',
} as const;
