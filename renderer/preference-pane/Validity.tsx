import type { CertificateSummary, RenewalOutlook } from '../../electron/contract/models.ts';
import type { ExplainedSetting } from '../../electron/contract/settings.ts';
import { dayAndTime } from '../../electron/contract/words/dates.ts';
import { say } from '../../electron/contract/words/say.ts';
import { longDate, mediumDate, now } from '../dates.ts';
import { lifeLived } from './status.ts';
import { reminderRhythm, timeLeftInWords } from './validity-words.ts';

interface ValidityProps {
  readonly certificate: CertificateSummary;
  readonly renewal: RenewalOutlook | undefined;
  readonly settings: readonly ExplainedSetting[];
  readonly isRevoked: boolean;
}

const at = (share: number) => ({ insetInlineStart: `${share}%` });

/** The certificate's life as a bar, with the renewal periods and the day of today on it. The words below say the same. */
export function Validity({ certificate: { notBefore, notAfter }, renewal: outlook, settings, isRevoked }: ValidityProps) {
  const renewal = isRevoked ? undefined : outlook;
  const share = (moment: Date) => lifeLived(notBefore, notAfter, moment) * 100;
  const lived = share(now());
  // Beside the dates at the ends there is no room for a word below the bar.
  const isAbove = lived < 22 || lived > 78;
  const rhythm = lived <= 60 && renewal && reminderRhythm(settings);
  return (
    <section className="card is-wide">
      <h2>{say('pane.validity')}</h2>
      <div className="life" aria-hidden="true">
        <div className="life-above">
          {isAbove && <Today at={lived} />}
          {rhythm && <span className="life-rhythm">{rhythm}</span>}
        </div>
        <div className="life-bar">
          {renewal && <div className="life-first" style={at(share(new Date(renewal.firstPeriodFrom)))} />}
          {renewal && <div className="life-second" style={at(share(new Date(renewal.secondPeriodFrom)))} />}
          <div className="life-today" style={at(lived)} />
        </div>
      </div>
      <div className="life-ends">
        <span>{mediumDate(notBefore)}</span>
        {!isAbove && <Today at={lived} />}
        <span>{mediumDate(notAfter)}</span>
      </div>
      <p className="life-words soft">{isRevoked ? say('pane.revokedWords') : wordsBelow(notAfter, renewal)}</p>
    </section>
  );
}

function Today({ at: lived }: { at: number }) {
  const edge = lived < 6 ? ' is-first' : lived > 94 ? ' is-last' : '';
  return (
    <span className={`life-label${edge}`} aria-hidden="true" style={edge === ' is-last' ? undefined : at(edge ? 0 : lived)}>
      {say('pane.today')}
    </span>
  );
}

/** How long it lasts, when renewing is due, and when the next reminder comes, to the minute. */
function wordsBelow(notAfter: string, renewal: RenewalOutlook | undefined): string {
  const sentences = [timeLeftInWords(notAfter, now())];
  if (renewal) {
    const { period, firstPeriodFrom, secondPeriodFrom, nextReminder } = renewal;
    const periods = {
      before: say('pane.renewFrom', { date: longDate(firstPeriodFrom) }),
      1: say('pane.renewSoon', { date: longDate(secondPeriodFrom) }),
      2: say('pane.renewNow'),
      expired: say('pane.renewNoMore'),
    };
    sentences.push(periods[period]);
    sentences.push(nextReminder ? say('pane.nextReminder', { at: dayAndTime(nextReminder) }) : say('pane.noReminder'));
  }
  return sentences.join(' ');
}
