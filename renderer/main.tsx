import { createRoot } from 'react-dom/client';
import { CertificateCheck } from './certificate-check/CertificateCheck.tsx';
import { EnrollWindow } from './enroll/EnrollWindow.tsx';
import { PreferencePane } from './preference-pane/PreferencePane.tsx';
import { RenewWindow } from './renew/RenewWindow.tsx';
import { words } from './words.ts';

// One page and one script for all windows: a second file would have to be asked for before anything can be drawn.
const windows = { enroll: EnrollWindow, renew: RenewWindow, 'certificate-check': CertificateCheck, 'preference-pane': PreferencePane };
const asked = new URLSearchParams(location.search).get('window') ?? '';
const isKnown = (text: string): text is keyof typeof windows => Object.hasOwn(windows, text);
const name = isKnown(asked) ? asked : 'preference-pane';
const root = document.getElementById('root');
if (root) {
  document.documentElement.lang = words.language;
  document.title = words.windows[name];
  const Window = windows[name];
  createRoot(root).render(<Window />);
}
