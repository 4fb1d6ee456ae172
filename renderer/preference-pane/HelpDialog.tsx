import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { now } from '../dates.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { helpFacts, helpText } from './help-facts.ts';

/** Whom to turn to, and what to tell them. */
export function HelpDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const { contact } = snapshot.help;
  return (
    <Dialog
      isWide
      title={say('help.title')}
      onClose={onClose}
      onDefault={onClose}
      buttons={
        <button type="submit" className="default">
          {say('button.done')}
        </button>
      }
    >
      {contact ? (
        <section>
          <h3>{say('help.contact')}</h3>
          <p className="help-contact">
            <bdi>{contact}</bdi> <CopyButton text={contact} label={say('help.copyContact')} />
          </p>
        </section>
      ) : (
        <p>{say('help.noContact')}</p>
      )}
      <section>
        <h3>{say('help.facts')}</h3>
        <p className="soft">{say('help.factsHint')}</p>
        <Facts facts={helpFacts(snapshot, now())} />
        <p className="copy-all">
          <CopyButton text={helpText(snapshot, now())} label={say('help.copyAllLabel')} caption={say('help.copyAll')} />
        </p>
      </section>
    </Dialog>
  );
}
