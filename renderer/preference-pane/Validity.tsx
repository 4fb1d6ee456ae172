import type { CertificateSummary } from '../../electron/contract/models.ts';
import { daysUntil, inDays, longDate, now } from '../dates.ts';
import { words } from '../words.ts';
import { lifeLived } from './status.ts';

/** The certificate's life as a bar, with the day of today on it. The words below say the same. */
export function Validity({ certificate: { notBefore, notAfter } }: { certificate: CertificateSummary }) {
  const { pane, language } = words;
  const locale = navigator.language;
  const lived = lifeLived(notBefore, notAfter, now()) * 100;
  return (
    <section className="card is-wide">
      <h2>{pane.validity}</h2>
      <svg className="life" aria-hidden="true" focusable="false">
        <rect className="life-whole" width="100%" height="8" y="4" rx="4" />
        <rect className="life-lived" width={`${lived}%`} height="8" y="4" rx="4" />
        <rect className="life-today" x={`${lived}%`} width="2" height="16" />
      </svg>
      <div className="life-ends">
        <span>{pane.from(longDate(notBefore, locale))}</span>
        <span>{pane.until(longDate(notAfter, locale), inDays(daysUntil(notAfter, now()), language))}</span>
      </div>
    </section>
  );
}
