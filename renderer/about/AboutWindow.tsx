import { useEffect, useState } from 'react';
import type { About, Component } from '../../electron/contract/about.ts';
import type { Result } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Emblem } from '../ui/Emblem.tsx';
import { ReportNote } from '../ui/ReportNote.tsx';
import { useEscape } from '../ui/use-escape.ts';

/** What this program is made of: its version, what it runs on, and every component with its licence. */
export function AboutWindow() {
  const [about, setAbout] = useState<Result<About>>();
  useEffect(() => {
    void ask('about.read', undefined).then(setAbout);
  }, []);
  useEscape();
  return (
    <main className="pane about">
      <header className="about-head">
        <Emblem size={64} />
        <div>
          <h1>{say('about.title')}</h1>
          {about?.ok && <Versions about={about.value} />}
        </div>
      </header>
      {about && !about.ok && <ReportNote report={about.report} />}
      {about?.ok && <Components components={about.value.components} />}
    </main>
  );
}

function Versions({ about: { version, runtime } }: { about: About }) {
  const each = runtime.map(({ name, version: its }) => `${name} ${its}`);
  return (
    <>
      <p>{say('about.version', { version })}</p>
      <p className="soft">
        {say('about.runtime', { programs: each.join(', ') })}{' '}
        <CopyButton text={[`${say('about.title')} ${version}`, ...each].join('\n')} label={say('about.copyVersions')} />
      </p>
    </>
  );
}

function Components({ components }: { components: readonly Component[] }) {
  return (
    <section>
      <h2>{say('about.components')}</h2>
      <p className="soft">{say('about.componentsLead', { count: components.length })}</p>
      <ul className="components">
        {components.map((component) => (
          <li key={`${component.name} ${component.version}`}>
            <Part component={component} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ component: { name, version, license, text } }: { component: Component }) {
  const line = (
    <>
      <bdi dir="ltr">
        {name} {version}
      </bdi>{' '}
      <span className="soft">{license}</span>
    </>
  );
  if (!text) return <p>{line}</p>;
  return (
    <details>
      <summary>{line}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard */}
      <section className="long-text" tabIndex={0} aria-label={say('about.license', { name })}>
        {text}
      </section>
    </details>
  );
}
