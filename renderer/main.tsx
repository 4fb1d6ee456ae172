import { createRoot } from 'react-dom/client';
import { EnrollWindow } from './enroll/EnrollWindow.tsx';
import { PreferencePane } from './preference-pane/PreferencePane.tsx';
import { words } from './words.ts';

// One page and one script for both windows: a second file would have to be asked for before anything can be drawn.
const isEnroll = new URLSearchParams(location.search).get('window') === 'enroll';
const root = document.getElementById('root');
if (root) {
  document.documentElement.lang = words.language;
  document.title = isEnroll ? words.windows.enroll : words.windows['preference-pane'];
  createRoot(root).render(isEnroll ? <EnrollWindow /> : <PreferencePane />);
}
