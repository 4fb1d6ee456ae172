/** What the help desk's windows need of diagnostics, to be loaded at once. */
export { writeBeside } from './archive-file.ts';
export { collectDiagnostics } from './collect.ts';
export { entriesOf, pack } from './pack.ts';
