import { useId } from 'react';
import type { Coverage, SchoolCoverage } from '#shared/dataRoom/dataRoom.ts';
import type { School } from '#shared/study/model.ts';
import { coverageWords, monthsOf, schoolName } from '#shared/words/coverage.ts';
import { colour, fontSize } from './figure.ts';

const left = 196;
const top = 22;
const row = 24;
const widest = 15;
/** Of a few weeks each may be wider, so that it can be pointed at. */
const few = { weeks: 20, widest: 36 };
/** Room for the last month's name, which begins where its week does. */
const right = 52;
const narrowest = 6;
const drawn = 764;

/** Where the calendar's cells stand, in CSS pixels. */
export function geometryOf({ weeks }: Pick<Coverage, 'weeks'>) {
  return {
    left,
    top,
    row,
    cell: Math.min(weeks <= few.weeks ? few.widest : widest, Math.max(narrowest, Math.floor((10 * drawn) / Math.max(1, weeks)) / 10)),
  };
}

/** The hatching of what is missing; a pattern lives within its own drawing. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" stroke={colour.worse} strokeWidth="2.5" />
      </pattern>
    </defs>
  );
}

/** What the tones and the hatching mean: below the drawing and not in it, so that a narrow one does not cut it off. */
export function CoverageLegend() {
  const hatch = useId();
  return (
    <ul className="coverage-legend">
      {[...tones, { name: coverageWords.gap, opacity: null }].map(({ name, opacity }) => (
        <li key={name}>
          <svg width={14} height={14} role="presentation">
            <Hatch id={hatch} />
            <rect
              x={0.5}
              y={0.5}
              width={13}
              height={13}
              fill={opacity === null ? `url(#${hatch})` : colour.after}
              fillOpacity={opacity ?? 1}
              stroke={opacity === null ? colour.worse : 'none'}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Three tones of one hue, and the share of a school's usual week from which each holds. */
const tones = [
  { from: 0, opacity: 0.28, name: coverageWords.few },
  { from: 1 / 3, opacity: 0.6, name: coverageWords.some },
  { from: 2 / 3, opacity: 1, name: coverageWords.usual },
] as const;

export interface CoverageCellsProps {
  readonly coverage: Coverage;
  readonly schools: readonly School[];
  readonly at: { readonly row: number; readonly week: number } | null;
}

/** The drawing: a row for each school, a column for each week, one path for each tone of a row. */
export function CoverageCells({ coverage, schools, at }: CoverageCellsProps) {
  const { cell } = geometryOf(coverage);
  const hatch = useId();
  const width = left + coverage.weeks * cell + right;
  const height = top + coverage.schools.length * row + 4;
  return (
    <svg width={width} height={height} fontSize={fontSize} role="presentation">
      <Hatch id={hatch} />
      {monthsOf(coverage.firstWeek, coverage.weeks, cell).map(({ week, name }) => (
        <g key={week}>
          <line
            x1={left + week * cell}
            y1={top - 4}
            x2={left + week * cell}
            y2={top + coverage.schools.length * row}
            stroke={colour.grid}
          />
          <text x={left + week * cell + 3} y={12} fill={colour.axis}>
            {name}
          </text>
        </g>
      ))}
      {coverage.schools.map((school, index) => (
        <g key={school.school ?? 'none'} transform={`translate(0 ${top + index * row})`}>
          <text x={left - 8} y={row / 2 + 4} textAnchor="end" fill={colour.ink}>
            {shortened(schoolName(school.school, schools))}
          </text>
          <line x1={left} y1={row / 2} x2={left + coverage.weeks * cell} y2={row / 2} stroke={colour.grid} strokeDasharray="1 3" />
          {tonesOf(school, cell).map(({ opacity, path }) => (
            <path key={opacity} d={path} fill={colour.after} fillOpacity={opacity} />
          ))}
          {school.gaps.map(({ from, to }) => (
            <Gap key={from} x={left + from * cell} width={(to - from + 1) * cell} weeks={to - from + 1} hatch={hatch} />
          ))}
        </g>
      ))}
      {at === null ? null : (
        <rect
          x={left + at.week * cell - 1}
          y={top + at.row * row + 1}
          width={cell + 1}
          height={row - 2}
          fill="none"
          stroke={colour.ink}
          strokeWidth="2"
        />
      )}
    </svg>
  );
}

function Gap({ x, width, weeks, hatch }: { readonly x: number; readonly width: number; readonly weeks: number; readonly hatch: string }) {
  const words = `${weeks} wk ${coverageWords.gap}`;
  const isWide = width > words.length * 6.4 + 8;
  return (
    <g>
      <rect x={x + 0.5} y={3} width={width - 1} height={row - 6} fill={`url(#${hatch})`} stroke={colour.worse} />
      {isWide ? (
        <>
          <rect x={x + width / 2 - words.length * 3.3 - 3} y={5} width={words.length * 6.6 + 6} height={row - 10} fill={colour.paper} />
          <text x={x + width / 2} y={row / 2 + 4} textAnchor="middle" fill={colour.ink}>
            {words}
          </text>
        </>
      ) : null}
    </g>
  );
}

/** A row's cells as one path for each tone. Full is what the school usually has: nine of ten of its weeks with records have no more. */
function tonesOf({ counts }: SchoolCoverage, cell: number): readonly { readonly opacity: number; readonly path: string }[] {
  const filled = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const usual = filled[Math.floor(filled.length * 0.9)] ?? 1;
  const gap = cell > 8 ? 1 : 0.5;
  return tones.map(({ from, opacity }, index) => {
    const until = tones[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const cells = counts.map((count, week) => {
      const share = count / usual;
      return count > 0 && share >= from && share < until ? `M${left + week * cell} 3h${cell - gap}v${row - 6}h${gap - cell}z` : '';
    });
    return { opacity, path: cells.join('') };
  });
}

function shortened(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name;
}
