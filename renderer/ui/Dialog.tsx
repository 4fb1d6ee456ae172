import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  /** Esc and whatever else closes a dialog without an answer; nothing while it must stay */
  readonly onClose: () => void;
  /** what Return does, where a field has the focus: the default button is the one of type submit */
  readonly onDefault?: () => void;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
  /** for what is long: as wide as the window allows */
  readonly isWide?: boolean;
}

/**
 * A question inside of the window, in front of its content. The platform's own message boxes are not read by every screen reader. Its title
 * has the focus when it appears, and whatever had it before gets it back.
 */
export function Dialog({ title, onClose, onDefault, buttons, children, isWide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  // Closed before React takes it away: a dialog that is merely removed does not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    heading.current?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const shown = dialog.current;
    const onCancel = (event: Event) => {
      event.preventDefault();
      onClose();
    };
    shown?.addEventListener('cancel', onCancel);
    return () => shown?.removeEventListener('cancel', onCancel);
  }, [onClose]);

  return (
    <dialog ref={dialog} className={isWide ? 'dialog is-wide' : 'dialog'} aria-labelledby={id}>
      <form
        className="dialog-page"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDefault?.();
        }}
      >
        <div className="dialog-body">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {children}
        </div>
        <footer className="page-buttons">{buttons}</footer>
      </form>
    </dialog>
  );
}

/** Whether a dialog is in front: what the window does on a key is then not meant. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
