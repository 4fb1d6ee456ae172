import { type ReactNode, useEffect, useReducer } from 'react';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { sizeInWords } from '../ui/size-in-words.ts';
import { atTheStart, chosenOf, type Diagnostics, diagnostics } from './diagnostics.ts';

/** What would be collected for the help desk, to be looked through, and then written. */
export function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const [state, happen] = useReducer(diagnostics, atTheStart);
  useEffect(() => {
    void ask('diagnostics.preview', undefined).then((result) => happen({ type: 'prepared', result }));
  }, []);

  const write = async () => {
    if (state.page !== 'preview' || state.isWriting) return;
    happen({ type: 'writing' });
    const { preview, leftOut } = state;
    happen({ type: 'wrote', result: await ask('diagnostics.write', { id: preview.id, leaveOut: [...leftOut] }) });
  };
  const show = async () => {
    if (state.page === 'written') happen({ type: 'shown', result: await ask('diagnostics.show', { id: state.id }) });
  };
  const page = pageOf(state, (path) => happen({ type: 'toggled', path }));
  return (
    <Dialog
      isWide
      title={say(state.page === 'written' ? 'diagnostics.written' : 'diagnostics.title')}
      onClose={onClose}
      onDefault={state.page === 'preview' ? () => void write() : onClose}
      buttons={<Buttons state={state} onClose={onClose} onShow={() => void show()} />}
    >
      {page}
    </Dialog>
  );
}

function pageOf(state: Diagnostics, onToggle: (path: string) => void): ReactNode {
  switch (state.page) {
    case 'preparing':
      return <p role="status">{say('diagnostics.preparing')}</p>;
    case 'failed':
      return <ReportNote report={state.report} />;
    case 'written':
      return (
        <>
          {state.report && <ReportNote report={state.report} />}
          <p role="status" className="written">
            {say('diagnostics.writtenText', { file: state.file })} <CopyButton text={state.file} label={say('diagnostics.copyPath')} />
          </p>
        </>
      );
    case 'preview':
      return <Preview state={state} onToggle={onToggle} />;
  }
}

interface PreviewProps {
  readonly state: Extract<Diagnostics, { page: 'preview' }>;
  readonly onToggle: (path: string) => void;
}

function Preview({ state, onToggle }: PreviewProps) {
  const { preview, leftOut, report } = state;
  const { count, size } = chosenOf(state);
  return (
    <>
      {report && <ReportNote report={report} />}
      <p className="soft">{say('diagnostics.lead')}</p>
      <fieldset className="entries-inside">
        <legend>{say('diagnostics.entries')}</legend>
        {preview.entries.map(({ path, about, size: bytes, isRequired }) => (
          <label key={path} className="check">
            <input type="checkbox" checked={!leftOut.includes(path)} disabled={isRequired} onChange={() => onToggle(path)} />
            <span>
              <bdi dir="ltr">{path}</bdi> <span className="soft">{isRequired ? say('diagnostics.required') : sizeInWords(bytes)}</span>
              <span className="soft second-line">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="soft">
        {say('diagnostics.chosen', { count, size: sizeInWords(size) })}
      </p>
      <details className="summary">
        <summary>{say('diagnostics.summary')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard */}
        <section className="long-text" tabIndex={0} aria-label={say('diagnostics.summary')}>
          {preview.summary}
        </section>
      </details>
      <p>{say('diagnostics.where', { file: preview.fileName, folder: preview.folder })}</p>
    </>
  );
}

interface ButtonsProps {
  readonly state: Diagnostics;
  readonly onClose: () => void;
  readonly onShow: () => void;
}

function Buttons({ state, onClose, onShow }: ButtonsProps) {
  if (state.page === 'written') {
    return (
      <>
        <button type="button" onClick={onShow}>
          {say('diagnostics.show')}
        </button>
        <button type="submit" className="default">
          {say('button.done')}
        </button>
      </>
    );
  }
  if (state.page === 'failed') {
    return (
      <button type="submit" className="default">
        {say('button.close')}
      </button>
    );
  }
  const isBusy = state.page === 'preparing' || state.isWriting;
  return (
    <>
      <button type="button" onClick={onClose}>
        {say('button.cancel')}
      </button>
      <button type="submit" className="default" aria-disabled={isBusy || undefined}>
        {say(state.page === 'preview' && state.isWriting ? 'diagnostics.writing' : 'diagnostics.write')}
      </button>
    </>
  );
}
