/** Zip files, read by another hand than the one that writes them. */
import { fromBuffer } from 'yauzl';

/** The contents of all entries by path, in their order. */
export function unpacked(zip: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const contents = new Map<string, Buffer>();
    fromBuffer(Buffer.from(zip), { lazyEntries: true }, (failure, archive) => {
      if (failure) return reject(failure);
      archive.on('error', reject);
      archive.on('end', () => resolve(contents));
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            contents.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

/** The forms in which a text may stand in bytes: as it is, wide, and encoded, wherever an encoded run begins. */
export function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  // Two of three alignments begin in the middle of a group of four characters: what is certain is what stands between.
  const aligned = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4)
      .replace(/.{0,4}$/u, ''),
  );
  const wideAligned = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), wide])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4)
      .replace(/.{0,4}$/u, ''),
  );
  const hex = bytes.toString('hex');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const texts = [
    text,
    ...aligned,
    ...wideAligned,
    hex,
    hex.toUpperCase(),
    percent,
    percent.toUpperCase(),
    escaped,
    [...text].reverse().join(''),
  ];
  return [...texts.map((each) => Buffer.from(each)), wide, Buffer.from(wide).swap16()];
}
