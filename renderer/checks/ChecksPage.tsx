import { useEffect, useReducer } from 'react';
import { type Check, type CheckState, checkNames } from '../../electron/contract/checks.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask, hear } from '../bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Mark, type Tone } from '../ui/Mark.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { atTheStart, type Checks, checks, checksText, doneOf, verdictOf } from './checks.ts';

interface ChecksPageProps {
  readonly userName: string;
  readonly serverName: string;
  readonly onGoBack: () => void;
}

const tones: Readonly<Record<CheckState, Tone>> = { passed: 'good', warning: 'warn', failed: 'bad', skipped: 'none' };

/** What stands in the way, looked at piece by piece: each with what was found and what can be done. */
export function ChecksPage({ userName, serverName, onGoBack }: ChecksPageProps) {
  const [state, happen] = useReducer(checks, atTheStart);
  const run = async () => {
    happen({ type: 'started' });
    happen({ type: 'answered', result: await ask('checks.run', { userName, serverName }) });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page appears
  useEffect(() => {
    const end = hear('checks.progress', (check) => happen({ type: 'progressed', check }));
    void run();
    return end;
  }, []);
  return (
    <WizardPage
      title={say('checks.title')}
      onDefault={onGoBack}
      onEscape={onGoBack}
      buttons={
        <>
          <span className="leading">
            {doneOf(state).length > 0 && !state.isRunning && (
              <CopyButton text={checksText(state)} label={say('checks.copyLabel')} caption={say('checks.copy')} />
            )}
          </span>
          <button type="button" aria-disabled={state.isRunning || undefined} onClick={() => !state.isRunning && void run()}>
            {say('checks.again')}
          </button>
          <button type="submit" className="default">
            {say('button.goBack')}
          </button>
        </>
      }
    >
      <p role="status">{state.isRunning ? say('checks.running', { server: serverName }) : verdictOf(state)}</p>
      {state.report ? <ReportNote report={state.report} /> : <List state={state} />}
    </WizardPage>
  );
}

function List({ state }: { state: Checks }) {
  return (
    <ul className="checks" aria-busy={state.isRunning || undefined}>
      {checkNames.map((name) => {
        const check = state.done[name];
        if (!check && !state.isRunning) return null;
        return (
          <li key={name} className={check ? `is-${check.state}` : 'is-ahead'}>
            {check ? <Mark tone={tones[check.state]} /> : <span className="mark is-ahead" />}
            <div>
              <strong>{say(`checks.name.${name}`)}</strong>{' '}
              <span className="soft">{say(check ? `checks.state.${check.state}` : 'checks.state.ahead')}</span>
              {check && <Finding check={check} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Finding({ check: { found, remedy } }: { check: Check }) {
  return (
    <p>
      {found} {remedy}
    </p>
  );
}
