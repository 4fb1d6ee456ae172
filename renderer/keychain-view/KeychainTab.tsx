import { useState } from 'react';
import type { IdentityRow } from '../../electron/contract/keychain-entries.ts';
import type { Report, Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { Note } from '../ui/Note.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { IdentityPanel } from './IdentityPanel.tsx';
import { IdentityTable } from './IdentityTable.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { isUsable } from './keychain-words.ts';
import { selectedOf, shownRows } from './selection.ts';

type Question = { readonly kind: 'import'; readonly file?: File } | { readonly kind: 'export' | 'delete'; readonly row: IdentityRow };

/** The identities of this computer, which one is in use, and everything that can be done with one. */
export function KeychainTab({ snapshot }: { snapshot: Snapshot }) {
  const { identities, identityProblem } = snapshot;
  const [chosen, setChosen] = useState<string>();
  const [question, setQuestion] = useState<Question>();
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<Report>();
  const selected = selectedOf(identities, chosen);
  const rows = shownRows(identities);
  const deleted = identities.filter(({ isDeleted }) => isDeleted);

  const use = async (row: IdentityRow) => {
    const answer = await ask('identity.choose', { id: row.id });
    setReport(answer.ok ? undefined : answer.report);
    setSaid(answer.ok ? say('keychain.isUsed') : '');
  };
  const restore = async (row: IdentityRow) => {
    const answer = await ask('identity.restore', { id: row.id });
    setReport(answer.ok ? undefined : answer.report);
    setSaid(answer.ok ? say('keychain.restored', { subject: row.certificate.subject }) : '');
    if (answer.ok) setChosen(row.id);
  };
  const done = (sentence: string) => {
    setQuestion(undefined);
    setSaid(sentence);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file has its counterpart for the keyboard in Import…
    <div
      className="pane is-list keychain-tab"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file && !question) setQuestion({ kind: 'import', file });
      }}
    >
      <h1 className="for-readers">{say('keychain.title')}</h1>
      {identityProblem && <Note tone="warn">{say('keychain.choose')}</Note>}
      {report && <ReportNote report={report} />}
      {deleted.map((row) => (
        <Deleted key={row.id} row={row} onUndo={() => void restore(row)} />
      ))}
      {rows.length > 0 && selected ? (
        <IdentityTable rows={rows} selected={selected.id} onSelect={setChosen} />
      ) : (
        <div className="list-empty">
          <p>{say('keychain.empty')}</p>
          <p className="soft">{say('keychain.emptyHint')}</p>
        </div>
      )}
      <div className="toolbar">
        <button type="button" onClick={() => setQuestion({ kind: 'import' })}>
          {say('keychain.import')}
        </button>
        {selected && (
          <>
            <button type="button" onClick={() => setQuestion({ kind: 'export', row: selected })}>
              {say('keychain.export')}
            </button>
            <button type="button" onClick={() => setQuestion({ kind: 'delete', row: selected })}>
              {say('keychain.delete')}
            </button>
            {!selected.inUse && isUsable(selected) && (
              <button type="button" className={identityProblem ? 'default trailing' : 'trailing'} onClick={() => void use(selected)}>
                {say('keychain.use')}
              </button>
            )}
          </>
        )}
      </div>
      <p role="status" className="list-status">
        {said}
      </p>
      {selected && <IdentityPanel key={selected.id} row={selected} />}
      {question?.kind === 'import' && (
        <ImportDialog
          {...(question.file && { file: question.file })}
          onClose={() => setQuestion(undefined)}
          onImported={(id) => {
            setChosen(id);
            done(say('keychain.importedUnnamed'));
          }}
        />
      )}
      {question?.kind === 'export' && (
        <ExportDialog
          row={question.row}
          onClose={() => setQuestion(undefined)}
          onExported={(file) => done(say('keychain.exported', { file }))}
        />
      )}
      {question?.kind === 'delete' && <DeleteDialog row={question.row} onClose={() => setQuestion(undefined)} onDeleted={() => done('')} />}
    </div>
  );
}

/** What was deleted, and the way back. */
function Deleted({ row: { certificate }, onUndo }: { row: IdentityRow; onUndo: () => void }) {
  const { subject } = certificate;
  return (
    <Note tone="info" title={say('keychain.deleted', { subject })} alert>
      <span className="undo">
        {say('keychain.deletedText')}
        <button type="button" aria-label={say('keychain.undoNamed', { subject })} onClick={onUndo}>
          {say('keychain.undo')}
        </button>
      </span>
    </Note>
  );
}
