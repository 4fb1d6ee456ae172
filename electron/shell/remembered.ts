import * as v from 'valibot';

const text = v.fallback(v.pipe(v.string(), v.maxLength(2048)), '');
const pixels = v.pipe(v.number(), v.integer());
const size = v.optional(v.fallback(v.optional(v.pipe(pixels, v.minValue(1), v.maxValue(100_000))), undefined));
/** where it stands; its size where a person can choose it */
const kept = v.fallback(v.optional(v.object({ x: pixels, y: pixels, width: size, height: size })), undefined);

const windows = { enroll: kept, renew: kept, 'preference-pane': kept, 'certificate-check': kept, about: kept, 'key-question': kept };

/** What is remembered from one start to the next. A password has no place here. */
const remembered = v.fallback(
  v.object({
    userName: v.optional(text, ''),
    serverName: v.optional(text, ''),
    positions: v.fallback(v.partial(v.object(windows)), {}),
  }),
  { userName: '', serverName: '', positions: {} },
);

export type Remembered = v.InferOutput<typeof remembered>;

/** Reads what a file holds, part by part: a part that can't be used counts as absent, and the others stay. */
export function readRemembered(stored: unknown): Remembered {
  return v.parse(remembered, stored);
}
