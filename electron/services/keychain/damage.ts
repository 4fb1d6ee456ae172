/** Content that can't be what was stored. Not thrown for a disk that fails or refuses: there the content may be well. */
export class Damage extends Error {
  /** a clause that follows "because", for a person */
  readonly why: string;
  constructor(why: string) {
    super(why);
    this.name = 'Damage';
    this.why = why;
  }
}
