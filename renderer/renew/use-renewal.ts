import { type RefObject, useEffect, useReducer, useRef } from 'react';
import type { Snapshot } from '../../electron/contract/models.ts';
import { ask, hear } from '../bridge.ts';
import { check, fields } from '../enroll/account-form.ts';
import type { Agreed } from '../enroll/use-enrollment.ts';
import { usePreparedKey, withPassword } from '../ui/attempt.ts';
import { atTheStart, type Happening, needsEnrollment, type Renewal, renewal } from './renewal.ts';

export interface RenewalActions {
  readonly happen: (happening: Happening) => void;
  /** checks what was typed and, if there is nothing to object to, starts */
  readonly submit: () => void;
  /** starts again with the same entries, and with what the person has agreed to, if anything */
  readonly retry: (agreed?: Agreed) => void;
  readonly cancel: () => void;
  readonly close: () => void;
  /** opens Computer Enrollment in place of this window */
  readonly enrollAgain: () => void;
  /** puts the reminder off until the time that was chosen */
  readonly postpone: () => void;
}

/** Connects the pages with main. The password lives in its input alone; `passwordInput` is where. */
export function useRenewal(snapshot: Snapshot | undefined): [Renewal, RenewalActions, RefObject<HTMLInputElement | null>] {
  const [state, happen] = useReducer(renewal, atTheStart);
  const passwordInput = useRef<HTMLInputElement>(null);
  const keyIsUsed = usePreparedKey(state.page);

  useEffect(() => hear('enrollment.progress', (progress) => happen({ type: 'progressed', progress })), []);
  useEffect(() => {
    if (snapshot) happen({ type: 'learnt', snapshot });
  }, [snapshot]);

  async function start(allowedHosts: readonly string[], fingerprint?: string): Promise<void> {
    if (state.page !== 'account' && state.page !== 'failed') return;
    const password = passwordInput.current;
    happen({ type: 'started', allowedHosts });
    const { form } = state;
    const agreed = { allowedHosts: [...allowedHosts], ...(fingerprint === undefined ? {} : { fingerprint }) };
    const names = { userName: form.userName.text, serverName: form.serverName.text };
    const reply = withPassword(password, (bytes) => ask('renewal.start', { ...names, ...agreed, password: bytes }));
    happen({ type: 'answered', result: await reply });
    keyIsUsed();
  }

  async function postpone(): Promise<void> {
    if (state.page !== 'later') return;
    const [usual] = state.choices;
    const reply = await ask('reminder.later', state.chosen === usual ? {} : { until: state.chosen });
    // Where it could not be noted, the usual next reminder comes all the same.
    happen({ type: 'postponed', until: reply.ok ? reply.value : (usual ?? null) });
  }

  const actions: RenewalActions = {
    happen,
    submit() {
      if (state.page !== 'account') return;
      const problems = check(state.form, !passwordInput.current?.value);
      if (fields.some((field) => problems[field])) happen({ type: 'objected', problems });
      else void start([]);
    },
    retry({ host, fingerprint } = {}) {
      if (state.page !== 'failed' || needsEnrollment(state.report.problem.kind)) return;
      void start(host === undefined ? state.allowedHosts : [...state.allowedHosts, host], fingerprint);
    },
    cancel() {
      happen({ type: 'cancelling' });
      void ask('enrollment.cancel', undefined); // answered by the end of renewal.start
    },
    close: () => void ask('window.close', undefined),
    enrollAgain: () => void ask('window.open', 'enroll').then(() => ask('window.close', undefined)),
    postpone: () => void postpone(),
  };
  return [state, actions, passwordInput];
}
