/**
 * What a command and the running app say to each other when the command wants a key: one JSON object a line, in UTF-8.
 *
 *     command: { version, identity, user, purpose }
 *     app:     { state: 'waiting', until }          the question is before a person
 *     app:     { state: 'answered', answer }        and the connection ends
 *
 * No key and no passphrase is ever part of it: the command opens the key itself, once it may. What the command says of itself is shown to the
 * person as its word; the certificate they see is read from the keychain by the app.
 */
import type { Socket } from 'node:net';
import * as v from 'valibot';
import { keyUsers } from '../../contract/keychain-entries.ts';

/** bytes of a line, its end included; the longest that is meant has a fifth of it */
const longestLine = 1024;

export const wishSchema = v.strictObject({
  version: v.literal(1),
  identity: v.pipe(v.string(), v.uuid()),
  user: v.picklist(keyUsers),
  purpose: v.picklist(['prove-to-site', 'renew', 'export', 'check']),
});

export const replySchema = v.variant('state', [
  v.strictObject({ state: v.literal('waiting'), until: v.pipe(v.string(), v.isoTimestamp()) }),
  v.strictObject({ state: v.literal('answered'), answer: v.picklist(['deny', 'once', 'always', 'not-answered']) }),
]);
export type Reply = v.InferOutput<typeof replySchema>;

export function lineOf(message: v.InferInput<typeof wishSchema> | Reply): string {
  return `${JSON.stringify(message)}\n`;
}

/**
 * The lines that come, each as what it must be. Ends at the first that is something else, is too long or is not ended: what follows such a
 * line can't be trusted to be one.
 */
export async function* messagesFrom<S extends v.GenericSchema>(socket: Socket, schema: S): AsyncGenerator<v.InferOutput<S>, void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const message = end < longestLine ? parsed(rest.subarray(0, end), schema) : undefined;
      if (message === undefined) return;
      rest = rest.subarray(end + 1);
      yield message;
    }
    if (rest.length >= longestLine) return;
  }
}

function parsed<S extends v.GenericSchema>(line: Uint8Array, schema: S): v.InferOutput<S> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(Buffer.from(line).toString('utf8')));
    return result.success ? result.output : undefined;
  } catch {
    return undefined; // not JSON
  }
}
