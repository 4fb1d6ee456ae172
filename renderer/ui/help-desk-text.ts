import type { Report } from '../../electron/contract/models.ts';

/** A report as text for the help desk: incident, kind and facts, one a line. Problems never hold a secret, so neither does this. */
export function helpDeskText({ problem, explanation, incident }: Pick<Report, 'problem' | 'explanation'> & { incident?: string }): string {
  const { kind, detail, ...facts } = problem;
  const lines = [
    explanation.title,
    ...(incident ? [`incident: ${incident}`] : []),
    `problem: ${kind}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`),
    ...(detail ? [`detail: ${detail}`] : []),
  ];
  return lines.join('\n');
}
