import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { axisTitle, figureLabels, partsLabel } from '#shared/words/figures.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { BeforeAfterPlot } from './BeforeAfterPlot.tsx';
import { ChanceSlope, PartLines, PupilLines, SideHistogram } from './changeMarks.tsx';
import { colour, type Figure, type FigureInput, figureWidth } from './figure.ts';
import { DotInterval, Words } from './marks.tsx';
import { equalParts, roundedToStep } from './shape.ts';
import { shownOf } from './shownOf.ts';
import { TallyLegend } from './TallyLegend.tsx';
import { axisTicks, leastStepOf, spread, withinRange } from './ticks.ts';

const height = 344;
/** Up to here every pupil's line can be followed; beyond, lines turn faint and the edges show how many stand where. */
const followable = 60;

/** Every pupil (outside the school: equal parts of them) from before to after, the mean with its interval, and what chance alone predicts. */
export const pairedChange: Figure = {
  id: 'pairedChange',
  draws: (input) =>
    input.finding !== null && input.finding.before !== null && !hadNone(input.finding) && shownOf(input.finding, input).numbers,
  size: () => ({ width: figureWidth, height }),
  Drawing,
};

function Drawing(input: FigureInput) {
  const { finding } = input;
  if (finding === null || finding.before === null || finding.after === null) return null;
  const shown = shownOf(finding, input);
  const pupils = shown.detail === 'each' ? finding.pupils : [];
  const shape =
    shown.detail === 'shape' || shown.detail === 'parts' ? equalParts(finding.pupils, smallNumberRule(shown.audience).base) : null;
  const many = pupils.length > followable;
  const crowd = many || shown.detail === 'shape' ? finding.pupils : [];
  const histogram = shape === null ? (count: number) => count : roundedToStep;
  const before = finding.before.mean;
  const after = finding.after.mean;
  const chance = isRefused(finding.chance) ? null : finding.chance;
  const expected = chance?.expected ?? null;
  const interval = meanInterval(finding.headline, before, finding.range);

  const summary = [before, after, before + (expected ?? 0), ...(interval ?? [])];
  const floor = finding.unit === 'events' || finding.unit === 'per100Sessions' ? [0] : [];
  const values = [...summary, ...floor, ...pupils.flatMap((pupil) => [pupil.pre, pupil.post]), ...(shape?.pairs.flat() ?? [])];
  const ticks = axisTicks(Math.min(...values), Math.max(...values), 5, finding.range, leastStepOf(finding, values));
  const low = ticks[0] ?? 0;
  const high = Math.max(ticks.at(-1) ?? 1, ...values);
  const say = (value: number) => formatNumber(value, finding.decimals);

  return (
    <BeforeAfterPlot
      finding={finding}
      height={height}
      room={{ top: 58, right: 138 }}
      inset={{ left: 84, right: 52 }}
      ticks={ticks}
      low={low}
      high={high}
    >
      {(x, y) => {
        const label = y(after);
        const ghost = expected === null ? null : y(before + expected);
        const [meanAt = label, chanceAt = 0] = spread(ghost === null ? [label] : [label, ghost], 17);
        return (
          <>
            <Words x={4} y={12} fill={colour.axis}>
              {axisTitle(finding, low)}
            </Words>
            <TallyLegend
              x={x(0) - 84}
              y={34}
              finding={finding}
              group={shown.mentored}
              note={shown.detail === 'none' ? figureLabels.summaryOnly : null}
            />
            {crowd.length > 0 && (
              <SideHistogram
                counted={histogram}
                values={crowd.map((pupil) => pupil.pre)}
                at={x(0) - 12}
                reach={-58}
                y={y}
                low={low}
                high={high}
                fill={colour.before}
              />
            )}
            {crowd.length > 0 && (
              <SideHistogram
                counted={histogram}
                values={crowd.map((pupil) => pupil.post)}
                at={x(1) + 12}
                reach={54}
                y={y}
                low={low}
                high={high}
                fill={colour.after}
              />
            )}
            {shape !== null && <PartLines pairs={shape.pairs} x={x} y={y} />}
            {shape !== null && (
              <Words x={figureWidth - 4} y={12} anchor="end" fill={colour.axis}>
                {partsLabel(shape.parts)}
              </Words>
            )}
            <PupilLines pupils={pupils} x={x} y={y} faint={many} />
            <line x1={x(0)} y1={y(before)} x2={x(1)} y2={y(after)} stroke={colour.paper} strokeWidth={7} />
            <line x1={x(0)} y1={y(before)} x2={x(1)} y2={y(after)} stroke={colour.after} strokeWidth={3} />
            {chance !== null && <ChanceSlope chance={chance} before={before} x={x} y={y} />}
            <circle cx={x(0)} cy={y(before)} r={6} fill={colour.before} stroke={colour.after} strokeWidth={2} />
            <DotInterval
              x={x(1)}
              y={y(after)}
              low={y(interval?.[0] ?? after)}
              high={y(interval?.[1] ?? after)}
              across={false}
              stroke={colour.after}
            />
            <Words x={x(0) + 10} y={y(before) + (after >= before ? 15 : -15)} rim>
              {say(before)}
            </Words>
            <Words x={x(1) + 76} y={meanAt} rim>
              {`${figureLabels.mean} ${say(after)}`}
            </Words>
            {ghost !== null && expected !== null && (
              <Words x={x(1) + 76} y={chanceAt} fill={colour.chance} rim>
                {`${figureLabels.chance} ${say(before + expected)}`}
              </Words>
            )}
          </>
        );
      }}
    </BeforeAfterPlot>
  );
}

/** The interval of a mean change, put at the height of the mean after. */
function meanInterval(headline: Finding['headline'], before: number, range: Finding['range']): readonly [number, number] | null {
  if (isRefused(headline) || headline.kind !== 'meanChange' || headline.low === null || headline.high === null) return null;
  return [withinRange(before + headline.low, range), withinRange(before + headline.high, range)];
}
