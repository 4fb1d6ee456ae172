import { describe, expect, it } from 'vitest';
import { SharedWork } from '../../../../electron/services/revocation/shared-work.ts';

describe('SharedWork', () => {
  const never = new AbortController().signal;

  it('does work that several want once, and again the next time', async () => {
    const shared = new SharedWork<number>();
    let begun = 0;
    const work = async () => ++begun;
    expect(await Promise.all([shared.run('a', never, work), shared.run('a', never, work)])).toEqual([1, 1]);
    expect(await shared.run('a', never, work)).toBe(2);
  });

  it('keeps work of different names apart', async () => {
    const shared = new SharedWork<string>();
    expect(await Promise.all(['a', 'b'].map((key) => shared.run(key, never, async () => key)))).toEqual(['a', 'b']);
  });

  it('tells everyone of a failure, and begins anew', async () => {
    const shared = new SharedWork<number>();
    const fail = () => Promise.reject(new Error('no'));
    const both = await Promise.allSettled([shared.run('a', never, fail), shared.run('a', never, fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared.run('a', never, async () => 1)).toBe(1);
  });

  it('stops the work when the last who waits is cancelled, and not before', async () => {
    const shared = new SharedWork<number>();
    const [one, other] = [new AbortController(), new AbortController()];
    let stopped: AbortSignal | undefined;
    const work = (signal: AbortSignal) => {
      stopped = signal;
      return new Promise<number>(() => undefined);
    };
    const waits = [shared.run('a', one.signal, work), shared.run('a', other.signal, work)];
    one.abort(new Error('first'));
    await expect(waits[0]).rejects.toThrow('first');
    expect(stopped?.aborted).toBe(false);
    other.abort(new Error('second'));
    await expect(waits[1]).rejects.toThrow('second');
    expect(stopped?.aborted).toBe(true);
    await expect(shared.run('a', one.signal, work)).rejects.toThrow('first');
  });
});
