import { useState } from 'react';
import { fingerprintInPairs, readFingerprint } from '../../electron/contract/fingerprint.ts';
import type { ProblemOf } from '../../electron/contract/problem.ts';
import { Field } from '../ui/Field.tsx';
import { words } from '../words.ts';

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
  const { trust } = words;
  const agree = () => {
    const given = readFingerprint(text);
    if (given === rootSha256) onAgreed(given);
    else setObjection(given === undefined ? trust.notAFingerprint : trust.anotherFingerprint);
  };
  return (
    <section className="root-question" aria-label={trust.question}>
      <p>
        {trust.shown(issuer)}
        <span className="fingerprint">
          {fingerprintInPairs(rootSha256.slice(0, 32))}:<wbr />
          {fingerprintInPairs(rootSha256.slice(32))}
        </span>
      </p>
      <Field
        label={trust.field}
        hint={trust.hint}
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
        {trust.agree}
      </button>
    </section>
  );
}
