import { lazy, Suspense, useEffect, useState } from 'react';
import type { PanePlace } from '../../electron/contract/channels.ts';
import type { Result, Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { hear } from '../bridge.ts';
import { Note } from '../ui/Note.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { Overview } from './Overview.tsx';
import { dialogAt, placeAskedFor, type TabName, tabAt, tabNames } from './places.ts';

// Only what is seen first is loaded first.
const KeychainTab = lazy(() => import('../keychain-view/KeychainTab.tsx').then(({ KeychainTab: tab }) => ({ default: tab })));
const SettingsTab = lazy(() => import('./SettingsTab.tsx').then(({ SettingsTab: tab }) => ({ default: tab })));
const HistoryTab = lazy(() => import('./HistoryTab.tsx').then(({ HistoryTab: tab }) => ({ default: tab })));
const HelpDialog = lazy(() => import('./HelpDialog.tsx').then(({ HelpDialog: dialog }) => ({ default: dialog })));
const DiagnosticsDialog = lazy(() => import('./DiagnosticsDialog.tsx').then(({ DiagnosticsDialog: dialog }) => ({ default: dialog })));

/** Configuration Manager: the state of this computer, from what is stored on it; the network is not asked for any of it. */
export function PreferencePane() {
  const snapshot = useSnapshot();
  const [tab, setTab] = useState<TabName>(tabAt(placeAskedFor(location.search)));
  const [dialog, setDialog] = useState(dialogAt(placeAskedFor(location.search)));
  useEscape();

  const goTo = (place: PanePlace) => {
    setTab(tabAt(place));
    setDialog(dialogAt(place));
  };
  useEffect(
    () =>
      hear('pane.show', (place) => {
        setTab(tabAt(place));
        setDialog(dialogAt(place));
      }),
    [],
  );

  return (
    <main className="pane-window">
      <Tabs
        label={say('pane.tabs')}
        tabs={tabNames.map((name) => ({ name, label: say(`pane.tab.${name}`) }))}
        selected={tab}
        onSelect={setTab}
      >
        <Suspense>{snapshot && <TabContent tab={tab} snapshot={snapshot} goTo={goTo} />}</Suspense>
      </Tabs>
      <Suspense>
        {dialog === 'help' && snapshot?.ok && <HelpDialog snapshot={snapshot.value} onClose={() => setDialog(undefined)} />}
        {dialog === 'diagnostics' && <DiagnosticsDialog onClose={() => setDialog(undefined)} />}
      </Suspense>
    </main>
  );
}

interface TabContentProps {
  readonly tab: TabName;
  readonly snapshot: Result<Snapshot>;
  readonly goTo: (place: PanePlace) => void;
}

function TabContent({ tab, snapshot: result, goTo }: TabContentProps) {
  if (!result.ok) return <Unreadable {...result.report.explanation} goTo={goTo} />;
  const snapshot = result.value;
  if (tab === 'keychain') return <KeychainTab snapshot={snapshot} />;
  if (tab === 'settings') return <SettingsTab settings={snapshot.settings} />;
  if (tab === 'history') return <HistoryTab entries={snapshot.history} />;
  return <Overview snapshot={snapshot} goTo={goTo} />;
}

interface UnreadableProps {
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
  readonly goTo: (place: PanePlace) => void;
}

/** Nothing can be shown; but the help desk can be given something to look at. */
function Unreadable({ title, reason, remedy, goTo }: UnreadableProps) {
  return (
    <div className="pane">
      <h1 className="for-readers">{say('pane.tabs')}</h1>
      <Note tone="bad" title={title} alert>
        {reason} {remedy}
      </Note>
      <div className="pane-foot">
        <button type="button" onClick={() => goTo('diagnostics')}>
          {say('diagnostics.collect')}
        </button>
      </div>
    </div>
  );
}
