import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Field } from './Field.tsx';
import { Objection } from './Objection.tsx';

interface PasswordFieldProps {
  readonly userName: string;
  readonly problem: (Pick<Report, 'problem' | 'explanation'> & { readonly incident?: string }) | undefined;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onTyped: () => void;
}

/** Says whose password it wants. What is typed stays in the input and never becomes state. */
export function PasswordField({ userName, problem, inputRef, onTyped }: PasswordFieldProps) {
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hint = userName ? say('account.passwordHintNamed', { userName }) : say('account.passwordHint');
  return (
    <Field
      label={say('account.password')}
      hint={capsLock ? say('account.capsLock', { hint }) : hint}
      problem={problem && <Objection found={problem} />}
      inputRef={inputRef}
      type="password"
      autoComplete="current-password"
      onInput={problem && onTyped}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      onBlur={() => setCapsLock(false)}
    />
  );
}
