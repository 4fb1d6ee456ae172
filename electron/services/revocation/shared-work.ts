/** Work that several want at the same time is done once. It goes on as long as one of them still waits for it. */
export class SharedWork<T> {
  readonly #running = new Map<string, { readonly result: Promise<T>; readonly stop: AbortController; waiting: number }>();

  /** Joins the work under `key`, or begins it. @throws the signal's reason when it is aborted, or what the work throws */
  async run(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([running.result, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      running.waiting -= 1;
      if (running.waiting === 0) {
        if (this.#running.get(key) === running) this.#running.delete(key);
        running.stop.abort();
      }
    }
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>) {
    const stop = new AbortController();
    const running = { result: work(stop.signal), stop, waiting: 0 };
    running.result.catch(() => undefined); // who waits is told; when nobody waits any more it was stopped
    this.#running.set(key, running);
    return running;
  }
}
