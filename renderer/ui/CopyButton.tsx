import { useState } from 'react';
import { ask } from '../bridge.ts';
import { words } from '../words.ts';

/** Copies a text through main and says so. `label` is what a screen reader hears where 'Copy' alone would not tell what. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const result = await ask('text.copy', text);
    if (result.ok) setCopied(text);
  };
  return (
    <>
      <button type="button" className="quiet" aria-label={label} onClick={copy}>
        {words.buttons.copy}
      </button>
      <span className="copied" role="status">
        {copied === text && copied !== '' ? words.buttons.copied : ''}
      </span>
    </>
  );
}
