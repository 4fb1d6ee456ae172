import { useRef, useState } from 'react';
import type { IdentityRow } from '../../electron/contract/keychain-entries.ts';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { withPassword } from '../ui/attempt.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { objectionTo, type PassphraseObjection } from './passphrases.ts';

interface ExportDialogProps {
  readonly row: IdentityRow;
  readonly onClose: () => void;
  readonly onExported: (file: string) => void;
}

type Form = 'pkcs12' | 'pem';

/** With its key, under a passphrase that is entered twice; or the certificate alone. The platform's dialog asks where to. */
export function ExportDialog({ row: { id, certificate, state }, onClose, onExported }: ExportDialogProps) {
  const hasKey = state !== 'key-missing';
  const [form, setForm] = useState<Form>(hasKey ? 'pkcs12' : 'pem');
  const [objection, setObjection] = useState<PassphraseObjection>();
  const [report, setReport] = useState<Report>();
  const [isBusy, setBusy] = useState(false);
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];

  const send = async () => {
    if (isBusy) return;
    const found = form === 'pkcs12' ? objectionTo(first.current?.value ?? '', second.current?.value ?? '') : undefined;
    setObjection(found);
    if (found) {
      (found === 'empty' ? first : second).current?.focus();
      return;
    }
    setBusy(true);
    const reply =
      form === 'pem'
        ? ask('identity.export', { id, form })
        : withPassword(first.current, (passphrase) => ask('identity.export', { id, form, passphrase }));
    const answer = await reply;
    setBusy(false);
    setReport(answer.ok ? undefined : answer.report);
    if (answer.ok && answer.value !== null) onExported(answer.value);
  };

  return (
    <Dialog
      title={say('keychain.exportTitle', { subject: certificate.commonName || certificate.subject })}
      onClose={onClose}
      onDefault={() => void send()}
      buttons={
        <>
          <button type="button" onClick={onClose}>
            {say('button.cancel')}
          </button>
          <button type="submit" className="default" aria-disabled={isBusy || undefined}>
            {say(isBusy ? 'keychain.exporting' : 'keychain.exportNow')}
          </button>
        </>
      }
    >
      {report && <ReportNote report={report} />}
      <fieldset className="export-forms">
        <legend className="for-readers">{say('keychain.exportForm')}</legend>
        {(hasKey ? (['pkcs12', 'pem'] as const) : (['pem'] as const)).map((each) => (
          <label key={each} className="check">
            <input type="radio" name="form" checked={form === each} onChange={() => setForm(each)} />
            <span>
              {say(each === 'pkcs12' ? 'keychain.exportPkcs12' : 'keychain.exportPem')}
              <span className="soft second-line">{say(each === 'pkcs12' ? 'keychain.exportPkcs12Hint' : 'keychain.exportPemHint')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {form === 'pkcs12' && (
        <div className="fields">
          <Field
            label={say('keychain.exportPassphrase')}
            hint={say('keychain.exportPassphraseHint')}
            problem={objection === 'empty' && say('keychain.exportEmpty')}
            inputRef={first}
            type="password"
            autoComplete="new-password"
            onInput={() => setObjection(undefined)}
          />
          <Field
            label={say('keychain.exportAgain')}
            hint={say('keychain.exportAgainHint')}
            problem={objection === 'differs' && say('keychain.exportDiffers')}
            inputRef={second}
            type="password"
            autoComplete="new-password"
            onInput={() => setObjection(undefined)}
          />
        </div>
      )}
    </Dialog>
  );
}
