import { useState } from 'react';
import { fingerprintInPairs, readFingerprint } from '../../electron/contract/fingerprint.ts';
import type { ProblemOf } from '../../electron/contract/problem.ts';
import { say } from '../../electron/contract/words/say.ts';
import { Field } from '../ui/Field.tsx';

interface RootQuestionProps {
  readonly problem: ProblemOf<'server-untrusted'> & { readonly rootSha256: string };
  readonly onAgreed: (fingerprint: string) => void;
}

/**
 * Shows who the server says it is, and goes on only with the fingerprint that the administrator gave: to be entered, because a
 * button alone would be pressed unread.
 */
export function RootQuestion({ problem: { issuer, rootSha256 }, onAgreed }: RootQuestionProps) {
  const [text, setText] = useState('');
  const [objection, setObjection] = useState<string>();
  const agree = () => {
    const given = readFingerprint(text);
    if (given === rootSha256) onAgreed(given);
    else setObjection(say(given === undefined ? 'trust.notAFingerprint' : 'trust.anotherFingerprint'));
  };
  return (
    <section className="root-question" aria-label={say('trust.question')}>
      <p>
        {say('trust.shown', { issuer })}
        <span className="fingerprint">
          {fingerprintInPairs(rootSha256.slice(0, 32))}:<wbr />
          {fingerprintInPairs(rootSha256.slice(32))}
        </span>
      </p>
      <Field
        label={say('trust.field')}
        hint={say('trust.hint')}
        problem={objection}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setObjection(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          agree();
        }}
      />
      <button type="button" onClick={agree}>
        {say('trust.agree')}
      </button>
    </section>
  );
}
