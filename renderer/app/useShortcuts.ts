import { useEffect } from 'react';
import { canChange } from '#renderer/state/canChange.ts';
import { strandStore } from '#renderer/state/strand.ts';

/** Ctrl+K opens the palette; Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) undo and redo, except where text is being typed. */
export function useShortcuts(openPalette: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'k') {
        event.preventDefault();
        openPalette();
        return;
      }
      if (isTyping(event.target)) return;
      const strand = strandStore().getState();
      // Whether there is something to take back is known when it is this key's turn: the change before it may still be on its way.
      if (!canChange(strand)) return;
      if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        void strand.undo();
      } else if (key === 'y' || key === 'z') {
        event.preventDefault();
        void strand.redo();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [openPalette]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
