import { useEffect, useState } from 'react';
import type { Result, Snapshot } from '../../electron/contract/models.ts';
import { ask, hear } from '../bridge.ts';
import { agreeOnTime } from '../dates.ts';

/** What main knows, now and whenever it changes. Nothing until the first answer. */
export function useSnapshot(): Result<Snapshot> | undefined {
  const [result, setResult] = useState<Result<Snapshot>>();
  useEffect(() => {
    let isOlder = false;
    const end = hear('snapshot.changed', (value) => {
      isOlder = true;
      agreeOnTime(value.now);
      setResult({ ok: true, value });
    });
    // An event that overtook the answer is the newer of the two.
    void ask('snapshot.read', undefined).then((answer) => {
      if (isOlder) return;
      if (answer.ok) agreeOnTime(answer.value.now);
      setResult(answer);
    });
    return end;
  }, []);
  return result;
}
