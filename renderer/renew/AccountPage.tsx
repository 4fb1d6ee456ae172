import { type RefObject, useEffect, useRef } from 'react';
import type { Snapshot } from '../../electron/contract/models.ts';
import { daysUntil, inDays, longDate, now } from '../dates.ts';
import { emptyForm, fields } from '../enroll/account-form.ts';
import { Facts } from '../ui/Facts.tsx';
import { Field } from '../ui/Field.tsx';
import { Objection } from '../ui/Objection.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
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
      title={words.renew.title}
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
  const { buttons } = words;
  const choices = snapshot?.renewal?.later ?? [];
  return (
    <>
      <button type="button" className="quiet leading" onClick={actions.close}>
        {buttons.cancel}
      </button>
      {choices.length > 0 && (
        <button type="button" onClick={() => actions.happen({ type: 'wants-later', choices })}>
          {buttons.later}
        </button>
      )}
      <button type="submit" className="default">
        {buttons.renewNow}
      </button>
    </>
  );
}

function Lead({ at, snapshot }: { at: At<'account'> | undefined; snapshot: Snapshot | undefined }) {
  const { renew, language } = words;
  const certificate = snapshot?.identity?.certificate;
  const until = certificate?.notAfter;
  return (
    <>
      <p role="status">
        {at?.wasCancelled
          ? renew.cancelled
          : until && renew.lead(certificate.commonName, longDate(until, navigator.language), inDays(daysUntil(until, now()), language))}
      </p>
      <p className="soft">{at?.canEdit ? renew.leadAskAll : renew.leadAsk}</p>
    </>
  );
}

/** As in the certificate in use: to be read, and only changed where something has changed. */
function Entries({ state, actions }: Pick<AccountPageProps, 'state' | 'actions'>) {
  const { account, buttons, renew } = words;
  const form = 'form' in state ? state.form : emptyForm;
  return (
    <div className="entries">
      <Facts
        facts={[
          [account.userName, form.userName.text],
          [account.serverName, form.serverName.text],
        ]}
      />
      <button type="button" className="quiet" aria-label={renew.changeEntries} onClick={() => actions.happen({ type: 'wants-to-edit' })}>
        {buttons.change}
      </button>
    </div>
  );
}

function EditableEntries({ at, actions }: { at: At<'account'>; actions: RenewalActions }) {
  const { account } = words;
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
        label={account.userName}
        hint={account.userNameHint}
        problem={problems.userName && <Objection found={problems.userName} />}
        inputRef={inputs.userName}
        value={form.userName.text}
        onChange={(event) => actions.happen({ type: 'typed', field: 'userName', text: event.target.value })}
        autoComplete="username"
      />
      <Field
        label={account.serverName}
        hint={account.serverHint}
        problem={problems.serverName && <Objection found={problems.serverName} />}
        inputRef={inputs.serverName}
        value={form.serverName.text}
        onChange={(event) => actions.happen({ type: 'typed', field: 'serverName', text: event.target.value })}
        autoComplete="off"
      />
    </>
  );
}
