import { useEffect, useState } from 'react';

const halfAMinute = 30_000;

/** Draws again now and then: 'just now' does not stay true. */
export function useMinutes(): void {
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setDrawn((drawn) => drawn + 1), halfAMinute);
    return () => clearInterval(timer);
  }, []);
}
