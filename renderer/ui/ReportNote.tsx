import type { Report } from '../../electron/contract/models.ts';
import { HelpDeskDetails } from './HelpDeskDetails.tsx';
import { Note } from './Note.tsx';

/** What did not happen, why, what to do, and what to tell the help desk; spoken at once. */
export function ReportNote({ report }: { report: Report }) {
  const { title, reason, remedy } = report.explanation;
  return (
    <Note tone="bad" title={title} alert>
      {reason} {remedy}
      <HelpDeskDetails report={report} />
    </Note>
  );
}
