import type { Bridge, RequestInput, RequestName, RequestOutput } from '../electron/contract/channels.ts';
import { explain } from '../electron/contract/explain.ts';
import type { Result } from '../electron/contract/models.ts';
import { problemOf } from '../electron/contract/problem.ts';

declare global {
  interface Window {
    /** put there by preload */
    readonly bridge: Bridge;
  }
}

/** The way to main. It answers with a Result even where the way itself is broken. */
export async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
  try {
    return await window.bridge.request(name, input);
  } catch (error) {
    const problem = problemOf(error);
    return { ok: false, report: { problem, explanation: explain(problem), incident: '' } };
  }
}

/** Events that main sends unasked. @returns a function that ends it */
export const hear: Bridge['on'] = (name, listener) => window.bridge.on(name, listener);
