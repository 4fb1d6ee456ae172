import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { shortFingerprint } from './status.ts';

/** The roots that were trusted for their fingerprints, each with a way to take that back. */
export function AgreedRoots({ roots }: { roots: Snapshot['agreedRoots'] }) {
  return (
    <section className="card is-wide agreed-roots">
      <h2>{say('pane.roots')}</h2>
      <ul>
        {roots.map(({ host, name, sha256 }) => (
          <li key={host + sha256}>
            <span>
              {say('pane.rootFor', { name, host })}{' '}
              <bdi dir="ltr" className="soft">
                {shortFingerprint(sha256)}
              </bdi>
            </span>
            <button
              type="button"
              aria-label={say('pane.forgetRootNamed', { name, host })}
              onClick={() => void ask('root.forget', { host, sha256 })}
            >
              {say('pane.forgetRoot')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
