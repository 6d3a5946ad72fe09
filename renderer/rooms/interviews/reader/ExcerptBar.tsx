import { useEffect, useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Badge } from '#renderer/ui/Card.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { codesOf, isVerbatim } from '#shared/coding/excerpts.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { Excerpt, Study, TranscriptDocument } from '#shared/study/model.ts';
import { StarButton } from '../StarButton.tsx';
import { Swatch } from '../Swatch.tsx';
import { signed } from './copyQuote.ts';
import type { Coding } from './useCoding.ts';

export interface ExcerptBarProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly transcript: TranscriptText;
  readonly coding: Coding;
  readonly excerpt: Excerpt | null;
  /** The chosen words; empty when none are. */
  readonly words: string;
  readonly memoField: React.RefObject<HTMLTextAreaElement | null>;
}

/** Below the text: the chosen passage with its themes, who said it, and a memo; or what to do next. */
export function ExcerptBar({ study, document, transcript, coding, excerpt, words, memoField }: ExcerptBarProps) {
  if (excerpt === null) {
    const count = words === '' ? 0 : words.split(/\s+/u).length;
    return (
      <div className="excerpt-hint">
        {count === 0 ? (
          <p>
            Choose words with the mouse, or press <kbd>S</kbd> for the next sentence. Then press a theme’s number.
          </p>
        ) : (
          <p>
            <strong>{count === 1 ? '1 word chosen.' : `${count} words chosen.`}</strong> Press a theme’s number, or <kbd>Enter</kbd> to find
            or make one.
          </p>
        )}
        {coding.said === '' ? null : <p className="excerpt-said">{coding.said}</p>}
      </div>
    );
  }
  const codes = study.codes.filter(({ id }) => codesOf(excerpt).includes(id));
  return (
    <section className="excerpt-bar" aria-label="Chosen passage">
      <div className="excerpt-quote">
        <blockquote className="excerpt-words" title={excerpt.quote}>
          {excerpt.quote}
        </blockquote>
        <div className="excerpt-signed">
          {signed(study, document, transcript, excerpt)}
          {isVerbatim(excerpt, transcript) ? null : <Badge tone="warning">The text has changed here</Badge>}
          <StarButton excerpt={excerpt.id} isChosen={study.report.quotes.includes(excerpt.id)} />
        </div>
        <ul className="chips" aria-label="Themes of this passage">
          {codes.map((code) => (
            <li key={code.id} className="chip">
              <Swatch colour={code.colour} />
              {code.name}
              <button
                type="button"
                className="chip-off"
                aria-label={`Take ${code.name} off`}
                onClick={() => void coding.uncode(excerpt, code.id)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Memo key={excerpt.id} excerpt={excerpt} field={memoField} />
    </section>
  );
}

/** Kept when the person leaves the field. */
function Memo({ excerpt, field }: { readonly excerpt: Excerpt; readonly field: React.RefObject<HTMLTextAreaElement | null> }) {
  const run = useStrand((strand) => strand.run);
  const [text, setText] = useState(excerpt.memo);
  useEffect(() => setText(excerpt.memo), [excerpt.memo]);
  return (
    <label className="memo">
      <span className="field-label">Memo</span>
      <textarea
        ref={field}
        className="field-input memo-field"
        value={text}
        placeholder="What strikes you here?"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          const turn = document.querySelector('[role="feed"] [tabindex="0"]');
          if (turn instanceof HTMLElement) turn.focus({ preventScroll: true });
        }}
        onBlur={() => {
          if (text !== excerpt.memo) void run('excerpt.memo', { excerpt: excerpt.id, memo: text });
        }}
      />
    </label>
  );
}
