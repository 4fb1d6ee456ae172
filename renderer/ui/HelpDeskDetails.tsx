import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { CopyButton } from './CopyButton.tsx';
import { helpDeskText } from './help-desk-text.ts';

/** What to tell the help desk, folded away, and a button that copies it. */
export function HelpDeskDetails({ report }: { report: Report }) {
  const text = helpDeskText(report);
  return (
    <div className="details">
      <details>
        <summary>{say(report.incident ? 'failed.detailsOf' : 'failed.details', { incident: report.incident })}</summary>
        <pre>{text}</pre>
      </details>
      <CopyButton text={text} label={say('failed.copyDetails')} />
    </div>
  );
}
