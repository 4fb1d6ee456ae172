import { useEffect, useRef } from 'react';
import { ask } from '../bridge.ts';

/** Hands what an input holds to `send` as bytes (UTF-8), and overwrites them: the bridge has made its copy when the call returns. */
export function withPassword<T>(input: HTMLInputElement | null, send: (password: Uint8Array<ArrayBuffer>) => T): T {
  const password = new TextEncoder().encode(input?.value ?? '');
  try {
    return send(password);
  } finally {
    password.fill(0);
  }
}

/**
 * Has a key made ahead of need while a person is about to start an attempt; a failure will show itself when the key is taken.
 * @returns to be called when an attempt has used the key up, so that the next one gets another
 */
export function usePreparedKey(page: string): () => void {
  const prepared = useRef(false);
  useEffect(() => {
    if ((page !== 'account' && page !== 'failed') || prepared.current) return;
    prepared.current = true;
    void ask('enrollment.prepare', undefined);
  }, [page]);
  return () => {
    prepared.current = false;
  };
}
