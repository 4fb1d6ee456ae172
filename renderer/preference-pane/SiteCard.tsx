import { useEffect, useRef, useState } from 'react';
import type { SiteContact, SiteView } from '../../electron/contract/site.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { dateAndTime, now } from '../dates.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { HelpDeskDetails } from '../ui/HelpDeskDetails.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Note } from '../ui/Note.tsx';
import { agoInWords, aheadInWords } from './ago.ts';
import { contactTone, outcomeInWords } from './site-words.ts';
import { useMinutes } from './use-minutes.ts';

/** The site: what its management point said last, and asking it now; below, in its full width, what stood in the way. */
export function SiteCard({ site }: { site: SiteView }) {
  const [isConnecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState<SiteContact['report']>();
  const below = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useMinutes();

  const connect = async () => {
    if (isConnecting) return;
    wasAsked.current = true;
    setConnecting(true);
    setProblem(undefined);
    const answer = await ask('site.connect', undefined);
    // How it went is in the snapshot that follows; only a way to main that is broken is not.
    if (!answer.ok) setProblem(answer.report);
    setConnecting(false);
  };

  const report = problem ?? site.lastContact?.report;
  // What was asked for is to be seen; what a later contact brings does not move the page.
  useEffect(() => {
    if (!report || isConnecting || !wasAsked.current) return;
    wasAsked.current = false;
    below.current?.scrollIntoView({ block: 'nearest' });
  }, [report, isConnecting]);
  return (
    <>
      <section className="card site" aria-busy={isConnecting || undefined}>
        <h2>{say('site.title')}</h2>
        <SiteFacts site={site} />
        <button type="button" aria-disabled={isConnecting || undefined} onClick={() => void connect()}>
          {say(isConnecting ? 'pane.connecting' : 'site.connectNow')}
        </button>
        <p className="for-readers" role="status">
          {isConnecting ? say('pane.connecting') : site.lastContact && outcomeInWords(site.lastContact)}
        </p>
      </section>
      {report && !isConnecting && (
        <div ref={below} className="is-wide">
          <Note tone={site.lastContact?.outcome === 'unreachable' ? 'warn' : 'bad'} title={report.explanation.title}>
            {report.explanation.reason} {report.explanation.remedy}
            <HelpDeskDetails report={report} />
          </Note>
        </div>
      )}
    </>
  );
}

function SiteFacts({ site: { siteCode, managementPoints, smsId, lastContact, nextContact } }: { site: SiteView }) {
  const [inUse, ...others] = managementPoints;
  return (
    <>
      <Facts
        facts={[
          [say('pane.siteCode'), siteCode ?? say('pane.unknown')],
          [say('pane.managementPoint'), inUse ?? say('pane.unknown')],
          [say('pane.lastContact'), lastContact ? <LastContact key="contact" contact={lastContact} /> : say('pane.noContact')],
          [
            say('pane.nextContact'),
            nextContact ? (
              <time key="next" dateTime={nextContact} title={dateAndTime(nextContact)}>
                {aheadInWords(nextContact, now())}
              </time>
            ) : (
              say('pane.byHandOnly')
            ),
          ],
        ]}
      />
      {(smsId || others.length > 0) && (
        <details className="card-details">
          <summary>{say('pane.details')}</summary>
          <Facts
            facts={[
              ...(smsId
                ? [
                    [
                      say('pane.smsId'),
                      <span key="smsid">
                        <bdi dir="ltr">{smsId}</bdi> <CopyButton text={smsId} label={say('pane.copySmsId')} />
                      </span>,
                    ] as const,
                  ]
                : []),
              ...(others.length > 0 ? [[say('pane.managementPoints'), managementPoints.join(', ')] as const] : []),
            ]}
          />
        </details>
      )}
    </>
  );
}

/** The outcome in words and in a shape, and how long ago; the exact time for whoever points at it. */
function LastContact({ contact }: { contact: SiteContact }) {
  return (
    <time dateTime={contact.at} title={dateAndTime(contact.at)}>
      <Mark tone={contactTone(contact)} />
      {say('pane.contact', { outcome: outcomeInWords(contact), when: agoInWords(contact.at, now()) })}
    </time>
  );
}
