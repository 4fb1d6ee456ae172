/** Reading and writing small files so that a half-written one is never seen. */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The file's text, or undefined when there is no such file. @param {string} file */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if (problem.code === 'ENOENT' || problem.code === 'ENOTDIR') return undefined;
    throw problem;
  }
}

/** Writes beside the target, then renames over it. @param {string} file @param {string} text */
export function writeWhole(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

/** @param {string} text @returns SHA-256 in hexadecimal */
export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Hash of a file of any size. @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding */
export async function fileHash(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}
