import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import type { PupilColumns } from '#shared/outcomes/findingParts.ts';
import { columnsOf } from '#shared/outcomes/pupilColumns.ts';
import { tellingDecimals } from '#shared/words/agreeing.ts';
import { axisTitle, figureLabels } from '#shared/words/figures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { BeforeAfterPlot } from './BeforeAfterPlot.tsx';
import { colour, type Figure, type FigureInput, figureWidth } from './figure.ts';
import { DotInterval, Words } from './marks.tsx';
import { shownOf } from './shownOf.ts';
import { axisTicks, spread, withinRange } from './ticks.ts';

const height = 236;

/** Mentored pupils beside the pupils who were not: the means before and after, each with its interval. */
export const comparison: Figure = {
  id: 'comparison',
  draws: (input) => input.finding !== null && shownOf(input.finding, input).comparisonNumbers,
  size: () => ({ width: figureWidth, height }),
  Drawing,
};

function Drawing(input: FigureInput) {
  const { finding } = input;
  if (finding === null || finding.comparison === null || isRefused(finding.comparison)) return null;
  const { coarse, others: howMany } = shownOf(finding, input);
  const { pupils, meanPre, meanPost } = finding.comparison;
  const mentored = sidesOf(
    columnsOf(finding.pupils),
    coarse === null ? null : [finding.before?.mean ?? 0, finding.after?.mean ?? 0],
    finding.range,
  );
  const others = sidesOf(pupils, howMany === 'c' ? [meanPre, meanPost] : null, finding.range);
  const groups = [
    { key: 'mentored', label: figureLabels.mentored, stroke: colour.after, sides: mentored, shift: 0 },
    { key: 'others', label: figureLabels.notMentored, stroke: colour.comparison, sides: others, shift: 0.012 },
  ].map((group) => ({ ...group, ...group.sides }));
  const ends = groups.flatMap((group) => [group.pre, group.post]);
  const ticks = axisTicks(Math.min(...ends.map((end) => end.low)), Math.max(...ends.map((end) => end.high)), 5, finding.range);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const decimals = tellingDecimals(
    ends.map((end) => end.mean),
    finding.decimals,
  );
  const say = (value: number) => formatNumber(value, decimals);

  return (
    <BeforeAfterPlot
      finding={finding}
      height={height}
      room={{ top: 30, right: 140 }}
      inset={{ left: 76, right: 24 }}
      ticks={ticks}
      low={low}
      high={high}
    >
      {(x, y) => {
        const right = spread(
          groups.map((group) => y(group.post.mean)),
          18,
        );
        const left = spread(
          groups.map((group) => y(group.pre.mean)),
          18,
        );
        return (
          <>
            <Words x={4} y={12} fill={colour.axis}>
              {axisTitle(finding, low)}
            </Words>
            {groups.map((group, index) => (
              <g key={group.key}>
                <line
                  x1={x(group.shift)}
                  y1={y(group.pre.mean)}
                  x2={x(1 + group.shift)}
                  y2={y(group.post.mean)}
                  stroke={group.stroke}
                  strokeWidth={2.5}
                  {...(group.key === 'others' ? { strokeDasharray: '2 4', strokeLinecap: 'round' as const } : {})}
                />
                {[group.pre, group.post].map((end, side) => (
                  <DotInterval
                    key={side === 0 ? 'pre' : 'post'}
                    x={x(side + group.shift)}
                    y={y(end.mean)}
                    low={y(end.low)}
                    high={y(end.high)}
                    across={false}
                    stroke={group.stroke}
                  />
                ))}
                <Words x={x(0) - 12} y={left[index] ?? 0} anchor="end" fill={group.stroke} rim>
                  {say(group.pre.mean)}
                </Words>
                <Words x={x(1) + 18} y={right[index] ?? 0} fill={group.stroke} rim>
                  {`${group.label} ${say(group.post.mean)}`}
                </Words>
              </g>
            ))}
          </>
        );
      }}
    </BeforeAfterPlot>
  );
}

/** Both means with their reach; where how many they are of is hidden only the means, since with the spread the reach would say it. */
function sidesOf({ pre, post }: Pick<PupilColumns, 'pre' | 'post'>, told: readonly [number, number] | null, range: Finding['range']) {
  if (told === null) return { pre: meanOf(pre, range), post: meanOf(post, range) };
  const [before, after] = told.map((mean) => ({ mean, low: mean, high: mean }));
  return { pre: before ?? meanOf(pre, range), post: after ?? meanOf(post, range) };
}

/** A mean with the reach that 95 % of such samples of pupils would have (1.96 standard errors; schools are in the estimate, not here), ending where the scale ends. */
function meanOf(values: Float64Array, range: Finding['range']): { mean: number; low: number; high: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = n > 1 ? 1.96 * Math.sqrt(squares / (n - 1) / n) : 0;
  return { mean, low: withinRange(mean - reach, range), high: withinRange(mean + reach, range) };
}
