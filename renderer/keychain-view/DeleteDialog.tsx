import { useState } from 'react';
import type { IdentityRow } from '../../electron/contract/keychain-entries.ts';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { inPairs } from '../preference-pane/status.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { leftToRight } from '../ui/left-to-right.ts';
import { ReportNote } from '../ui/ReportNote.tsx';

interface DeleteDialogProps {
  readonly row: IdentityRow;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Whether an identity is really to go. Keeping it is the default. */
export function DeleteDialog({ row: { id, certificate, inUse }, onClose, onDeleted }: DeleteDialogProps) {
  const [report, setReport] = useState<Report>();
  const remove = async () => {
    const answer = await ask('identity.delete', { id });
    if (answer.ok) onDeleted();
    else setReport(answer.report);
  };
  return (
    <Dialog
      title={say('keychain.deleteTitle', { subject: certificate.commonName || certificate.subject })}
      onClose={onClose}
      onDefault={onClose}
      buttons={
        <>
          <button type="button" onClick={() => void remove()}>
            {say('keychain.deleteNow')}
          </button>
          <button type="submit" className="default">
            {say('keychain.keep')}
          </button>
        </>
      }
    >
      {report && <ReportNote report={report} />}
      <p>{say('keychain.deleteText', { serial: leftToRight(inPairs(certificate.serialNumber, ' ')) })}</p>
      {inUse && <p>{say('keychain.deleteInUse')}</p>}
      <p className="soft">{say('keychain.deleteUndo')}</p>
    </Dialog>
  );
}
