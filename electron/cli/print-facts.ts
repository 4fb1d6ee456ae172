/** Results of commands for people: labels and values in two columns. */
import type { CertificateSummary } from '../contract/models.ts';
import { say } from '../contract/words/say.ts';
import type { Terminal } from './terminal.ts';

export type Line = readonly [label: string, value: string];

/** A certificate as commands print it. */
export function factsOf(
  certificate: Pick<CertificateSummary, 'subject' | 'issuer' | 'serialNumber' | 'notBefore' | 'notAfter'>,
): readonly Line[] {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  return [
    [say('command.subject'), subject],
    [say('command.issuer'), issuer],
    [say('command.serialNumber'), serialNumber],
    [say('command.valid'), say('command.validFromTo', { notBefore, notAfter })],
  ];
}

/** Labels and values in two columns. */
export function printFacts(lines: readonly Line[], terminal: Pick<Terminal, 'result'>): void {
  const width = Math.max(...lines.map(([label]) => label.length));
  for (const [label, value] of lines) terminal.result(`  ${label.padEnd(width)} ${value}`);
}
