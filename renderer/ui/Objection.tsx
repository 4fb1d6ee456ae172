import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { CopyButton } from './CopyButton.tsx';
import { helpDeskText } from './help-desk-text.ts';

/** What is the matter with a field; where main found it, with the number under which the help desk finds it. */
export function Objection({ found }: { found: Pick<Report, 'problem' | 'explanation'> & { readonly incident?: string } }) {
  const { title, reason, remedy } = found.explanation;
  return (
    <>
      <strong>{title}.</strong> {reason} {remedy}
      {found.incident && (
        <span className="incident">
          {say('failed.incident', { incident: found.incident })} <CopyButton text={helpDeskText(found)} label={say('failed.copyDetails')} />
        </span>
      )}
    </>
  );
}
