export type PassphraseObjection = 'empty' | 'differs';

/** What is the matter with a passphrase that was entered twice, if anything. */
export function objectionTo(first: string, second: string): PassphraseObjection | undefined {
  if (first === '') return 'empty';
  return first === second ? undefined : 'differs';
}
