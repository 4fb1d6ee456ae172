import { dateAndTime, daysUntil, inDays, now } from '../dates.ts';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { At } from './renewal.ts';
import type { RenewalActions } from './use-renewal.ts';

/** The times that are offered, each to the minute. */
export function LaterPage({ state: { choices, chosen }, actions }: { state: At<'later'>; actions: RenewalActions }) {
  const { later, buttons } = words;
  const back = () => actions.happen({ type: 'went-back' });
  return (
    <WizardPage
      title={later.title}
      onDefault={actions.postpone}
      onEscape={back}
      buttons={
        <>
          <button type="button" onClick={back}>
            {buttons.goBack}
          </button>
          <button type="submit" className="default">
            {buttons.remindMe}
          </button>
        </>
      }
    >
      <p className="soft">{later.lead}</p>
      <fieldset className="later-times">
        <legend className="for-readers">{later.choices}</legend>
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
              {index === 0 && <span className="soft">, {later.usual}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </WizardPage>
  );
}

/** What was noted: when the next reminder comes. */
export function PostponedPage({ until, actions }: { until: string | null; actions: RenewalActions }) {
  const { later, buttons, language } = words;
  return (
    <WizardPage
      title={later.postponed}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {buttons.done}
        </button>
      }
    >
      <p role="status">
        {until === null ? later.none : later.until(dateAndTime(until, navigator.language), inDays(daysUntil(until, now()), language))}
      </p>
      <p className="soft">{later.stays}</p>
    </WizardPage>
  );
}

function inWords(at: string): string {
  return `${dateAndTime(at, navigator.language)} (${inDays(daysUntil(at, now()), words.language)})`;
}
