import { useEffect } from 'react';
import type { IdentitySummary, Result, Snapshot } from '../../electron/contract/models.ts';
import { ask } from '../bridge.ts';
import { dateAndTime, now } from '../dates.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Emblem } from '../ui/Emblem.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Note } from '../ui/Note.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { words } from '../words.ts';
import { AgreedRoots } from './AgreedRoots.tsx';
import { inPairs, shortFingerprint, statusOf } from './status.ts';
import { Validity } from './Validity.tsx';

/** Configuration Manager: the state of this computer. */
export function PreferencePane() {
  const snapshot = useSnapshot();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) void ask('window.close', undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const isEmpty = snapshot?.ok && snapshot.value.identity === undefined;
  return <main className={isEmpty ? 'pane is-empty' : 'pane'}>{snapshot && <Content snapshot={snapshot} />}</main>;
}

function Content({ snapshot: result }: { snapshot: Result<Snapshot> }) {
  if (!result.ok) return <Unreadable {...result.report.explanation} />;
  const snapshot = result.value;
  const { identity, protection, damaged } = snapshot;
  const { title, sentence } = statusOf(snapshot, navigator.language, now());
  return (
    <>
      <header className="pane-status">
        <Emblem size={identity ? 48 : 64} sealed={identity !== undefined} />
        <div role="status">
          <h1>{title}</h1>
          <p className="soft">{sentence}</p>
        </div>
        <Actions snapshot={snapshot} />
      </header>
      {protection.kind === 'unprotected' && (
        <Note tone="warn" title={words.unprotected.title}>
          {words.unprotected.text(protection.why)}
        </Note>
      )}
      {damaged.length > 0 && <Damaged entries={damaged} />}
      {identity && <Identity identity={identity} snapshot={snapshot} />}
      {snapshot.agreedRoots.length > 0 && <AgreedRoots roots={snapshot.agreedRoots} />}
    </>
  );
}

/** What can be done about the state; the one that applies is the default, where one does. */
function Actions({ snapshot: { state, renewal } }: { snapshot: Snapshot }) {
  const { buttons } = words;
  const canRenew = state === 'enrolled';
  const isDue = renewal !== undefined && renewal.period !== 'before';
  return (
    <div className="pane-actions">
      <button type="button" className={canRenew ? 'quiet' : 'default'} onClick={() => void ask('window.open', 'enroll')}>
        {state === 'not-enrolled' ? buttons.enroll : buttons.enrollAgain}
      </button>
      {canRenew && (
        <button type="button" className={isDue ? 'default' : undefined} onClick={() => void ask('window.open', 'renew')}>
          {buttons.renew}
        </button>
      )}
    </div>
  );
}

function Identity({ identity, snapshot }: { identity: IdentitySummary; snapshot: Snapshot }) {
  const { pane } = words;
  const { certificate, serverName, userName, storedAt } = identity;
  return (
    <>
      <Validity certificate={certificate} renewal={snapshot.renewal} />
      <section className="card">
        <h2>{pane.certificate}</h2>
        <Facts
          facts={[
            [pane.subject, certificate.subject],
            [pane.issuer, certificate.issuerCommonName],
            [pane.serialNumber, inPairs(certificate.serialNumber, ' ')],
            [
              pane.fingerprint,
              <span key="fingerprint">
                {shortFingerprint(certificate.sha256)} <CopyButton text={inPairs(certificate.sha256, ':')} label={pane.copyFingerprint} />
              </span>,
            ],
            [pane.key, pane.bits(certificate.keyAlgorithm, certificate.keyBits)],
          ]}
        />
      </section>
      <section className="card">
        <h2>{pane.enrollment}</h2>
        <Facts
          facts={[
            [pane.user, userName],
            [pane.server, serverName],
            [pane.stored, dateAndTime(storedAt, navigator.language)],
            [words.finished.keptIn, words.keptIn(snapshot.protection)],
          ]}
        />
      </section>
    </>
  );
}

function Damaged({ entries }: { entries: readonly string[] }) {
  return (
    <Note tone="warn" title={words.pane.damaged(entries.length)}>
      {words.pane.damagedText}
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </Note>
  );
}

function Unreadable({ title, reason, remedy }: { title: string; reason: string; remedy: string }) {
  return (
    <Note tone="bad" title={title} alert>
      {reason} {remedy}
    </Note>
  );
}
