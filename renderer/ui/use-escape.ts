import { useEffect } from 'react';
import { ask } from '../bridge.ts';
import { isDialogOpen } from './Dialog.tsx';

/** Esc closes the window, or does `instead`; while a dialog is in front it is the dialog's. */
export function useEscape(instead?: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || isDialogOpen()) return;
      if (instead) instead();
      else void ask('window.close', undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [instead]);
}
