import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isHeading, type Place, placeOf, stepTo } from '#shared/coding/choosing.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import { snapToWords } from '#shared/coding/selection.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { Study, TranscriptDocument } from '#shared/study/model.ts';
import { CodePicker, pickerHeight } from './CodePicker.tsx';
import { CodeStripes } from './CodeStripes.tsx';
import { copyQuote } from './copyQuote.ts';
import './painting.css';
import type { PickerState } from './Reader.tsx';
import { reveal } from './reveal.ts';
import { Turn } from './Turn.tsx';
import { type TextMap, textMapOf } from './textMap.ts';
import type { Coding } from './useCoding.ts';
import { usePainting } from './usePainting.ts';

export interface TextPaneProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly transcript: TranscriptText;
  readonly coding: Coding;
  readonly place: Place;
  readonly picker: PickerState;
  readonly onPicker: (state: PickerState) => void;
  readonly onPlace: (place: Place) => void;
}

/** The text with its gutter and stripes. It hears the mouse and shows where the reader stands; it changes nothing itself. */
export function TextPane({ study, document, transcript, coding, place, picker, onPicker, onPlace }: TextPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const byMouse = useRef(false);
  const [map, setMap] = useState<TextMap | null>(null);
  useLayoutEffect(() => {
    if (column.current !== null) setMap(textMapOf(column.current, transcript, coding.points));
  }, [transcript, coding.points]);
  usePainting(map, coding.excerpts, study.codes, place.chosen);

  useEffect(() => {
    const turn = column.current?.querySelector(`[data-article="${place.turn}"]`);
    if (!(turn instanceof HTMLElement) || scroller.current === null) return;
    if (picker !== 'typing' && globalThis.document.activeElement !== turn) turn.focus({ preventScroll: true });
    const range = place.chosen === null ? undefined : map?.rangesOf(place.chosen).at(-1);
    // What was pressed is in sight already; moving it would put the next press of a double click somewhere else.
    if (!byMouse.current) reveal(scroller.current, (range ?? turn).getBoundingClientRect());
    byMouse.current = false;
  }, [place, map, picker]);

  useEffect(() => {
    const onUp = (event: MouseEvent): void => {
      if (!pressed.current || map === null) return;
      pressed.current = false;
      const moveTo = (there: Place): void => {
        byMouse.current = true;
        onPlace(there);
      };
      const selection = getSelection();
      const range =
        event.detail < 3 && selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const taken = range === null ? null : map.stretchOf(range);
      const words = taken === null ? null : snapToWords(transcript, taken);
      if (words !== null) {
        selection?.removeAllRanges();
        moveTo(placeOf(transcript, words));
        onPicker('offered');
        return;
      }
      const position = map.positionAt(event.clientX, event.clientY);
      if (position === null) return;
      if (event.detail >= 3) {
        selection?.removeAllRanges();
        moveTo(stepTo(transcript, placeOf(transcript, { start: position, end: position + 1 }), 'wholeTurn'));
        onPicker('offered');
        return;
      }
      onPicker('closed');
      moveTo(clicked(transcript, coding, position, place.chosen));
    };
    addEventListener('mouseup', onUp);
    return () => removeEventListener('mouseup', onUp);
  }, [map, transcript, coding, place.chosen, onPicker, onPlace]);

  const under = picker === 'closed' || place.chosen === null ? null : (map?.rangesOf(place.chosen) ?? null);
  return (
    <div className="reader-scroll" ref={scroller}>
      <div className="reader-sheet">
        <div
          className="reader-column"
          ref={column}
          role="feed"
          aria-label={document.title}
          onMouseDown={(event) => {
            pressed.current = event.button === 0;
          }}
          onCopy={(event) => copyQuote(event, study, document, transcript, coding, place.chosen)}
        >
          {transcript.turns.map((turn, index) => (
            <Turn
              key={turn.start}
              index={index}
              count={transcript.turns.length}
              label={turn.speaker}
              speaker={document.speakers.find(({ label }) => label === turn.speaker) ?? null}
              seconds={turn.seconds}
              words={coding.points.slice(turn.start, turn.end)}
              isHeading={isHeading(transcript, index)}
              isCurrent={index === place.turn}
            />
          ))}
        </div>
        <CodeStripes
          map={map}
          column={column}
          excerpts={coding.excerpts}
          codes={study.codes}
          chosen={place.chosen}
          onChoose={(stretch) => onPlace(placeOf(transcript, stretch))}
        />
        {under === null || column.current === null ? null : (
          <CodePicker
            key={`${place.chosen?.start}-${place.chosen?.end}`}
            codes={study.codes}
            given={coding.excerptOn(place.chosen)}
            isTyping={picker === 'typing'}
            at={placeBeside(column.current, under, study.codes.length)}
            onPick={(code) => {
              onPicker('closed');
              void coding.toggle(place.chosen, code);
            }}
            onMake={(name) => {
              onPicker('closed');
              void coding.makeTheme(place.chosen, name);
            }}
            onClose={() => onPicker('closed')}
          />
        )}
      </div>
    </div>
  );
}

/** A click on painted text chooses the innermost passage there; a second click the one around it. */
function clicked(transcript: TranscriptText, coding: Coding, position: number, chosen: Stretch | null): Place {
  const there = coding.excerpts
    .filter(({ start, end }) => start <= position && end > position)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const now = there.findIndex(({ start, end }) => start === chosen?.start && end === chosen.end);
  const next = there[now + 1] ?? there[0];
  return next === undefined ? { ...placeOf(transcript, { start: position, end: position + 1 }), chosen: null } : placeOf(transcript, next);
}

/** Below the chosen words, or above them where there is more room. */
function placeBeside(column: HTMLElement, ranges: readonly Range[], themes: number): { readonly top: number; readonly left: number } {
  const frame = column.getBoundingClientRect();
  const window = column.closest('.reader-scroll')?.getBoundingClientRect() ?? frame;
  const first = ranges[0]?.getClientRects()[0];
  const last = [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1);
  if (first === undefined || last === undefined) return { top: 0, left: 0 };
  const height = pickerHeight(themes);
  const above = last.bottom + height + 6 > window.bottom && first.top - height - 6 > window.top;
  return {
    top: (above ? first.top - height - 6 : last.bottom + 6) - frame.top,
    left: Math.max(0, Math.min(last.left - frame.left, frame.width - 320)),
  };
}
