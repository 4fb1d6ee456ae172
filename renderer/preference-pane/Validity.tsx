import type { CertificateSummary, RenewalOutlook } from '../../electron/contract/models.ts';
import { dateAndTime, daysUntil, inDays, longDate, now } from '../dates.ts';
import { words } from '../words.ts';
import { lifeLived } from './status.ts';

interface ValidityProps {
  readonly certificate: CertificateSummary;
  readonly renewal: RenewalOutlook | undefined;
}

/** The certificate's life as a bar, with the renewal periods and the day of today on it. The words below say the same. */
export function Validity({ certificate: { notBefore, notAfter }, renewal }: ValidityProps) {
  const { pane, language } = words;
  const locale = navigator.language;
  const share = (moment: Date) => lifeLived(notBefore, notAfter, moment) * 100;
  const lived = share(now());
  return (
    <section className="card is-wide">
      <h2>{pane.validity}</h2>
      <svg className="life" aria-hidden="true" focusable="false">
        <g className="life-bar">
          <rect className="life-whole" width="100%" height="8" y="4" />
          {renewal && <Stretch className="life-first" from={share(new Date(renewal.firstPeriodFrom))} />}
          {renewal && <Stretch className="life-second" from={share(new Date(renewal.secondPeriodFrom))} />}
          <rect className="life-lived" width={`${lived}%`} height="8" y="4" />
        </g>
        <rect className="life-today" x={`${lived}%`} width="2" height="16" />
      </svg>
      <div className="life-ends">
        <span>{pane.from(longDate(notBefore, locale))}</span>
        <span>{pane.until(longDate(notAfter, locale), inDays(daysUntil(notAfter, now()), language))}</span>
      </div>
      {renewal && <Periods renewal={renewal} />}
    </section>
  );
}

function Stretch({ className, from }: { className: string; from: number }) {
  return <rect className={className} x={`${from}%`} width={`${100 - from}%`} height="8" y="4" />;
}

/** The same in words: when renewing is due, and when the next reminder comes, to the minute. */
function Periods({ renewal: { period, firstPeriodFrom, secondPeriodFrom, nextReminder } }: { renewal: RenewalOutlook }) {
  const { pane } = words;
  const locale = navigator.language;
  const periods = {
    before: pane.renewFrom(longDate(firstPeriodFrom, locale)),
    1: pane.renewSoon(longDate(secondPeriodFrom, locale)),
    2: pane.renewNow,
    expired: pane.renewNoMore,
  };
  return (
    <p className="life-words">
      {periods[period]} {nextReminder && pane.nextReminder(dateAndTime(nextReminder, locale))}
    </p>
  );
}
