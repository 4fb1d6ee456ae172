/** The two containers in which platforms want an icon in several sizes. Both take PNGs as they are. */

/**
 * Windows: ICO. @param {ReadonlyMap<number, Buffer>} drawings PNG by width in pixels, at most 256
 * Source: Microsoft, "Icons", ICONDIR and ICONDIRENTRY
 */
export function ico(drawings) {
  const entries = [...drawings].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  for (const [index, [pixels, png]] of entries.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(pixels % 256, at); // 0 stands for 256
    header.writeUInt8(pixels % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // planes
    header.writeUInt16LE(32, at + 6); // bits a pixel
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...entries.map(([, png]) => png)]);
}

/** Type of an entry, and its width in pixels: the plain sizes, then those for displays of double density. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
];

/**
 * macOS: ICNS. @param {ReadonlyMap<number, Buffer>} drawings PNG by width in pixels
 * Source: the format as Apple's iconutil writes it
 */
export function icns(drawings) {
  const entries = icnsTypes.flatMap(([type, pixels]) => {
    const png = drawings.get(pixels);
    return png ? [icnsPart(type, png)] : [];
  });
  return icnsPart('icns', Buffer.concat(entries));
}

/** Four letters, the length of the whole, what is inside. @param {string} type @param {Buffer} content */
function icnsPart(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
