import * as v from 'valibot';
import { type RequestInput, type RequestName, type RequestOutput, requests } from '../contract/channels.ts';
import type { Report, Result } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Handlers, Sender } from '../handlers.ts';

/** Puts whatever was thrown into words and into the log. */
export type Reporter = (error: unknown) => Report;

/**
 * Validates what a window sent, lets its handler answer and turns whatever is thrown into a Report. Byte arrays in the
 * input (the password) are overwritten at the end, however it ended.
 */
export async function answer<N extends RequestName>(
  name: N,
  input: unknown,
  sender: Sender,
  handlers: Handlers,
  report: Reporter,
): Promise<Result<RequestOutput<N>>> {
  try {
    return { ok: true, value: await handlers[name](validated(name, input), sender) };
  } catch (error) {
    return { ok: false, report: report(error) };
  } finally {
    overwriteBytes(input);
  }
}

/** What was wrong is told by place and expectation only: the value itself may be a secret. */
function validated<N extends RequestName>(name: N, input: unknown): RequestInput<N> {
  const checked = v.safeParse(requests[name], input);
  if (checked.success) return checked.output as RequestInput<N>;
  const faults = checked.issues.map((issue) => `${v.getDotPath(issue) ?? 'input'} is not ${issue.expected ?? 'as agreed'}`);
  throw new ProblemError({ kind: 'unexpected', detail: `${name}: ${faults.join(', ')}` });
}

/** Fills every byte array directly inside `input` with zeros. */
export function overwriteBytes(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  for (const value of Object.values(input)) if (value instanceof Uint8Array) value.fill(0);
}
