import { type RefObject, useEffect, useReducer, useRef } from 'react';
import type { Snapshot } from '../../electron/contract/models.ts';
import { ask, hear } from '../bridge.ts';
import { usePreparedKey, withPassword } from '../ui/attempt.ts';
import { check, fields } from './account-form.ts';
import { atTheStart, type Enrollment, enrollment, type Happening } from './enrollment.ts';

/** A host that may receive the password as well, or the SHA-256 of a root that is to be trusted. */
export interface Agreed {
  readonly host?: string;
  readonly fingerprint?: string;
  /** to do without the keys that a former keychain of the operating system protected */
  readonly startAnew?: true;
}

export interface EnrollmentActions {
  readonly happen: (happening: Happening) => void;
  /** checks what was typed and, if there is nothing to object to, starts */
  readonly submit: () => void;
  /** starts again with the same entries, and with what the person has agreed to, if anything */
  readonly retry: (agreed?: Agreed) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** Connects the pages with main. The password lives in its input alone; `passwordInput` is where. */
export function useEnrollment(snapshot: Snapshot | undefined): [Enrollment, EnrollmentActions, RefObject<HTMLInputElement | null>] {
  const [state, happen] = useReducer(enrollment, atTheStart);
  const passwordInput = useRef<HTMLInputElement>(null);
  const keyIsUsed = usePreparedKey(state.page);

  useEffect(() => hear('enrollment.progress', (progress) => happen({ type: 'progressed', progress })), []);

  const userName = snapshot?.prefill.userName ?? '';
  const serverName = snapshot?.prefill.serverName ?? '';
  const isFromLink = snapshot?.prefill.isFromLink ?? false;
  useEffect(() => happen({ type: 'prefilled', userName, serverName, isFromLink }), [userName, serverName, isFromLink]);

  async function start(allowedHosts: readonly string[], further: Omit<Agreed, 'host'> = {}): Promise<void> {
    if (state.page !== 'account' && state.page !== 'failed') return;
    const password = passwordInput.current;
    happen({ type: 'started', allowedHosts });
    const { form } = state;
    const agreed = { allowedHosts: [...allowedHosts], ...further };
    const names = { userName: form.userName.text, serverName: form.serverName.text };
    const reply = withPassword(password, (bytes) => ask('enrollment.start', { ...names, ...agreed, password: bytes }));
    happen({ type: 'answered', result: await reply });
    keyIsUsed();
  }

  const actions: EnrollmentActions = {
    happen,
    submit() {
      if (state.page !== 'account') return;
      const problems = check(state.form, !passwordInput.current?.value);
      if (fields.some((field) => problems[field])) happen({ type: 'objected', problems });
      else void start([]);
    },
    retry({ host, ...further } = {}) {
      if (state.page === 'failed') void start(host === undefined ? state.allowedHosts : [...state.allowedHosts, host], further);
    },
    cancel() {
      happen({ type: 'cancelling' });
      void ask('enrollment.cancel', undefined); // answered by the end of enrollment.start
    },
    close: () => void ask('window.close', undefined),
  };
  return [state, actions, passwordInput];
}
