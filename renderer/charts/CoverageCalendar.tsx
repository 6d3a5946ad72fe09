import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { Table } from '#renderer/ui/Table.tsx';
import type { Coverage } from '#shared/dataRoom/dataRoom.ts';
import type { School } from '#shared/study/model.ts';
import { coverageWords, describeCoverage, describeGap, describeWeek, schoolName, weekDay } from '#shared/words/coverage.ts';
import { formatDay } from '#shared/words/dates.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import './coverageCalendar.css';
import { CoverageCells, CoverageLegend, geometryOf } from './CoverageCells.tsx';
import './figure.css';

export interface CoverageCalendarProps {
  readonly coverage: Coverage;
  readonly schools: readonly School[];
}

interface Place {
  readonly row: number;
  readonly week: number;
}

/** One kind of record by school and week: full where there is as much as usual, hatched and named where something is missing. */
export function CoverageCalendar({ coverage, schools }: CoverageCalendarProps) {
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState<Place | null>(null);
  const id = useId();
  const title = describeCoverage(coverage, schools);
  const gaps = coverage.schools.flatMap(({ school, gaps: own }) =>
    own.map((gap) => `${schoolName(school, schools)}: ${describeGap(gap, coverage.firstWeek)}`),
  );
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption className="figure-words">
        <p className="figure-title" id={id}>
          {title}
        </p>
        <p className="figure-subtitle">{coverageWords.subtitle[coverage.kind]}</p>
      </figcaption>
      {asTable ? (
        <WeekTable coverage={coverage} schools={schools} caption={title} />
      ) : (
        <>
          <Calendar coverage={coverage} schools={schools} title={title} at={at} onMove={setAt} />
          <CoverageLegend />
        </>
      )}
      {asTable ? null : (
        <p className="coverage-readout" aria-live="polite">
          {at === null ? coverageWords.help : describeWeek(coverage, at.row, at.week, schools)}
        </p>
      )}
      {gaps.length === 0 ? null : (
        <p className="coverage-gaps">
          <strong>{coverageWords.missing}</strong> {gaps.join('; ')}.
        </p>
      )}
      <button type="button" className="figure-toggle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? 'Show as a figure' : 'Show as a table'}
      </button>
    </figure>
  );
}

interface CalendarProps extends CoverageCalendarProps {
  readonly title: string;
  readonly at: Place | null;
  readonly onMove: (place: Place | null) => void;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { row: 0, week: -1 },
  ArrowRight: { row: 0, week: 1 },
  ArrowUp: { row: -1, week: 0 },
  ArrowDown: { row: 1, week: 0 },
};

function Calendar({ coverage, schools, title, at, onMove }: CalendarProps) {
  const { cell, row: height, left, top } = geometryOf(coverage);
  const within = ({ row, week }: Place): Place => ({
    row: Math.min(Math.max(row, 0), coverage.schools.length - 1),
    week: Math.min(Math.max(week, 0), coverage.weeks - 1),
  });
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(at === null ? within({ row: 0, week: 0 }) : within({ row: at.row + step.row, week: at.week + step.week }));
  };
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - frame.left + event.currentTarget.scrollLeft - left;
    const y = event.clientY - frame.top - top;
    const place = { row: Math.floor(y / height), week: Math.floor(x / cell) };
    const isInside = place.row >= 0 && place.row < coverage.schools.length && place.week >= 0 && place.week < coverage.weeks;
    onMove(isInside ? place : null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture that is walked through with the arrow keys is no element that HTML has
    <div
      className="coverage-calendar"
      role="group"
      aria-label={`${title}. ${coverageWords.help}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from week to week once it has focus
      tabIndex={0}
      onKeyDown={walk}
      onPointerMove={point}
      onPointerLeave={() => onMove(null)}
      onFocus={() => at === null && onMove(within({ row: 0, week: 0 }))}
    >
      <CoverageCells coverage={coverage} schools={schools} at={at} />
    </div>
  );
}

/** Every week with every school's count: the same numbers for whoever wants them. */
function WeekTable({ coverage, schools, caption }: CoverageCalendarProps & { readonly caption: string }) {
  const weeks = Array.from({ length: coverage.weeks }, (_, week) => week);
  return (
    <Table
      caption={caption}
      rows={weeks}
      rowKey={(week) => week}
      height={360}
      columns={[
        { id: 'week', header: 'Week of', cell: (week) => formatDay(weekDay(coverage.firstWeek, week)) },
        ...coverage.schools.map(({ school, counts, gaps }) => ({
          id: String(school),
          header: schoolName(school, schools),
          kind: 'number' as const,
          cell: (week: number) =>
            gaps.some(({ from, to }) => week >= from && week <= to) ? coverageWords.gap : formatNumber(counts[week] ?? 0, 0),
        })),
      ]}
    />
  );
}
