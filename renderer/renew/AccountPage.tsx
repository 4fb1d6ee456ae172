import { type RefObject, useEffect, useRef } from 'react';
import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { fromNow, longDate } from '../dates.ts';
import { emptyForm, fields } from '../enroll/account-form.ts';
import { Facts } from '../ui/Facts.tsx';
import { Field } from '../ui/Field.tsx';
import { Objection } from '../ui/Objection.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { At, Renewal } from './renewal.ts';
import type { RenewalActions } from './use-renewal.ts';

interface AccountPageProps {
  readonly state: Renewal;
  readonly snapshot: Snapshot | undefined;
  readonly actions: RenewalActions;
  readonly passwordInput: RefObject<HTMLInputElement | null>;
}

/** User name and server name as they were, and the password. That is never read into state. */
export function AccountPage({ state, snapshot, actions, passwordInput }: AccountPageProps) {
  const form = 'form' in state ? state.form : emptyForm;
  const at = state.page === 'account' ? state : undefined;
  const firstField = at && fields.find((field) => at.raised[field]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time problems are raised, not when one of them is corrected
  useEffect(() => {
    if (!at?.raised.password || !passwordInput.current) return;
    passwordInput.current.value = '';
    passwordInput.current.focus();
  }, [at?.raised]);

  return (
    <WizardPage
      title={say('renew.title')}
      hidden={state.page !== 'account'}
      focusElsewhere={firstField !== undefined}
      onDefault={actions.submit}
      onEscape={actions.close}
      buttons={<AccountButtons snapshot={snapshot} actions={actions} />}
    >
      <Lead at={at} snapshot={snapshot} />
      <div className="fields">
        {at?.canEdit ? <EditableEntries at={at} actions={actions} /> : <Entries state={state} actions={actions} />}
        <PasswordField
          userName={form.userName.text.trim()}
          problem={at?.problems.password}
          inputRef={passwordInput}
          onTyped={() => actions.happen({ type: 'typed', field: 'password', text: '' })}
        />
      </div>
    </WizardPage>
  );
}

function AccountButtons({ snapshot, actions }: Pick<AccountPageProps, 'snapshot' | 'actions'>) {
  const choices = snapshot?.renewal?.later ?? [];
  return (
    <>
      <button type="button" className="quiet leading" onClick={actions.close}>
        {say('button.cancel')}
      </button>
      {choices.length > 0 && (
        <button type="button" onClick={() => actions.happen({ type: 'wants-later', choices })}>
          {say('button.later')}
        </button>
      )}
      <button type="submit" className="default">
        {say('button.renewNow')}
      </button>
    </>
  );
}

function Lead({ at, snapshot }: { at: At<'account'> | undefined; snapshot: Snapshot | undefined }) {
  const certificate = snapshot?.identity?.certificate;
  const until = certificate?.notAfter;
  return (
    <>
      <p role="status">
        {at?.wasCancelled
          ? say('renew.cancelled')
          : until && say('renew.lead', { name: certificate.commonName, date: longDate(until), inDays: fromNow(until) })}
      </p>
      <p className="soft">{say(at?.canEdit ? 'renew.leadAskAll' : 'renew.leadAsk')}</p>
    </>
  );
}

/** As in the certificate in use: to be read, and only changed where something has changed. */
function Entries({ state, actions }: Pick<AccountPageProps, 'state' | 'actions'>) {
  const form = 'form' in state ? state.form : emptyForm;
  return (
    <div className="entries">
      <Facts
        facts={[
          [say('account.userName'), form.userName.text],
          [say('account.serverName'), form.serverName.text],
        ]}
      />
      <button
        type="button"
        className="quiet"
        aria-label={say('renew.changeEntries')}
        onClick={() => actions.happen({ type: 'wants-to-edit' })}
      >
        {say('button.change')}
      </button>
    </div>
  );
}

function EditableEntries({ at, actions }: { at: At<'account'>; actions: RenewalActions }) {
  const inputs = { userName: useRef<HTMLInputElement>(null), serverName: useRef<HTMLInputElement>(null) };
  const { raised, problems, form } = at;
  const first = raised.userName ? 'userName' : raised.serverName && !raised.password ? 'serverName' : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time problems are raised
  useEffect(() => {
    if (first) inputs[first].current?.focus();
  }, [raised]);

  return (
    <>
      <Field
        label={say('account.userName')}
        hint={say('account.userNameHint')}
        problem={problems.userName && <Objection found={problems.userName} />}
        inputRef={inputs.userName}
        value={form.userName.text}
        onChange={(event) => actions.happen({ type: 'typed', field: 'userName', text: event.target.value })}
        autoComplete="username"
      />
      <Field
        label={say('account.serverName')}
        hint={say('account.serverHint')}
        problem={problems.serverName && <Objection found={problems.serverName} />}
        inputRef={inputs.serverName}
        value={form.serverName.text}
        onChange={(event) => actions.happen({ type: 'typed', field: 'serverName', text: event.target.value })}
        autoComplete="off"
      />
    </>
  );
}
