import { language } from '../../electron/contract/words/say.ts';

const units = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1000],
] as const;

/** A size of bytes as people write it: '12 kB', '340 bytes', '1.4 MB'. */
export function sizeInWords(bytes: number): string {
  const [unit, size] = units.find(([, each]) => bytes >= each) ?? (['byte', 1] as const);
  const digits = unit === 'megabyte' ? 1 : 0;
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }).format(bytes / size);
}
