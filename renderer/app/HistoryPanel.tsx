import { useEffect } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { emptyWords } from '#shared/words/interface.ts';
import { dayAndTime } from './clock.ts';
import './history.css';

/** Every change in a sentence, with who made it and when; the newest on top. */
export function HistoryPanel({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { history, refreshHistory, opened, undo, redo } = useStrand(({ history, refreshHistory, opened, undo, redo }) => ({
    history,
    refreshHistory,
    opened,
    undo,
    redo,
  }));
  useEffect(() => {
    if (isOpen) void refreshHistory();
  }, [isOpen, refreshHistory]);
  const lines = [...(history.value?.lines ?? [])].sort((a, b) => b.sequence - a.sequence);
  return (
    <Dialog title="History" shape="side" isOpen={isOpen} onClose={onClose}>
      <div className="row">
        <Button icon="undo" isDisabled={!(opened?.canUndo ?? false)} onPress={() => void undo()}>
          Undo
        </Button>
        <Button icon="redo" isDisabled={!(opened?.canRedo ?? false)} onPress={() => void redo()}>
          Redo
        </Button>
      </div>
      {history.failure === null ? null : <FailureCallout failure={history.failure} />}
      {lines.length === 0 && history.state === 'ready' ? <p className="quiet">{emptyWords.history}</p> : null}
      <ol className="history">
        {lines.map((line) => (
          <li key={line.sequence} className={line.undone ? 'history-line history-undone' : 'history-line'}>
            <p className="history-sentence">{line.sentence}</p>
            <p className="history-when">
              {line.coder === 'me' ? 'You' : line.coder}, {dayAndTime(line.at)}
              {line.undone ? ', undone' : ''}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
