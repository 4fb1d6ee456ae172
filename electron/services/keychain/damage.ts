import { english, type Phrase } from '../../contract/words/say.ts';

/** Content that can't be what was stored. Not thrown for a disk that fails or refuses: there the content may be well. */
export class Damage extends Error {
  /** a clause that follows "because", for a person */
  readonly why: Phrase;
  constructor(why: Phrase) {
    super(english(why));
    this.name = 'Damage';
    this.why = why;
  }
}
