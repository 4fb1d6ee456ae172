import { useState } from 'react';
import { type HistoryEntry, historyDays } from '../../electron/contract/history.ts';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { dateAndTime } from '../dates.ts';
import { Mark } from '../ui/Mark.tsx';
import { Note } from '../ui/Note.tsx';
import { entryInWords, type Filter, filters, passes } from './history-words.ts';

/** Attempts, reminders and contacts with the site, the newest first. */
export function HistoryTab({ entries }: { entries: readonly HistoryEntry[] }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [written, setWritten] = useState<string>();
  const [problem, setProblem] = useState<Report>();
  const shown = entries.filter((entry) => passes(entry, filter));

  const write = async () => {
    const answer = await ask('history.export', undefined);
    setProblem(answer.ok ? undefined : answer.report);
    setWritten(answer.ok ? (answer.value ?? undefined) : undefined);
  };

  return (
    <div className="pane is-list">
      <h1 className="for-readers">{say('history.title')}</h1>
      {problem && (
        <Note tone="bad" title={problem.explanation.title} alert>
          {problem.explanation.reason} {problem.explanation.remedy}
        </Note>
      )}
      <div className="list-head">
        <p className="soft">{say('history.lead', { days: historyDays })}</p>
        <label>
          {say('history.show')}{' '}
          <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
            {filters.map((name) => (
              <option key={name} value={name}>
                {say(`history.filter.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void write()}>
          {say('history.export')}
        </button>
      </div>
      <p role="status" className="list-status">
        {written !== undefined && say('history.exported', { file: written })}
      </p>
      {shown.length > 0 ? <Entries entries={shown} /> : <p>{say(entries.length > 0 ? 'history.emptyOfKind' : 'history.empty')}</p>}
    </div>
  );
}

function Entries({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="events">
      {entries.map((entry) => {
        const { tone, text, more } = entryInWords(entry);
        return (
          <li key={`${entry.at} ${entry.kind} ${text}`}>
            <time dateTime={entry.at}>{dateAndTime(entry.at)}</time>
            <span>
              <Mark tone={tone} />
              <span className="for-readers">{say(`history.mark.${tone}`)}: </span>
              {text}
              {more && <span className="soft second-line">{more}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
