import type { Snapshot } from '../../electron/contract/models.ts';
import { ask } from '../bridge.ts';
import { words } from '../words.ts';
import { shortFingerprint } from './status.ts';

/** The roots that were trusted for their fingerprints, each with a way to take that back. */
export function AgreedRoots({ roots }: { roots: Snapshot['agreedRoots'] }) {
  const { pane } = words;
  return (
    <section className="card is-wide agreed-roots">
      <h2>{pane.roots}</h2>
      <ul>
        {roots.map(({ host, name, sha256 }) => (
          <li key={host + sha256}>
            <span>
              {pane.rootFor(name, host)} <span className="soft">{shortFingerprint(sha256)}</span>
            </span>
            <button type="button" aria-label={pane.forgetRootNamed(name, host)} onClick={() => void ask('root.forget', { host, sha256 })}>
              {pane.forgetRoot}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
