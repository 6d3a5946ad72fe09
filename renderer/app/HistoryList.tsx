import { memo, useEffect, useRef, useState } from 'react';
import { lookingBackWords } from '#shared/words/lookingBack.ts';
import type { LookedAt } from '#shared/workbench/history.ts';
import { dayAndTime, timeOf } from './clock.ts';
import { historyDays, type ToldLine } from './historyDays.ts';

export interface HistoryListProps {
  /** Oldest first, as the journal has them; they are shown newest on top. */
  readonly lines: readonly ToldLine[];
  /** The last line of all: the study as it is now. */
  readonly newest: number;
  /** The line that is looked back at. */
  readonly past: LookedAt | null;
  /** Look at the study as it was after that line; null for now. */
  readonly onLook: (sequence: number | null) => void;
}

/** Sentences by day. The arrow keys move from line to line, Enter looks back at one. */
export function HistoryList({ lines, newest, past, onLook }: HistoryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const days = historyDays(lines);
  const standing = past?.sequence ?? newest;
  // One line is in the order of Tab: where the arrows were last, else the one before the line one stands at.
  const others = lines.filter(({ sequence }) => sequence !== standing);
  const reached = others.find(({ sequence }) => sequence === chosen) ?? others.findLast(({ sequence }) => sequence < standing) ?? others[0];
  useEffect(() => {
    if (standing !== newest) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [standing, newest]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within
    <div
      ref={list}
      onKeyDown={(event) => {
        const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button.history-line') ?? [])];
        const at = buttons.findIndex((button) => button.matches(':focus'));
        const next = at < 0 ? undefined : buttons[placeAfter(event.key, at, buttons.length)];
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {past === null || lines.some(({ sequence }) => sequence === standing) ? null : (
        <div>
          <h3 className="history-day">{dayAndTime(past.at)}</h3>
          <p className="history-line" aria-current="step">
            <span className="history-sentence">{past.sentence}</span>
            <span className="history-act">{lookingBackWords.here}</span>
          </p>
        </div>
      )}
      {days.map((day) => (
        <div key={`${day.name} ${day.lines[0]?.sequence}`}>
          <h3 className="history-day">{day.name}</h3>
          <ol>
            {day.lines.map((line) => (
              <Line
                key={line.sequence}
                line={line}
                isNow={line.sequence === newest}
                isHere={line.sequence === standing}
                isReached={line.sequence === reached?.sequence}
                onLook={onLook}
                onReach={setChosen}
              />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from one of the lines; nowhere for any other key. */
function placeAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'PageDown') return Math.min(at + 10, count - 1);
  if (key === 'PageUp') return Math.max(at - 10, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

interface LineProps {
  readonly line: ToldLine;
  readonly isNow: boolean;
  /** The study on screen is the one after this line. */
  readonly isHere: boolean;
  readonly isReached: boolean;
  readonly onLook: (sequence: number | null) => void;
  readonly onReach: (sequence: number) => void;
}

const Line = memo(function Line({ line: { sequence, at, said: sentence, undone }, isNow, isHere, isReached, onLook, onReach }: LineProps) {
  const said = (
    <>
      <span className="history-sentence">{sentence}</span>
      <span className="history-when">
        <time dateTime={at}>{timeOf(at)}</time>
        {undone ? <span>undone</span> : null}
      </span>
    </>
  );
  return (
    <li className={undone ? 'history-undone' : undefined}>
      {isHere ? (
        <div className="history-line" aria-current="step">
          {said}
          <span className="history-act">{isNow ? 'Now' : lookingBackWords.here}</span>
        </div>
      ) : (
        <button
          type="button"
          className="history-line"
          tabIndex={isReached ? 0 : -1}
          onClick={() => onLook(isNow ? null : sequence)}
          onFocus={() => onReach(sequence)}
        >
          {said}
          <span className="history-act">{isNow ? 'To now' : 'Look'}</span>
        </button>
      )}
    </li>
  );
});
