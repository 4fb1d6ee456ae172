/** What this program is made of. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression */
  readonly license: string;
  /** the text of the licence, where the component brings it */
  readonly text?: string;
}

export interface About {
  readonly version: string;
  /** Electron, Chromium and Node.js as they run */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  readonly components: readonly Component[];
}
