import { say } from '../../electron/contract/words/say.ts';
import { dateAndTime, fromNow } from '../dates.ts';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { At } from './renewal.ts';
import type { RenewalActions } from './use-renewal.ts';

/** The times that are offered, each to the minute. */
export function LaterPage({ state: { choices, chosen }, actions }: { state: At<'later'>; actions: RenewalActions }) {
  const back = () => actions.happen({ type: 'went-back' });
  return (
    <WizardPage
      title={say('later.title')}
      onDefault={actions.postpone}
      onEscape={back}
      buttons={
        <>
          <button type="button" onClick={back}>
            {say('button.goBack')}
          </button>
          <button type="submit" className="default">
            {say('button.remindMe')}
          </button>
        </>
      }
    >
      <p className="soft">{say('later.lead')}</p>
      <fieldset className="later-times">
        <legend className="for-readers">{say('later.choices')}</legend>
        {choices.map((at, index) => (
          <label key={at}>
            <input
              type="radio"
              name="later"
              checked={at === chosen}
              onChange={() => actions.happen({ type: 'chose', until: at })}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.form?.requestSubmit()}
            />
            <span>
              {inWords(at)}
              {index === 0 && <span className="soft">{say('later.usual')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </WizardPage>
  );
}

/** What was noted: when the next reminder comes. */
export function PostponedPage({ until, actions }: { until: string | null; actions: RenewalActions }) {
  return (
    <WizardPage
      title={say('later.postponed')}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {say('button.done')}
        </button>
      }
    >
      <p role="status">{until === null ? say('later.none') : say('later.until', { at: dateAndTime(until), inDays: fromNow(until) })}</p>
      <p className="soft">{say('later.stays')}</p>
    </WizardPage>
  );
}

function inWords(at: string): string {
  return say('later.choice', { at: dateAndTime(at), inDays: fromNow(at) });
}
