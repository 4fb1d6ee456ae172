import { useEffect, useRef, useState } from 'react';
import type { KeyAnswer, KeyQuestion } from '../../electron/contract/keychain-entries.ts';
import type { Report, Result } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask, hear } from '../bridge.ts';
import { longDate, now } from '../dates.ts';
import { programName } from '../keychain-view/keychain-words.ts';
import { inPairs } from '../preference-pane/status.ts';
import { Emblem } from '../ui/Emblem.tsx';
import { Facts } from '../ui/Facts.tsx';
import { leftToRight } from '../ui/left-to-right.ts';
import { ReportNote } from '../ui/ReportNote.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { timeLeft } from './time-left.ts';

/** The question whether a program may use a key. Whatever is not an answer is a no: Esc, closing the window, and the end of its time. */
export function KeyQuestionWindow() {
  const [question, setQuestion] = useState<Result<KeyQuestion | null>>();
  useSnapshot(); // brings the time on which main decides
  useEffect(() => {
    let isOlder = false;
    const end = hear('key-question.changed', (value) => {
      isOlder = true;
      setQuestion({ ok: true, value });
    });
    void ask('key-question.read', undefined).then((answer) => {
      if (!isOlder) setQuestion(answer);
    });
    return end;
  }, []);
  if (!question) return <main className="question" />;
  if (!question.ok) return <Unreadable report={question.report} />;
  return question.value ? <Question key={question.value.id} question={question.value} /> : <Nobody />;
}

/** Milliseconds before the buttons can be pressed: a click or a key that was meant for what was there before is no answer. */
const tooSoon = 500;

function Question({ question: { id, user, purpose, certificate, until } }: { question: KeyQuestion }) {
  const [report, setReport] = useState<Report>();
  const heading = useRef<HTMLHeadingElement>(null);
  const isReady = useReadiness();
  const program = programName(user);
  const reply = async (answer: KeyAnswer) => {
    const sent = await ask('key-question.answer', { id, answer });
    if (!sent.ok) setReport(sent.report);
  };
  useEscape(() => void reply('deny'));
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="question">
      <div className="question-body">
        <Emblem size={48} />
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {say('keyQuestion.title', { program })}
          </h1>
          {report && <ReportNote report={report} />}
          <p>{say('keyQuestion.sentence', { name: certificate.commonName, purpose: say(`keychain.purpose.${purpose}`) })}</p>
          <Facts
            facts={[
              [say('keyQuestion.program'), program],
              [say('keyQuestion.certificate'), certificate.subject],
              [say('keyQuestion.serialNumber'), leftToRight(inPairs(certificate.serialNumber, ' '))],
              [say('keyQuestion.validUntil'), longDate(certificate.notAfter)],
            ]}
          />
          <p>{say('keyQuestion.advice')}</p>
          <TimeLeft until={until} />
        </div>
      </div>
      <footer className="page-buttons">
        <button type="button" disabled={!isReady} onClick={() => void reply('always')}>
          {say('keyQuestion.always')}
        </button>
        <button type="button" disabled={!isReady} onClick={() => void reply('once')}>
          {say('keyQuestion.once')}
        </button>
        <button type="button" className="default" onClick={() => void reply('deny')}>
          {say('keyQuestion.deny')}
        </button>
      </footer>
    </main>
  );
}

function useReadiness(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), tooSoon);
    return () => clearTimeout(timer);
  }, []);
  return isReady;
}

/** Seen every second, but not read out each time. */
function TimeLeft({ until }: { until: string }) {
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setDrawn((drawn) => drawn + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <p className="soft time-left">{say('keyQuestion.timeLeft', { time: timeLeft(until, now()) })}</p>;
}

function Nobody() {
  useEscape();
  return (
    <main className="question">
      <div className="question-body">
        <Emblem size={48} />
        <div role="status">
          <h1>{say('keyQuestion.none')}</h1>
          <p>{say('keyQuestion.noneText')}</p>
        </div>
      </div>
      <footer className="page-buttons">
        <button type="button" className="default" onClick={() => void ask('window.close', undefined)}>
          {say('button.close')}
        </button>
      </footer>
    </main>
  );
}

function Unreadable({ report }: { report: Report }) {
  useEscape();
  return (
    <main className="question">
      <div className="question-body">
        <h1 className="for-readers">{say('window.key-question')}</h1>
        <ReportNote report={report} />
      </div>
    </main>
  );
}
