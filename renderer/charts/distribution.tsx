import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { changeAxisTitle, figureLabels, marksLabel } from '#shared/words/figures.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { Bars, Dots, tallest } from './changeBars.tsx';
import { changeBins } from './changeBins.ts';
import { colour, type Figure, type FigureInput, figureWidth, fontSize, frame } from './figure.ts';
import { DotInterval, Layer, type Place, tidy, VerdictMark, verdictColour, Words } from './marks.tsx';
import { partBins, shapeBins } from './shape.ts';
import { shownOf } from './shownOf.ts';
import { axisTicks, leastStepOf, tickDecimals } from './ticks.ts';

const height = 268;
/** Up to here each pupil is a dot of its own; beyond, dots become bars. */
const dotted = 60;

/** How far each pupil moved, around no change: worse on one side, better on the other, the mean and what chance alone predicts above. */
export const distribution: Figure = {
  id: 'distribution',
  draws: (input) =>
    input.finding !== null && input.finding.once === undefined && !hadNone(input.finding) && shownOf(input.finding, input).numbers,
  size: () => ({ width: figureWidth, height }),
  Drawing,
};

function Drawing(input: FigureInput) {
  const { finding } = input;
  if (finding === null) return null;
  const shown = shownOf(finding, input);
  const up = finding.better === 'up';
  const pupils = shown.detail === 'none' ? [] : finding.pupils;
  const mean = (finding.after?.mean ?? 0) - (finding.before?.mean ?? 0);
  const headline = isRefused(finding.headline) || finding.headline.kind !== 'meanChange' ? null : finding.headline;
  const chance = isRefused(finding.chance) ? null : finding.chance;
  const isParts = shown.detail === 'parts';
  const least = smallNumberRule(shown.audience).base;
  const { bins, width } = isParts ? partBins(pupils, up, least) : shown.detail === 'shape' ? shapeBins(pupils, up) : changeBins(pupils);
  const far = Math.max(
    ...[mean, headline?.low ?? 0, headline?.high ?? 0, chance?.expected ?? 0].map(Math.abs),
    ...bins.map((bin) => Math.abs(bin.middle) + width / 2),
  );
  const ticks = axisTicks(-far, far, 7, [null, null], leastStepOf(finding, pupils.length === 0 ? [] : [far])).filter(
    (tick) => Math.abs(tick) <= far * 1.001 || pupils.length === 0,
  );
  const edge = Math.max(far, ...ticks.map(Math.abs));
  const { most, capped } = tallest(bins);
  const counts = isParts ? [] : axisTicks(0, most, 4).filter((tick) => Number.isInteger(tick));
  const top = isParts ? 4 : Math.max(most, counts.at(-1) ?? most);
  const corners = [
    { x: -edge, y: 0 },
    { x: edge, y: top },
  ];
  const say = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, finding.decimals)}`;

  return (
    <ComposedChart
      accessibilityLayer={false}
      style={frame}
      width={figureWidth}
      height={height}
      data={corners}
      margin={{ top: 92, right: 20, bottom: 22, left: 4 }}
    >
      {pupils.length > 0 && <CartesianGrid vertical={false} stroke={colour.grid} />}
      <XAxis
        type="number"
        dataKey="x"
        domain={[-edge, edge]}
        ticks={[...ticks]}
        interval={0}
        height={26}
        axisLine={{ stroke: colour.axis }}
        tickLine={{ stroke: colour.axis }}
        tick={{ fontSize, fill: colour.axis }}
        tickFormatter={(value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, tickDecimals(ticks))}`}
      />
      <YAxis
        type="number"
        allowDataOverflow
        domain={[0, top]}
        ticks={pupils.length > 0 ? [...counts] : []}
        interval={0}
        width={36}
        axisLine={false}
        tickLine={false}
        tick={{ fontSize, fill: colour.axis }}
      />
      <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Layer>
        {(x, y) => {
          const floor = y(0);
          const rows = { tally: 12, mean: 50, chance: 74 };
          const expected = chance?.expected ?? null;
          const meanSide = expected === null || mean >= expected ? 'start' : 'end';
          const meanEdge = meanSide === 'start' ? (headline?.high ?? mean) : (headline?.low ?? mean);
          return (
            <>
              <Words x={x(0)} y={floor + 38} anchor="middle" fill={colour.axis}>
                {changeAxisTitle(finding)}
              </Words>
              {pupils.length > 0 && (
                <Words x={4} y={y(top) - 16} fill={colour.axis}>
                  {isParts ? marksLabel(bins.length) : shown.detail === 'shape' ? figureLabels.pupilsRounded : figureLabels.pupils}
                </Words>
              )}
              {pupils.length > dotted || shown.detail === 'shape' ? (
                <Bars bins={bins} width={width} x={x} y={y} top={top} capped={capped} />
              ) : (
                <Dots bins={bins} width={width} x={x} y={y} up={up} />
              )}
              <line x1={x(0)} x2={x(0)} y1={24} y2={floor} stroke={colour.ink} strokeWidth={1} />
              {expected !== null && (
                <line
                  x1={x(expected)}
                  x2={x(expected)}
                  y1={rows.chance}
                  y2={floor}
                  stroke={colour.chance}
                  strokeWidth={2}
                  strokeDasharray="6 4"
                />
              )}
              {chance?.band != null && (
                <rect
                  x={tidy(Math.min(x(chance.band.low), x(chance.band.high)))}
                  y={rows.chance}
                  width={tidy(Math.abs(x(chance.band.high) - x(chance.band.low)))}
                  height={tidy(floor - rows.chance)}
                  fill={colour.chance}
                  fillOpacity={0.2}
                />
              )}
              {expected !== null && (
                <Words
                  x={x(expected) + (expected >= 0 ? 8 : -8)}
                  y={rows.chance}
                  anchor={expected >= 0 ? 'start' : 'end'}
                  fill={colour.chance}
                  rim
                >
                  {`${figureLabels.chance} ${say(expected)}`}
                </Words>
              )}
              <DotInterval
                x={x(mean)}
                y={rows.mean}
                low={x(headline?.low ?? mean)}
                high={x(headline?.high ?? mean)}
                across
                stroke={colour.after}
              />
              <Words x={x(meanEdge) + (meanSide === 'start' ? 10 : -10)} y={rows.mean} anchor={meanSide} rim>
                {`${figureLabels.mean} ${say(mean)}`}
              </Words>
              {shown.detail !== 'none' ? (
                <Sides x={x} y={rows.tally} edge={edge} up={up} group={shown.mentored} />
              ) : (
                <Words x={x(0)} y={y(most / 2)} anchor="middle" fill={colour.axis} rim>
                  {figureLabels.summaryOnly}
                </Words>
              )}
            </>
          );
        }}
      </Layer>
    </ComposedChart>
  );
}

/** The counts of both sides and of no change, each on its own side. */
function Sides(props: { x: Place; y: number; edge: number; up: boolean; group: ReturnType<typeof shownOf>['mentored'] }) {
  const { x, y, edge, up, group } = props;
  const left = up ? 'worse' : 'better';
  const right = up ? 'better' : 'worse';
  return (
    <>
      <VerdictMark x={x(-edge) + 5} y={y} way="down" fill={verdictColour[left]} size={4.5} />
      <Words x={x(-edge) + 15} y={y} fill={verdictColour[left]}>
        {`${figureLabels[left]} ${group[left]}`}
      </Words>
      <Words x={x(0)} y={y} anchor="middle" fill={verdictColour.same}>
        {`${figureLabels.same} ${group.same}`}
      </Words>
      <Words x={x(edge) - 15} y={y} anchor="end" fill={verdictColour[right]}>
        {`${figureLabels[right]} ${group[right]}`}
      </Words>
      <VerdictMark x={x(edge) - 5} y={y} way="up" fill={verdictColour[right]} size={4.5} />
    </>
  );
}
