import { type Audience, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { SeriesPoint } from '#shared/outcomes/design.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { leastSquares, ones } from '#shared/statistics/leastSquares.ts';
import { weekLabels } from '#shared/words/curve.ts';
import { axisTitle } from '#shared/words/figures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { colour, type Figure, type FigureInput, figureWidth, frame } from './figure.ts';
import { tidy, Words } from './marks.tsx';
import { shownOf } from './shownOf.ts';
import { axisTicks, tickDecimals } from './ticks.ts';

const height = 268;
const area = { left: 44, right: 16, top: 30, bottom: 46 };

/** The weekly average on every pupil's own clock, with a straight line on each side of the start. A week without school is a gap. */
export const weeks: Figure = {
  id: 'weeks',
  draws: (input) => input.finding !== null && shownOf(input.finding, input).numbers && pointsOf(input.finding, input.audience).length > 1,
  size: () => ({ width: figureWidth, height }),
  Drawing,
};

/** Outside the school no week that rests on too few pupils. */
function pointsOf(finding: Finding, audience: Audience | null): readonly SeriesPoint[] {
  const series = finding.designs.find(({ design }) => design === 'interrupted')?.series ?? [];
  const least = audience === null ? 0 : smallNumberRule(audience).base;
  return series.filter(({ pupils }) => pupils >= least);
}

function Drawing({ finding, audience }: FigureInput) {
  if (finding === null) return null;
  const points = pointsOf(finding, audience);
  const values = points.map(({ value }) => value);
  const ticks = axisTicks(finding.unit === 'events' ? 0 : Math.min(...values), Math.max(...values), 5, finding.range);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const first = Math.min(...points.map(({ week }) => week));
  const last = Math.max(...points.map(({ week }) => week)) + 1;
  const x = (week: number) => tidy(area.left + ((week - first) / (last - first)) * (figureWidth - area.left - area.right));
  const y = (value: number) => tidy(height - area.bottom - ((value - low) / (high - low)) * (height - area.top - area.bottom));
  const sides = [points.filter(({ week }) => week < 0), points.filter(({ week }) => week >= 0)];
  const weekTicks = axisTicks(first, last, 8).filter((tick) => Number.isInteger(tick) && tick >= first && tick <= last);
  return (
    <svg aria-hidden="true" style={frame} width={figureWidth} height={height} viewBox={`0 0 ${figureWidth} ${height}`}>
      <Words x={4} y={10} fill={colour.axis}>
        {finding.unit === 'percent' ? axisTitle(finding, low) : weekLabels.perWeek}
      </Words>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={figureWidth - area.right} y1={y(tick)} y2={y(tick)} stroke={colour.grid} />
          <Words x={area.left - 8} y={y(tick)} anchor="end" fill={colour.axis}>
            {formatNumber(tick, tickDecimals(ticks))}
          </Words>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={area.top - 6} y2={height - area.bottom} stroke={colour.ink} />
      <Words x={x(0)} y={area.top - 14} anchor="middle">
        {weekLabels.start}
      </Words>
      {weekTicks.map((tick) => (
        <Words key={tick} x={x(tick)} y={height - area.bottom + 14} anchor="middle" fill={colour.axis}>
          {formatNumber(tick, 0)}
        </Words>
      ))}
      <Words x={(area.left + figureWidth) / 2} y={height - 10} anchor="middle" fill={colour.axis}>
        {weekLabels.axis}
      </Words>
      {sides.map((side) => (
        <SideLine key={side[0]?.week ?? 'none'} points={side} x={x} y={y} />
      ))}
      {points.map(({ week, value }) => (
        <circle
          key={week}
          cx={x(week + 0.5)}
          cy={y(value)}
          r={4}
          fill={week < 0 ? colour.before : colour.after}
          stroke={colour.paper}
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}

interface SideProps {
  readonly points: readonly SeriesPoint[];
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
}

/** Least squares of one side's weeks. */
function SideLine({ points, x, y }: SideProps) {
  const fit = leastSquares(
    points.map(({ value }) => value),
    [ones(points.length), points.map(({ week }) => week)],
  );
  const [first, last] = [points[0], points.at(-1)];
  if ('refused' in fit || first === undefined || last === undefined) return null;
  const at = (week: number) => (fit.coefficients[0] ?? 0) + (fit.coefficients[1] ?? 0) * week;
  return (
    <line
      x1={x(first.week + 0.5)}
      x2={x(last.week + 0.5)}
      y1={y(at(first.week))}
      y2={y(at(last.week))}
      stroke={first.week < 0 ? colour.before : colour.after}
      strokeWidth={2.5}
    />
  );
}
