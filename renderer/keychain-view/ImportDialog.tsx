import { useEffect, useReducer, useRef } from 'react';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { withPassword } from '../ui/attempt.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Note } from '../ui/Note.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { atTheStart, type ChosenFile, importing } from './importing.ts';

/** As much as main takes; a file with an identity is a few kilobytes. */
const longestFile = 1024 * 1024;

interface ImportDialogProps {
  /** one that was dropped already */
  readonly file?: File;
  readonly onClose: () => void;
  readonly onImported: (id: string) => void;
}

/** An identity from a file: which one, and its passphrase where it has one. */
export function ImportDialog({ file: dropped, onClose, onImported }: ImportDialogProps) {
  const [state, happen] = useReducer(importing, atTheStart);
  const passphrase = useRef<HTMLInputElement>(null);
  const wantsPassphrase = state.needsPassphrase;

  const send = async (file: ChosenFile, secret: HTMLInputElement | null) => {
    happen({ type: 'asked' });
    const reply = secret?.value
      ? withPassword(secret, (passphrase) => ask('identity.import', { ...file, passphrase }))
      : ask('identity.import', file);
    const answer = await reply;
    if (answer.ok && answer.value.kind === 'imported') onImported(answer.value.id);
    else happen({ type: 'answered', result: answer });
  };

  const take = async (given: File) => {
    if (given.size > longestFile) {
      happen({ type: 'too-large' });
      return;
    }
    const file = { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
    happen({ type: 'file-chosen', file });
    await send(file, null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was dropped on the window is taken once
  useEffect(() => {
    if (dropped) void take(dropped);
  }, []);
  useEffect(() => {
    if (wantsPassphrase) passphrase.current?.focus();
  }, [wantsPassphrase]);

  const submit = () => {
    if (state.file && !state.isBusy) void send(state.file, passphrase.current);
  };
  return (
    <Dialog
      title={say('keychain.importTitle')}
      onClose={onClose}
      onDefault={submit}
      buttons={
        <>
          <button type="button" onClick={onClose}>
            {say('button.cancel')}
          </button>
          <button type="submit" className="default" aria-disabled={!state.file || state.isBusy || undefined}>
            {say(state.isBusy ? 'keychain.importing' : 'keychain.importNow')}
          </button>
        </>
      }
    >
      {state.isTooLarge && (
        <Note tone="bad" alert>
          {say('keychain.tooLarge')}
        </Note>
      )}
      {state.report && <ReportNote report={state.report} />}
      <FileDrop
        label={say('keychain.importFile')}
        text={state.file?.name ?? say('keychain.importDrop')}
        choose={say('keychain.importChoose')}
        hint={say('keychain.importForms')}
        onFile={(given) => void take(given)}
      />
      {wantsPassphrase && state.file && (
        <div className="fields">
          <Field
            label={say('keychain.importPassphrase')}
            hint={say('keychain.importPassphraseHint', { file: state.file.name })}
            inputRef={passphrase}
            type="password"
            autoComplete="off"
          />
        </div>
      )}
    </Dialog>
  );
}
