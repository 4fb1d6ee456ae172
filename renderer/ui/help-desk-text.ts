import type { Report } from '../../electron/contract/models.ts';
import { inWords, isPhrase } from '../../electron/contract/words/say.ts';

/** A report as text for the help desk: incident, kind and facts, one a line. Problems never hold a secret, so neither does this. */
export function helpDeskText({ problem, explanation, incident }: Pick<Report, 'problem' | 'explanation'> & { incident?: string }): string {
  const { kind, detail, ...facts } = problem;
  const lines = [
    explanation.title,
    ...(incident ? [`incident: ${incident}`] : []),
    `problem: ${kind}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${asText(value)}`),
    ...(detail ? [`detail: ${detail}`] : []),
  ];
  return lines.join('\n');
}

function asText(fact: unknown): string {
  if (isPhrase(fact)) return inWords(fact);
  return Array.isArray(fact) ? fact.map(asText).join(', ') : String(fact);
}
