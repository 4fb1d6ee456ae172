import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { speakWith } from '../electron/contract/words/catalogues.ts';
import { isRightToLeft, knownVoice, type Voice } from '../electron/contract/words/languages.ts';
import { say } from '../electron/contract/words/say.ts';
import { hear } from './bridge.ts';
import { CertificateCheck } from './certificate-check/CertificateCheck.tsx';
import { EnrollWindow } from './enroll/EnrollWindow.tsx';
import { PreferencePane } from './preference-pane/PreferencePane.tsx';
import { RenewWindow } from './renew/RenewWindow.tsx';

// One page and one script for all windows: a second file would have to be asked for before anything can be drawn. Those that are seldom
// seen are files of their own all the same, so that they do not make the others wait.
const AboutWindow = lazy(() => import('./about/AboutWindow.tsx').then(({ AboutWindow: window }) => ({ default: window })));
const KeyQuestionWindow = lazy(() =>
  import('./key-question/KeyQuestionWindow.tsx').then(({ KeyQuestionWindow: window }) => ({ default: window })),
);
const windows = {
  enroll: EnrollWindow,
  renew: RenewWindow,
  'certificate-check': CertificateCheck,
  'preference-pane': PreferencePane,
  about: AboutWindow,
  'key-question': KeyQuestionWindow,
};
const address = new URLSearchParams(location.search);
const asked = address.get('window') ?? '';
const isKnown = (text: string): text is keyof typeof windows => Object.hasOwn(windows, text);
const name = isKnown(asked) ? asked : 'preference-pane';
const element = document.getElementById('root');
const root = element && createRoot(element);

/** Draws the window, or draws it anew with all that it knows and that was typed, in another language. */
async function draw(voice: Voice): Promise<void> {
  const waiting = speakWith(voice);
  if (waiting) await waiting;
  document.documentElement.lang = voice.language;
  document.documentElement.dir = isRightToLeft(voice.language) ? 'rtl' : 'ltr';
  document.title = say(`window.${name}`);
  const Window = windows[name];
  root?.render(
    <Suspense>
      <Window />
    </Suspense>,
  );
}

void draw(knownVoice(address.get('language'), address.get('locale')));
hear('voice.changed', (voice) => void draw(voice));
