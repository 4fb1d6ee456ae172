import { ProblemError } from '../../electron/contract/problem.ts';
import type { Keychain } from '../../electron/enrollment/ports.ts';

/** One call of a keychain that is to fail: the how-many-th (from 1), and whether it has had its effect by then. */
export interface Failure {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A keychain of which one call fails, as on a disk that is full for a moment. `calls` are the methods that were called, in order. */
export function failing(keychain: Keychain, failure: Failure): { readonly keychain: Keychain; readonly calls: readonly string[] } {
  const calls: string[] = [];
  const work = new Proxy(keychain, {
    get(target, name: keyof Keychain) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        calls.push(name);
        const fails = calls.length === failure.call;
        if (fails && failure.when === 'before') throw new ProblemError({ kind: 'not-writable', path: name });
        const result = await method.apply(target, args);
        if (fails) throw new ProblemError({ kind: 'not-writable', path: name });
        return result;
      };
    },
  });
  return { keychain: work, calls };
}
