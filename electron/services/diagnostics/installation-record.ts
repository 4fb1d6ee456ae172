/** The bill of materials and the property list that an installation wrote. */
import { say } from '../../contract/words/say.ts';
import { errorCode } from '../durable-files.ts';
import { allInstallationFiles } from '../installation/places.ts';
import type { Found, FoundEntry, Missing } from './entry.ts';
import { readBounded, whyUnread } from './read-bounded.ts';

const most = 1024 * 1024;

/** A file of an installation, and where it goes inside the archive. */
export interface RecordedFile {
  readonly file: string;
  readonly path: string;
}

/** Of both scopes: a program may be installed for a person and for the computer. */
export function usualRecords(): readonly RecordedFile[] {
  return allInstallationFiles().flatMap(({ scope, receipt, billOfMaterials }) => [
    { file: receipt, path: `installation/${scope}/receipt.plist` },
    { file: billOfMaterials, path: `installation/${scope}/bill-of-materials.txt` },
  ]);
}

export async function installationRecord(files: readonly RecordedFile[]): Promise<Found> {
  const entries: FoundEntry[] = [];
  const missing: Missing[] = [];
  for (const { file, path } of files) {
    try {
      entries.push({ path, about: say('archive.about.installation'), bytes: await readBounded(file, { most, keep: 'beginning' }) });
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') missing.push({ path: file, why: whyUnread(error) });
    }
  }
  return { entries, missing };
}
