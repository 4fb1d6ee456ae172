/** This program as an installation sees it: how it is started, and what it brings along. */

export interface InstalledProgram {
  readonly name: string;
  readonly version: string;
  /** executable, and what comes before any argument: nothing for a packaged program, the folder of the sources for one that is run from them */
  readonly command: readonly [string, ...string[]];
  /** a folder with the manual pages of the commands; it needn't be there */
  readonly manuals: string;
}

/** With this argument the program starts without a window, in the tray alone. */
export const backgroundFlag = '--background';

/** Names on the PATH. Source: deploy-clients-to-macs.md, step 8; `certcheck` is ours. */
export const commandNames = ['CMEnroll', 'ccmsetup', 'CMDiagnostics', 'CMUninstall', 'certcheck'] as const;
