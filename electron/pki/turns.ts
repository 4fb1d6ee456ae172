/**
 * Long work in slices: a generator that yields where something else may have its turn. Whoever runs it decides whether to go on at
 * once or to let the event loop have the gap, so that reading a list of a million entries never makes a window stand still.
 */
export type Turns<T> = Generator<undefined, T, undefined>;

/** Runs the work without a gap. */
export function atOnce<T>(turns: Turns<T>): T {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
