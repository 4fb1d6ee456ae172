import { Fragment, useState } from 'react';
import type { Snapshot } from '../../electron/contract/models.ts';
import type { BrokenSettingsFile, ExplainedSetting, UnusedValue } from '../../electron/contract/settings.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Note } from '../ui/Note.tsx';
import { isSet, sourceInWords, unusedInWords, valueInWords } from './settings-words.ts';

/** Every setting as it is in force, with who has set it, and what was written but is not used, with the reason. */
export function SettingsTab({ settings: { inForce, broken } }: { settings: Snapshot['settings'] }) {
  const [showsDefaults, setShowsDefaults] = useState(true);
  const shown = inForce.filter((setting) => showsDefaults || isSet(setting));
  return (
    <div className="pane is-list">
      <h1 className="for-readers">{say('settings.title')}</h1>
      {broken.map((file) => (
        <BrokenFile key={file.file} file={file} />
      ))}
      <div className="list-head">
        <p className="soft">{say('settings.lead')}</p>
        <label className="check">
          <input type="checkbox" checked={showsDefaults} onChange={(event) => setShowsDefaults(event.target.checked)} />
          {say('settings.showDefaults')}
        </label>
      </div>
      {shown.length > 0 ? <SettingsTable settings={shown} /> : <p>{say('settings.allDefault')}</p>}
    </div>
  );
}

function BrokenFile({ file: { file, source, why } }: { file: BrokenSettingsFile }) {
  return (
    <Note tone="bad" title={say('settings.broken')}>
      {say('settings.brokenText', { file, source: sourceInWords(source), why })}
    </Note>
  );
}

function SettingsTable({ settings }: { settings: readonly ExplainedSetting[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say('settings.column.setting')}</th>
          <th scope="col">{say('settings.column.value')}</th>
          <th scope="col">{say('settings.column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {settings.map((setting) => (
          <tr key={setting.key}>
            <th scope="row">
              <bdi dir="ltr">{setting.key}</bdi>
            </th>
            <td data-label={say('settings.column.value')}>
              <bdi className={setting.effective === null ? 'soft' : undefined}>{valueInWords(setting)}</bdi>
              <UnusedValues setting={setting} />
            </td>
            <td data-label={say('settings.column.source')}>
              {sourceInWords(isSet(setting) ? setting.source : 'default')}
              {isSet(setting) && setting.file && (
                <span className="soft second-line">
                  <PathInWords path={setting.file} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With places at which it may be broken: a path is one long word. */
function PathInWords({ path }: { path: string }) {
  const parts = path.split(/(?<=[\\/])/u);
  return (
    <bdi dir="ltr">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places, and may be the same
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  );
}

function UnusedValues({ setting: { unused } }: { setting: ExplainedSetting }) {
  return unused.map((value: UnusedValue) => (
    <span key={`${value.source} ${value.file} ${value.written}`} className="soft second-line">
      {unusedInWords(value)}
    </span>
  ));
}
