import { useEffect } from 'react';
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
      const { undo, redo, opened } = strandStore().getState();
      if (key === 'z' && !event.shiftKey && opened?.canUndo) {
        event.preventDefault();
        void undo();
      } else if ((key === 'y' || (key === 'z' && event.shiftKey)) && opened?.canRedo) {
        event.preventDefault();
        void redo();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [openPalette]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
