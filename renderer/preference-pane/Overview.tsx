import type { PanePlace } from '../../electron/contract/channels.ts';
import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Note } from '../ui/Note.tsx';
import { AgreedRoots } from './AgreedRoots.tsx';
import { CertificateCard } from './CertificateCard.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StatusHeader } from './StatusHeader.tsx';
import { Validity } from './Validity.tsx';

interface OverviewProps {
  readonly snapshot: Snapshot;
  readonly goTo: (place: PanePlace) => void;
}

/** Am I enrolled, until when, does the site accept me, what happens next; and what can be done. */
export function Overview({ snapshot, goTo }: OverviewProps) {
  const { identity, identityProblem, protection, damaged, agreedRoots } = snapshot;
  const isEmpty = !identity && !identityProblem;
  return (
    <div className={isEmpty ? 'pane is-empty' : 'pane'}>
      <StatusHeader snapshot={snapshot} goTo={goTo} />
      {protection.kind === 'unprotected' && (
        <Note tone="warn" title={say('unprotected.title')}>
          {say('unprotected.text', { why: protection.why })}
        </Note>
      )}
      {damaged.length > 0 && <Damaged entries={damaged} />}
      {identity && (
        <>
          <Validity
            certificate={identity.certificate}
            renewal={snapshot.renewal}
            settings={snapshot.settings.inForce}
            isRevoked={snapshot.state === 'revoked'}
          />
          <CertificateCard identity={identity} protection={protection} />
          <SiteCard site={snapshot.site} />
        </>
      )}
      {agreedRoots.length > 0 && <AgreedRoots roots={agreedRoots} />}
      <div className="pane-foot">
        <button type="button" onClick={() => goTo('help')}>
          {say('help.get')}
        </button>
        <button type="button" onClick={() => goTo('diagnostics')}>
          {say('diagnostics.collect')}
        </button>
      </div>
    </div>
  );
}

function Damaged({ entries }: { entries: readonly string[] }) {
  return (
    <Note tone="warn" title={say('pane.damaged', { count: entries.length })}>
      {say('pane.damagedText')}
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </Note>
  );
}
