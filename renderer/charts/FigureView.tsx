import { useId, useState } from 'react';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { FigureId } from '#shared/report/figureKeys.ts';
import { describeFigure } from '#shared/report/figureWords.ts';
import './figure.css';
import { FigureTable } from './FigureTable.tsx';
import { figures } from './registry.ts';
import { asShown } from './shownOf.ts';

export interface FigureViewProps {
  readonly figure: FigureId;
  readonly outcomes: OutcomeSet;
  readonly finding: Finding | null;
  /** Draw it as this audience would see it in the report. Left out: the evaluator's own window, nothing hidden. */
  readonly audience?: Audience | null;
}

/** A figure in the window: the finding as its title, who it is about, the drawing, and the same numbers as a table for whoever wants them. */
export function FigureView({ figure, outcomes, finding, audience = null }: FigureViewProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { Drawing, draws, size } = figures[figure];
  const input = asShown({ outcomes, finding, audience });
  if (!draws(input)) return null;
  const words = describeFigure({ figure, ...input });
  const { width, height } = size(input);
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption className="figure-words">
        <p className="figure-title" id={id}>
          {words.title}
        </p>
        <p className="figure-subtitle">{words.subtitle}</p>
      </figcaption>
      {asTable ? (
        <FigureTable table={words.table} />
      ) : (
        <div
          className="figure-drawing"
          role="img"
          aria-label={words.sentence}
          style={{ aspectRatio: `${width} / ${height}`, maxWidth: width * 1.25 }}
        >
          <Drawing {...input} />
        </div>
      )}
      <button type="button" className="figure-toggle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? 'Show as a figure' : 'Show as a table'}
      </button>
    </figure>
  );
}
