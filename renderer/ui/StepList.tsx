import { say } from '../../electron/contract/words/say.ts';
import { Emblem } from './Emblem.tsx';

/** The left column: where the person is, what is behind them and what is ahead. */
export function StepList({ names, current }: { names: readonly string[]; current: number }) {
  return (
    <nav className="steps" aria-label={say('wizard.steps')}>
      <Emblem size={48} />
      <ol>
        {names.map((name, index) => (
          <li key={name} className={index < current ? 'is-done' : undefined} aria-current={index === current ? 'step' : undefined}>
            {name}
            {index < current && <span className="for-readers">{say('wizard.isDone')}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
