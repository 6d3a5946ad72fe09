import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import type { ThemeMatrix, ThemeSet } from '#shared/coding/themes.ts';
import type { CodeId, Study } from '#shared/study/model.ts';
import { excerptCount, speakerCount, transcriptCount } from '#shared/words/coding.ts';
import { type CountOf, MatrixTable } from './MatrixTable.tsx';
import { NothingMarked } from './NothingMarked.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { quotesOfCell, themeHeadline } from './readingThemes.ts';
import './themes.css';

/** Who speaks of what: themes against roles and against schools; every number opens the words behind it. */
export function MatricesPage({ study }: { readonly study: Study }) {
  const themes = useStrand((strand) => strand.themes);
  if (themes.failure !== null) {
    return (
      <div className="room-page">
        <FailureCallout failure={themes.failure} />
      </div>
    );
  }
  if (themes.value === null) return <div className="room-page" aria-busy="true" />;
  if (themes.value.quotes.length === 0)
    return (
      <NothingMarked study={study} title="Nothing is marked yet">
        Mark passages with themes while you read, and this page shows who speaks of what: mentees, mentors, coordinators, school by school.
      </NothingMarked>
    );
  return <Matrices study={study} themes={themes.value} />;
}

interface Cell {
  readonly code: CodeId;
  readonly column: string;
}

function Matrices({ study, themes }: { readonly study: Study; readonly themes: ThemeSet }) {
  const [by, setBy] = useState<ThemeMatrix['by']>('role');
  const [count, setCount] = useState<CountOf>('excerpts');
  const [cell, setCell] = useState<Cell | null>(null);
  const matrix = by === 'role' ? themes.byRole : themes.bySchool;
  return (
    <div className="room-page">
      <header className="room-head">
        <h1 className="room-title">{themeHeadline(themes)}</h1>
        <p className="room-subtitle">
          {excerptCount(themes.excerpts)}; {speakerCount(themes.speakers)} in {transcriptCount(themes.documents)}. A passage belongs to
          whoever begins it; interviewers’ words are not counted.
        </p>
      </header>
      <div className="row matrix-controls">
        <SegmentedControl
          label="Columns"
          value={by}
          choices={[
            { id: 'role', name: 'By role' },
            { id: 'school', name: 'By school' },
          ]}
          onChange={(next) => {
            setBy(next);
            setCell(null);
          }}
        />
        <SegmentedControl
          label="What is counted"
          value={count}
          choices={[
            { id: 'excerpts', name: 'Passages' },
            { id: 'speakers', name: 'Speakers' },
            { id: 'documents', name: 'Transcripts' },
          ]}
          onChange={setCount}
        />
      </div>
      <div className="matrix-body">
        <div className="matrix-side">
          <MatrixTable study={study} matrix={matrix} count={count} chosen={cell} onChoose={(code, column) => setCell({ code, column })} />
          {by === 'school' ? <Schools study={study} matrix={matrix} /> : null}
        </div>
        <CellQuotes study={study} themes={themes} matrix={matrix} cell={cell} />
      </div>
    </div>
  );
}

function CellQuotes({
  study,
  themes,
  matrix,
  cell,
}: {
  readonly study: Study;
  readonly themes: ThemeSet;
  readonly matrix: ThemeMatrix;
  readonly cell: Cell | null;
}) {
  const row = matrix.rows.findIndex(({ code }) => code === cell?.code);
  const column = matrix.columns.findIndex(({ key }) => key === cell?.column);
  const counts = matrix.cells[row]?.[column];
  const theme = matrix.rows[row];
  if (cell === null || counts === undefined || theme === undefined) {
    return (
      <aside className="cell-quotes cell-quotes-empty" aria-label="Quotes of a cell">
        <p className="quiet">Press a number to read the passages behind it.</p>
      </aside>
    );
  }
  const quotes = quotesOfCell(study, themes, matrix.by, cell);
  const label = matrix.columns[column]?.label ?? '';
  return (
    <aside className="cell-quotes" aria-label="Quotes of a cell">
      <h2 className="cell-title">
        {theme.name}
        <span className="quiet">, {label.toLowerCase()}</span>
      </h2>
      <p className="quiet" role="status">
        {excerptCount(counts.excerpts)} of {speakerCount(counts.speakers)} in {transcriptCount(counts.documents)}
      </p>
      <div className="cell-list">
        {quotes.map((quote) => (
          <QuoteCard key={quote.excerpt} study={study} quote={quote} />
        ))}
      </div>
    </aside>
  );
}

/** School numbers stand in every attribution; which school is which is said here, inside the window only. */
function Schools({ study, matrix }: { readonly study: Study; readonly matrix: ThemeMatrix }) {
  return (
    <dl className="matrix-schools">
      {matrix.columns.map(({ key, label }) => {
        const school = study.schools.find((known) => String(known.key) === key);
        return school === undefined ? null : (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{school.name}</dd>
          </div>
        );
      })}
    </dl>
  );
}
