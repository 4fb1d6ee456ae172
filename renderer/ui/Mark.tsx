export type Tone = 'good' | 'warn' | 'bad' | 'none';

const shapes: Readonly<Record<Tone, string>> = {
  good: 'M3.5 8.5l3 3 6-7',
  bad: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2.5L14.5 13.5h-13zM8 6.8v3M8 11.6v.1',
  none: 'M4.5 8h7',
};

/** A sign before words that say the same: a tick, a cross, a triangle, a dash. They differ in shape, not in colour alone. */
export function Mark({ tone }: { tone: Tone }) {
  return (
    <svg className={`mark is-${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[tone]} />
    </svg>
  );
}
