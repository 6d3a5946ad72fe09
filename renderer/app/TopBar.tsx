import { useEffect } from 'react';
import { type Route, routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { roomWords } from '#shared/words/interface.ts';
import { measureName } from '#shared/words/measures.ts';
import type { HistoryLine } from '#shared/workbench/history.ts';
import { Population } from './Population.tsx';
import { WindowControl } from './WindowControl.tsx';

/** Where the person is, and the three things every page obeys: window, population, comparison. */
export function TopBar({ route, onPalette }: { readonly route: Route; readonly onPalette: () => void }) {
  const { opened, study, undo, redo, history, refreshHistory } = useStrand(({ opened, study, undo, redo, history, refreshHistory }) => ({
    opened,
    study,
    undo,
    redo,
    history,
    refreshHistory,
  }));
  const isKnown = history.state !== 'none';
  useEffect(() => {
    // Every change asks for the history anew once it has been asked for: the button says what it would take back.
    if (!isKnown) void refreshHistory();
  }, [isKnown, refreshHistory]);
  const detail = detailName(route, study?.documents ?? []);
  return (
    <div className="topbar">
      <nav aria-label="Where you are">
        <ol className="topbar-path">
          <li>
            {detail === null ? (
              <span aria-current="page">{roomWords[route.room].name}</span>
            ) : (
              <a href={routeTo(route.room)}>{roomWords[route.room].name}</a>
            )}
          </li>
          {detail === null ? null : <li aria-current="page">{detail}</li>}
        </ol>
      </nav>
      <div className="topbar-controls">
        <Population />
        <WindowControl />
        <div className="topbar-pair">
          <IconButton
            icon="undo"
            label={undoLabel(opened?.canUndo ?? false, history.value?.lines ?? [])}
            isDisabled={!(opened?.canUndo ?? false)}
            onPress={() => void undo()}
          />
          <IconButton icon="redo" label="Redo" isDisabled={!(opened?.canRedo ?? false)} onPress={() => void redo()} />
        </div>
        <button type="button" className="topbar-search" onClick={onPalette} aria-keyshortcuts="Control+K">
          <Icon name="search" size={14} />
          <span className="topbar-words">Go to or do</span>
          <kbd>Ctrl K</kbd>
        </button>
      </div>
    </div>
  );
}

/** "Undo: Renamed theme Trust": the newest change that stands. */
function undoLabel(canUndo: boolean, lines: readonly HistoryLine[]): string {
  const newest = lines.findLast(({ stands }) => stands);
  return canUndo && newest !== undefined ? `Undo: ${newest.sentence}` : 'Undo';
}

function detailName({ room, path }: Route, documents: readonly { readonly id: string; readonly title: string }[]): string | null {
  const [first] = path;
  if (first === undefined) return null;
  if (room === 'outcomes') return measureName(first);
  if (room === 'interviews') return documents.find((document) => document.id === first)?.title ?? null;
  return null;
}
