import * as v from 'valibot';

const text = v.fallback(v.pipe(v.string(), v.maxLength(2048)), '');
const place = v.optional(v.object({ x: v.pipe(v.number(), v.integer()), y: v.pipe(v.number(), v.integer()) }));

const kept = v.fallback(place, undefined);

/** What is remembered from one start to the next. A password has no place here. */
const remembered = v.fallback(
  v.object({
    userName: v.optional(text, ''),
    serverName: v.optional(text, ''),
    positions: v.fallback(v.partial(v.object({ enroll: kept, renew: kept, 'preference-pane': kept, 'certificate-check': kept })), {}),
  }),
  { userName: '', serverName: '', positions: {} },
);

export type Remembered = v.InferOutput<typeof remembered>;

/** Reads what a file holds, part by part: a part that can't be used counts as absent, and the others stay. */
export function readRemembered(stored: unknown): Remembered {
  return v.parse(remembered, stored);
}
