import type { ContactOutcome, Refusal } from '../../electron/contract/site.ts';
import { say } from '../../electron/contract/words/say.ts';
import type { Tone } from '../ui/Mark.tsx';

interface Outcome {
  readonly outcome: ContactOutcome;
  readonly refusal?: Refusal;
}

/** How a contact ended, in a few words: 'accepted', 'refused: certificate revoked'. */
export function outcomeInWords({ outcome, refusal = 'unsaid' }: Outcome): string {
  return outcome === 'refused' ? say(`pane.contact.refused.${refusal}`) : say(`pane.contact.${outcome}`);
}

/** That nobody answered says nothing about the certificate, and is no more than a doubt. */
export function contactTone({ outcome }: Outcome): Tone {
  if (outcome === 'accepted') return 'good';
  return outcome === 'refused' ? 'bad' : 'warn';
}
