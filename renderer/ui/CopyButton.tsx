import { useState } from 'react';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';

interface CopyButtonProps {
  readonly text: string;
  /** what a screen reader hears where the caption alone would not tell what */
  readonly label: string;
  /** on the button; 'Copy', unless given */
  readonly caption?: string;
}

/** Copies a text through main and says so. */
export function CopyButton({ text, label, caption = say('button.copy') }: CopyButtonProps) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const result = await ask('text.copy', text);
    if (result.ok) setCopied(text);
  };
  return (
    <>
      <button type="button" className="quiet" aria-label={label} onClick={copy}>
        {caption}
      </button>
      <span className="copied" role="status">
        {copied === text && copied !== '' ? say('button.copied') : ''}
      </span>
    </>
  );
}
