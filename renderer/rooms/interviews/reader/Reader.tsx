import { useEffect, useMemo, useRef, useState } from 'react';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { firstTurn, type Place, placeOf, stepTo } from '#shared/coding/choosing.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { ExcerptId, Study, TranscriptDocument } from '#shared/study/model.ts';
import { Codebook } from './Codebook.tsx';
import { ExcerptBar } from './ExcerptBar.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { type Asked, askedBy, isForText } from './keys.ts';
import { ReaderHead } from './ReaderHead.tsx';
import { SpeakerPanel } from './SpeakerPanel.tsx';
import { TextPane } from './TextPane.tsx';
import { useCoding } from './useCoding.ts';

export interface ReaderProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly transcript: TranscriptText;
  readonly goTo: ExcerptId | null;
}

/** `closed`; `offered` beside a selection made with the mouse, focus stays on the text; `typing` with focus in its field. */
export type PickerState = 'closed' | 'offered' | 'typing';

/** Read, choose, mark: the text in the middle, the codebook on the right, the chosen passage below. */
export function Reader({ study, document, transcript, goTo }: ReaderProps) {
  const coding = useCoding(study, document, transcript);
  const [place, setPlace] = useState<Place>(() =>
    beginAt(
      transcript,
      coding.excerpts.find(({ id }) => id === goTo),
    ),
  );
  const [picker, setPicker] = useState<PickerState>('closed');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const memoField = useRef<HTMLTextAreaElement>(null);
  const excerpt = coding.excerptOn(place.chosen);
  const chosenWords = useMemo(
    () => (place.chosen === null ? '' : coding.points.slice(place.chosen.start, place.chosen.end)),
    [coding.points, place.chosen],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the reader, not a new coding
  useEffect(() => {
    const found = coding.excerpts.find(({ id }) => id === goTo);
    if (found !== undefined) setPlace(placeOf(transcript, found));
  }, [goTo]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said belongs to the place where it was done
  useEffect(() => coding.say(''), [place, coding.canMark]);

  const choose = (stretch: Stretch): void => setPlace(placeOf(transcript, stretch));
  const goToExcerpt = (direction: 1 | -1): void => {
    const from = place.chosen?.start ?? transcript.turns[place.turn]?.start ?? 0;
    const ahead = coding.excerpts.filter(({ start, end }) =>
      direction === 1 ? start > from || (start === from && end < (place.chosen?.end ?? Number.POSITIVE_INFINITY)) : start < from,
    );
    const found = direction === 1 ? ahead[0] : ahead.at(-1);
    if (found === undefined) coding.say(direction === 1 ? 'No coded passage further down.' : 'No coded passage further up.');
    else choose(found);
  };

  const perform = (asked: Asked): void => {
    if (asked.kind === 'step') {
      setPicker('closed');
      setPlace((last) => stepTo(transcript, last, asked.step));
    } else if (asked.kind === 'code') {
      const code = study.codes[asked.number - 1];
      if (code === undefined) coding.say(`There is no theme ${asked.number}.`);
      else void coding.toggle(place.chosen, code.id);
      setPicker('closed');
    } else if (asked.kind === 'pick') {
      if (place.chosen === null) setPlace((last) => stepTo(transcript, last, 'wholeTurn'));
      if (coding.canMark) setPicker('typing');
      else coding.sayWhyNot();
    } else if (asked.kind === 'clear') {
      setPicker('closed');
      if (picker === 'closed') setPlace((last) => stepTo(transcript, last, 'nothing'));
    } else if (asked.kind === 'memo') {
      if (excerpt === null) coding.say('A memo belongs to a coded passage: give the words a theme first.');
      else memoField.current?.focus();
    } else if (asked.kind === 'remove') {
      if (excerpt !== null) void coding.clear(excerpt);
    } else if (asked.kind === 'help') setHelpOpen(true);
    else goToExcerpt(asked.kind === 'nextExcerpt' ? 1 : -1);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const asked = frame.current !== null && isForText(event.target, frame.current, event.key) ? askedBy(event) : null;
      // With nothing chosen, Escape is not for the text.
      if (asked === null || (asked.kind === 'clear' && place.chosen === null && picker === 'closed')) return;
      event.preventDefault();
      perform(asked);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  return (
    <div className="reader" ref={frame}>
      <ReaderHead study={study} document={document} transcript={transcript} onHelp={() => setHelpOpen(true)} />
      <div className="reader-body">
        <div className="reader-middle">
          <TextPane
            study={study}
            document={document}
            transcript={transcript}
            coding={coding}
            place={place}
            picker={coding.canMark ? picker : 'closed'}
            onPicker={setPicker}
            onPlace={setPlace}
          />
          <ExcerptBar
            study={study}
            document={document}
            transcript={transcript}
            coding={coding}
            excerpt={excerpt}
            words={chosenWords}
            memoField={memoField}
          />
        </div>
        <aside className="reader-side" aria-label="Themes and speakers">
          <Tabs
            label="Themes and speakers"
            tabs={[
              { id: 'themes', name: 'Themes', content: <Codebook study={study} coding={coding} place={place} onChoose={choose} /> },
              { id: 'speakers', name: 'Speakers', content: <SpeakerPanel study={study} document={document} transcript={transcript} /> },
            ]}
          />
        </aside>
      </div>
      <p className="visually-hidden" role="status">
        {coding.said}
      </p>
      <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function beginAt(transcript: TranscriptText, excerpt: Stretch | undefined): Place {
  return excerpt === undefined ? { turn: firstTurn(transcript), chosen: null } : placeOf(transcript, excerpt);
}
