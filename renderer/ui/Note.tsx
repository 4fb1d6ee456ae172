import type { ReactNode } from 'react';

interface NoteProps {
  readonly tone: 'bad' | 'warn' | 'info';
  readonly title?: string;
  /** spoken at once by a screen reader */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** A framed message. Its meaning is in its words; the coloured edge only repeats it. */
export function Note({ tone, title, alert = false, children }: NoteProps) {
  return (
    <div className={`note is-${tone}`} role={alert ? 'alert' : undefined}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}
