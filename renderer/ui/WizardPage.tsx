import { type ReactNode, useEffect, useRef } from 'react';

interface WizardPageProps {
  readonly title: string;
  /** kept, with all that was typed, but not shown */
  readonly hidden?: boolean;
  /** something on the page has a better claim to the focus than its title */
  readonly focusElsewhere?: boolean;
  /** what Return does: the default button is the one of type submit */
  readonly onDefault?: () => void;
  /** what Esc does */
  readonly onEscape?: () => void;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** One page of an assistant: its title, which gets the focus when the page appears, the content, the row of buttons. */
export function WizardPage({ title, hidden = false, focusElsewhere = false, onDefault, onEscape, buttons, children }: WizardPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only appearing moves the focus, not what happens on the page later
  useEffect(() => {
    if (!hidden && !focusElsewhere) heading.current?.focus();
  }, [hidden]);

  useEffect(() => {
    if (hidden) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.repeat) return;
      if (event.key === 'Escape') onEscape?.();
      else if (event.key === 'Enter' && onDefault && !handlesReturn(event.target)) form.current?.requestSubmit();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hidden, onDefault, onEscape]);

  return (
    <form
      ref={form}
      className="page"
      hidden={hidden}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onDefault?.();
      }}
    >
      <main className="page-body">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer className="page-buttons">{buttons}</footer>
    </form>
  );
}

/** Controls that do something of their own on Return. */
function handlesReturn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, summary, a, textarea, select') !== null;
}
