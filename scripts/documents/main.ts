/** `npm run documents`: brings the generated parts of documents up to date. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles, manualsFolder } from './documents.ts';

const project = path.resolve(import.meta.dirname, '../..');
const at = (file: string) => path.join(project, file);

mkdirSync(at(manualsFolder), { recursive: true });
const files = generatedFiles((file) => readFileSync(at(file), 'utf8'));
for (const name of readdirSync(at(manualsFolder))) if (!files.has(`${manualsFolder}/${name}`)) rmSync(path.join(at(manualsFolder), name));
for (const [file, text] of files) writeFileSync(at(file), text);
process.stderr.write(`${files.size} files are up to date.\n`);
