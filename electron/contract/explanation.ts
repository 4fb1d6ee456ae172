/** A problem as a person reads it. */
export interface Explanation {
  /** names what did not happen or what is the matter */
  readonly title: string;
  /** one sentence of why */
  readonly reason: string;
  /** one thing to do */
  readonly remedy: string;
  /** the field of the account page that it belongs to */
  readonly field?: 'userName' | 'password' | 'serverName';
  /** what a button can do about it */
  readonly action?: 'try-again' | 'allow-host' | 'trust-root';
}

/** The server's own words as a sentence to append; nothing where it said nothing. */
export function quoted(text: string | undefined): string {
  return text ? ` It says: \u201c${text}\u201d` : '';
}
