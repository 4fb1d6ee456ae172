import { type RefObject, useEffect, useRef } from 'react';
import { suggestServerName } from '../../electron/contract/account.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Field } from '../ui/Field.tsx';
import { Objection } from '../ui/Objection.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { type AccountForm, emptyForm, fields } from './account-form.ts';
import type { Enrollment } from './enrollment.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

interface AccountPageProps {
  readonly state: Enrollment;
  readonly actions: EnrollmentActions;
  readonly passwordInput: RefObject<HTMLInputElement | null>;
}

/** User name, password and server name. The password is never read into state. */
export function AccountPage({ state, actions, passwordInput }: AccountPageProps) {
  const userNameInput = useRef<HTMLInputElement>(null);
  const serverNameInput = useRef<HTMLInputElement>(null);
  const form = 'form' in state ? state.form : emptyForm;
  const problems = state.page === 'account' ? state.problems : {};
  const raised = state.page === 'account' ? state.raised : undefined;
  const wasCancelled = state.page === 'account' && state.wasCancelled;
  const firstField = raised && fields.find((field) => raised[field]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time problems are raised, not when one of them is corrected
  useEffect(() => {
    if (raised?.password && passwordInput.current) passwordInput.current.value = '';
    if (firstField) ({ userName: userNameInput, password: passwordInput, serverName: serverNameInput })[firstField].current?.focus();
  }, [raised]);

  return (
    <WizardPage
      title={say('account.title')}
      hidden={state.page !== 'account'}
      focusElsewhere={firstField !== undefined}
      onDefault={actions.submit}
      onEscape={actions.close}
      buttons={
        <>
          <button type="button" className="quiet leading" onClick={actions.close}>
            {say('button.cancel')}
          </button>
          <button type="button" onClick={() => actions.happen({ type: 'went-back' })}>
            {say('button.goBack')}
          </button>
          <button type="submit" className="default">
            {say('button.next')}
          </button>
        </>
      }
    >
      <p className={wasCancelled ? undefined : 'soft'} role="status">
        {say(wasCancelled ? 'account.cancelled' : 'account.lead')}
      </p>
      <div className="fields">
        <Field
          label={say('account.userName')}
          hint={say('account.userNameHint')}
          problem={problems.userName && <Objection found={problems.userName} />}
          inputRef={userNameInput}
          value={form.userName.text}
          onChange={(event) => actions.happen({ type: 'typed', field: 'userName', text: event.target.value })}
          autoComplete="username"
        />
        <PasswordField
          userName={form.userName.text.trim()}
          problem={problems.password}
          inputRef={passwordInput}
          onTyped={() => actions.happen({ type: 'typed', field: 'password', text: '' })}
        />
        <Field
          label={say('account.serverName')}
          hint={serverHint(form)}
          problem={problems.serverName && <Objection found={problems.serverName} />}
          inputRef={serverNameInput}
          value={form.serverName.text}
          onChange={(event) => actions.happen({ type: 'typed', field: 'serverName', text: event.target.value })}
          autoComplete="off"
        />
      </div>
    </WizardPage>
  );
}

/** Where the server name came from: its users had to be told when it was wrong. */
function serverHint({ userName, serverName }: AccountForm): string {
  const domain = suggestServerName(userName.text)?.domain;
  if (serverName.source === 'suggestion' && domain) return say('account.serverHintSuggested', { domain });
  if (serverName.source === 'link') return say('account.serverHintLinked');
  return say(serverName.source === 'prefill' ? 'account.serverHintPrefilled' : 'account.serverHint');
}
