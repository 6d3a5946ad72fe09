import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { historyStep } from '#renderer/state/asking.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { lookingBackWords } from '#shared/words/lookingBack.ts';
import { HistoryList } from './HistoryList.tsx';
import { linesWith, toldLines } from './historyDays.ts';

/** The most that is added to the lines at once. */
const mostAtOnce = 400;

/** The history with the steps back and forward, a field to find lines by their words, and the lines. Words are looked for in all of it. */
export function HistoryContents({ onClose }: { readonly onClose: () => void }) {
  const { history, historyLength, lengthenHistory, lookBack, opened, undo, redo } = useStrand(
    ({ history, historyLength, lengthenHistory, lookBack, opened, undo, redo }) => ({
      history,
      historyLength,
      lengthenHistory,
      lookBack,
      opened,
      undo,
      redo,
    }),
  );
  const [words, setWords] = useState('');
  const [most, setMost] = useState(historyStep);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void lengthenHistory(historyStep);
    return () => void lengthenHistory(historyStep);
  }, [lengthenHistory]);

  const total = history.value?.total ?? 0;
  const lines = useMemo(() => toldLines(history.value?.lines ?? [], new Date()), [history.value]);
  const isFiltered = words.trim() !== '';
  const isWhole = lines[0]?.sequence === 1;
  const wanted = useDeferredValue(words);
  const found = useMemo(() => linesWith(lines, wanted), [lines, wanted]);
  const shown = useMemo(() => found.slice(-most), [found, most]);
  const filter = (typed: string): void => {
    setWords(typed);
    if (typed.trim() !== '' && !isWhole && historyLength < total) void lengthenHistory(total);
  };
  const showOlder = (): void => {
    const more = most + Math.min(most, mostAtOnce);
    setMost(more);
    if (!isWhole) void lengthenHistory(more);
  };
  const look = useCallback(
    async (sequence: number | null): Promise<void> => {
      await lookBack(sequence);
      onClose();
    },
    [lookBack, onClose],
  );
  const hasOlder = found.length > most || (!isFiltered && !isWhole);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow down leads from the field into the list
    <div
      ref={frame}
      className="history"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        frame.current?.querySelector<HTMLElement>('button.history-line')?.focus();
      }}
    >
      <div className="row">
        <Button icon="undo" isDisabled={!(opened?.canUndo ?? false)} onPress={() => void undo()}>
          Undo
        </Button>
        <Button icon="redo" isDisabled={!(opened?.canRedo ?? false)} onPress={() => void redo()}>
          Redo
        </Button>
      </div>
      {history.failure === null ? null : <FailureCallout failure={history.failure} />}
      {total <= 1 ? (
        history.value === null ? null : (
          <p className="quiet">{lookingBackWords.empty}</p>
        )
      ) : (
        <div className="history-find">
          <TextField label="Find by words" value={words} onChange={filter} />
          <p className="field-hint" role="status">
            {!isFiltered
              ? lookingBackWords.hint
              : !isWhole
                ? lookingBackWords.reading(total)
                : found.length === 0
                  ? lookingBackWords.noMatch
                  : lookingBackWords.matches(found.length, lines.length)}
          </p>
        </div>
      )}
      <div className="history-scroll">
        <HistoryList lines={shown} newest={lines.at(-1)?.sequence ?? 0} past={opened?.past ?? null} onLook={look} />
        {hasOlder ? (
          <div className="history-older">
            <Button kind="quiet" size="small" isDisabled={history.state === 'loading'} onPress={showOlder}>
              Show older
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
