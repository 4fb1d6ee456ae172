/** Which format a property list is in. What reads and writes each is loaded on first use: most starts of the program meet one, or none. */
import { largestFile, type PropertyList, PropertyListError } from './property-list.ts';

export type PropertyListFormat = 'xml' | 'binary';

/**
 * Reads a property list in either format; the old one without brackets in angles is not accepted.
 * @throws PropertyListError
 */
export async function readPropertyList(bytes: Uint8Array): Promise<{ format: PropertyListFormat; root: PropertyList }> {
  if (bytes.length === 0) throw new PropertyListError('it is empty');
  if (bytes.length > largestFile) throw new PropertyListError(`it is larger than ${largestFile} bytes`);
  if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist') {
    const { readBinary } = await import('./read-binary.ts');
    return { format: 'binary', root: readBinary(bytes) };
  }
  const { readXmlList } = await import('./read-xml-list.ts');
  return { format: 'xml', root: readXmlList(bytes) };
}

/** @throws PropertyListError for what the format can't hold */
export async function writePropertyList(root: PropertyList, format: PropertyListFormat): Promise<Uint8Array> {
  if (format === 'binary') return (await import('./write-binary.ts')).writeBinary(root);
  return (await import('./write-xml-list.ts')).writeXmlList(root);
}
