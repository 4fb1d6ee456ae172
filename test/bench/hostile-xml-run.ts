/** One measured run of `hostile-xml.ts`, in a process of its own: the name of a document. Prints an `XmlRun` as JSON. */
import { setTimeout as pause } from 'node:timers/promises';
import { readXml, XmlError } from '../../electron/protocol/xml/read-xml.ts';
import { hostileDocuments } from './hostile-documents.ts';
import type { XmlRun } from './hostile-xml.ts';
import { peak, resetPeak } from './peak-memory.ts';

const document = hostileDocuments[process.argv[2] ?? '']?.();
if (!document) throw new RangeError(`there is no document ${process.argv[2]}`);
globalThis.gc?.();
await pause(20);
const before = resetPeak();
const began = performance.now();
const refused = isRefused(document);
const run: XmlRun = { milliseconds: performance.now() - began, mebibytes: (peak() - before) / 1024 };
if (!refused) throw new Error('the document was read');
process.stdout.write(JSON.stringify(run));

function isRefused(bytes: Uint8Array): boolean {
  try {
    readXml(bytes);
    return false;
  } catch (error) {
    if (error instanceof XmlError) return true;
    throw error;
  }
}
