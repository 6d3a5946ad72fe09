import { useId } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { useTyped } from '#renderer/state/useTyped.ts';
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
                disabled={!coding.canMark}
                onClick={() => void coding.uncode(excerpt, code.id)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Memo key={excerpt.id} excerpt={excerpt} field={memoField} isReadOnly={!coding.canMark} />
    </section>
  );
}

interface MemoProps {
  readonly excerpt: Excerpt;
  readonly field: React.RefObject<HTMLTextAreaElement | null>;
  readonly isReadOnly: boolean;
}

/** Kept while it is typed; what could not be kept stays in the field, with the reason beneath. */
function Memo({ excerpt, field, isReadOnly }: MemoProps) {
  const type = useStrand((strand) => strand.type);
  const reasonId = useId();
  const { value, onChange, onLeave, error } = useTyped(excerpt.memo, {
    keep: (memo) => type('excerpt.memo', { excerpt: excerpt.id, memo }),
  });
  return (
    <div className="memo">
      <label className="memo-label">
        <span className="field-label">Memo</span>
        <textarea
          ref={field}
          className="field-input memo-field"
          value={value}
          placeholder="What strikes you here?"
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            const turn = document.querySelector('[role="feed"] [tabindex="0"]');
            if (turn instanceof HTMLElement) turn.focus({ preventScroll: true });
          }}
          onBlur={onLeave}
          {...(error === null ? {} : { 'data-invalid': '', 'aria-invalid': true, 'aria-describedby': reasonId })}
        />
      </label>
      {error === null ? null : (
        <p id={reasonId} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
