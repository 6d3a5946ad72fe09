import { Dialog } from '#renderer/ui/Dialog.tsx';
import { HistoryContents } from './HistoryContents.tsx';
import './history.css';

/** Every change in a sentence, with who made it and when; the newest on top. */
export function HistoryPanel({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="History" shape="side" isOpen={isOpen} onClose={onClose}>
      <HistoryContents onClose={onClose} />
    </Dialog>
  );
}
