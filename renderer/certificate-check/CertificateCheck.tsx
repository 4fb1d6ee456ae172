import { type ChangeEvent, type DragEvent, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { type Role, roles } from '../../electron/contract/requirements.ts';
import { roleTitle } from '../../electron/contract/role-title.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask, hear } from '../bridge.ts';
import { atTheStart, type Check, check } from './check.ts';
import { Outcome } from './Outcome.tsx';

/** As much as main takes; a certificate's file is a few kilobytes. */
const longestFile = 1024 * 1024;

/** Judges a certificate by the written requirements for its role. */
export function CertificateCheck() {
  const [state, happen] = useReducer(check, atTheStart);
  const passphrase = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) void ask('window.close', undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // Whether one waits is asked at the start, and whenever main says so.
  const takeOpened = useEffectEvent(async () => {
    const result = await ask('opened-file.take', undefined);
    if (!result.ok) happen({ type: 'file-unreadable', report: result.report });
    else if (result.value && result.value.bytes.length > longestFile) happen({ type: 'file-too-large' });
    else if (result.value) {
      happen({ type: 'file-chosen', file: result.value });
      await judge({ ...state, file: result.value });
    }
  });
  useEffect(() => {
    void takeOpened();
    return hear('opened-file.waits', () => void takeOpened());
  }, []);

  async function judge(wish: Pick<Check, 'file' | 'role' | 'hostName'>, secret?: string): Promise<void> {
    const { file, role, hostName } = wish;
    if (!file) return;
    const bytes = secret === undefined ? undefined : new TextEncoder().encode(secret);
    happen({ type: 'asked' });
    const reply = ask('certificate.check', { ...file, role, hostName, ...(bytes ? { passphrase: bytes } : {}) });
    bytes?.fill(0);
    happen({ type: 'answered', result: await reply });
  }

  async function take(given: File | undefined): Promise<void> {
    if (!given) return;
    if (given.size > longestFile) {
      happen({ type: 'file-too-large' });
      return;
    }
    const file = { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
    happen({ type: 'file-chosen', file });
    await judge({ ...state, file });
  }

  return (
    <main className="pane certificate-check">
      <h1 className="is-wide">{say('check.title')}</h1>
      <RoleChoice
        state={state}
        onRole={(role) => {
          happen({ type: 'role-chosen', role });
          void judge({ ...state, role });
        }}
        onHost={(hostName) => happen({ type: 'host-typed', hostName })}
        onHostDone={() => void judge(state)}
      />
      <DropPlace name={state.file?.name} onFile={(file) => void take(file)} />
      {state.outcome.kind === 'passphrase-needed' && (
        <form
          className="is-wide fields"
          onSubmit={(event) => {
            event.preventDefault();
            void judge(state, passphrase.current?.value ?? '');
          }}
        >
          <label>
            {say('check.passphrase')} <input ref={passphrase} type="password" autoComplete="off" />
          </label>
          <button type="submit" className="default">
            {say('check.open')}
          </button>
        </form>
      )}
      <Outcome outcome={state.outcome} />
    </main>
  );
}

interface RoleChoiceProps {
  readonly state: Check;
  readonly onRole: (role: Role) => void;
  readonly onHost: (hostName: string) => void;
  readonly onHostDone: () => void;
}

function RoleChoice({ state, onRole, onHost, onHostDone }: RoleChoiceProps) {
  return (
    <div className="is-wide choices">
      <label>
        {say('check.role')}
        <select value={state.role} onChange={(event) => onRole(event.target.value as Role)}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleTitle(role)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('check.hostName')}
        <input
          value={state.hostName}
          placeholder={say('check.hostNameHint')}
          spellCheck={false}
          onChange={(event) => onHost(event.target.value)}
          onBlur={onHostDone}
          onKeyDown={(event) => event.key === 'Enter' && onHostDone()}
        />
      </label>
    </div>
  );
}

function DropPlace({ name, onFile }: { name: string | undefined; onFile: (file: File | undefined) => void }) {
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <section
      className={over ? 'is-wide drop-place is-over' : 'is-wide drop-place'}
      aria-label={say('check.file')}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <p>{name ?? say('check.drop')}</p>
      <label className="file-choice">
        {say('check.choose')}
        <input
          type="file"
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            onFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <p className="soft">{say('check.forms')}</p>
    </section>
  );
}
