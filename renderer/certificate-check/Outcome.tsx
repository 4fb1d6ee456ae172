import type { RuleFinding } from '../../electron/contract/requirements.ts';
import { roleTitle } from '../../electron/contract/role-title.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Note } from '../ui/Note.tsx';
import type { Check } from './check.ts';

const tones = { passed: 'info', warning: 'warn', failed: 'bad' } as const;

/** What came of the check: the verdict in a sentence, then every rule, the broken ones first. */
export function Outcome({ outcome }: Pick<Check, 'outcome'>) {
  if (outcome.kind === 'too-large') {
    return (
      <Note tone="bad" alert>
        {say('check.tooLarge')}
      </Note>
    );
  }
  if (outcome.kind === 'problem') {
    const { title, reason, remedy } = outcome.report.explanation;
    return (
      <Note tone="bad" title={title} alert>
        {reason} {remedy}
      </Note>
    );
  }
  if (outcome.kind !== 'judged') return null;
  const { subject, verdict } = outcome.judgement;
  const order: RuleFinding['verdict'][] = ['failed', 'warning', 'unknown', 'passed'];
  const rules = [...verdict.rules].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <>
      <Note tone={tones[verdict.verdict]} title={say(`check.verdict.${verdict.verdict}`, { role: roleTitle(verdict.role) })} alert>
        {subject}
      </Note>
      <ul className="is-wide rules">
        {rules.map(({ id, verdict: found, reason }) => (
          <li key={id} className={`is-${found}`}>
            <strong>{say(`check.found.${found}`)}</strong> {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
