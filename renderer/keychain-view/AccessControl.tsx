import { useId, useRef, useState } from 'react';
import { type IdentityDetails, type KeyAccess, type KeyUse, type KeyUser, keyUsers } from '../../electron/contract/keychain-entries.ts';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { dateAndTime } from '../dates.ts';
import { Mark } from '../ui/Mark.tsx';
import { Note } from '../ui/Note.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { decisionTone, programName, wordsOfUse } from './keychain-words.ts';

interface AccessControlProps {
  readonly details: Pick<IdentityDetails, 'id' | 'access' | 'accessTrouble' | 'uses'>;
  readonly onChanged: () => void;
}

/** Who may use the key without asking, and who has used it. */
export function AccessControl({ details: { id, access, accessTrouble, uses }, onChanged }: AccessControlProps) {
  const [report, setReport] = useState<Report>();
  const [said, setSaid] = useState('');
  const hint = useId();

  const change = async (to: KeyAccess, sentence = '') => {
    const answer = await ask('identity.access', { id, confirm: to.confirm, allowed: [...to.allowed] });
    setReport(answer.ok ? undefined : answer.report);
    setSaid(answer.ok ? sentence : '');
    if (answer.ok) onChanged();
  };

  return (
    <section className="card access">
      <h2>{say('keychain.access')}</h2>
      {report && <ReportNote report={report} />}
      {accessTrouble && <Note tone="warn">{say(`keychain.accessTrouble.${accessTrouble}`)}</Note>}
      <label className="check">
        <input
          type="checkbox"
          checked={access.confirm}
          aria-describedby={hint}
          onChange={(event) => void change({ ...access, confirm: event.target.checked })}
        />
        {say('keychain.confirm')}
      </label>
      <p id={hint} className="soft hint">
        {say(access.confirm ? 'keychain.confirmHint' : 'keychain.confirmOffHint')}
      </p>
      {access.confirm && <Allowed access={access} onChange={change} />}
      <p role="status" className="for-readers">
        {said}
      </p>
      <h3>{say('keychain.uses')}</h3>
      <Uses uses={uses} />
    </section>
  );
}

interface AllowedProps {
  readonly access: KeyAccess;
  readonly onChange: (to: KeyAccess, sentence: string) => Promise<void>;
}

function Allowed({ access, onChange }: AllowedProps) {
  const others = keyUsers.filter((user) => !access.allowed.includes(user));
  const [wanted, setWanted] = useState<KeyUser>();
  const heading = useRef<HTMLHeadingElement>(null);
  const program = wanted && others.includes(wanted) ? wanted : others[0];
  const allow = (user: KeyUser) =>
    onChange({ ...access, allowed: [...access.allowed, user] }, say('keychain.added', { program: programName(user) }));
  const forbid = (user: KeyUser) => {
    heading.current?.focus(); // the button that had the focus is about to go
    return onChange(
      { ...access, allowed: access.allowed.filter((one) => one !== user) },
      say('keychain.removed', { program: programName(user) }),
    );
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('keychain.allowed')}
      </h3>
      {access.allowed.length === 0 && <p className="soft">{say('keychain.noneAllowed')}</p>}
      <ul className="programs">
        {access.allowed.map((user) => (
          <li key={user}>
            {programName(user)}
            <button
              type="button"
              className="quiet"
              aria-label={say('keychain.removeNamed', { program: programName(user) })}
              onClick={() => void forbid(user)}
            >
              {say('keychain.remove')}
            </button>
          </li>
        ))}
      </ul>
      {program && (
        <div className="add-program">
          <select aria-label={say('keychain.addProgram')} value={program} onChange={(event) => setWanted(event.target.value as KeyUser)}>
            {others.map((user) => (
              <option key={user} value={user}>
                {programName(user)}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => void allow(program)}>
            {say('keychain.add')}
          </button>
        </div>
      )}
    </>
  );
}

/** As many as one looks at; the history of the program keeps more. */
const usesShown = 20;

function Uses({ uses }: { uses: readonly KeyUse[] }) {
  if (uses.length === 0) return <p className="soft">{say('keychain.noUses')}</p>;
  return (
    <ol className="uses">
      {uses.slice(0, usesShown).map((use) => (
        <li key={`${use.at} ${use.user} ${use.purpose} ${use.decision}`}>
          <Mark tone={decisionTone(use)} />
          <span>
            {wordsOfUse(use)}
            <span className="soft second-line">
              <time dateTime={use.at}>{dateAndTime(use.at)}</time>, {say(`keychain.decision.${use.decision}`)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
