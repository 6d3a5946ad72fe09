import { Bar, ComposedChart, XAxis, YAxis } from 'recharts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { describeLoss, describeStep } from '#shared/words/figures.ts';
import { colour, type Figure, type FigureInput, figureWidth, fontSize, frame } from './figure.ts';
import { Layer, Words } from './marks.tsx';
import { shownIn } from './shownOf.ts';

const row = 50;
const top = 4;

/** Who went where: a bar per step from zero, and beneath it who was lost on the way there, and why. */
export const cohortFlow: Figure = {
  id: 'cohortFlow',
  draws: ({ outcomes }) => outcomes.flow.steps.length > 0,
  size: ({ outcomes }) => ({ width: figureWidth, height: outcomes.flow.steps.length * row + top * 2 }),
  Drawing,
};

interface Row {
  readonly step: string;
  readonly pupils: ShownCount;
  readonly lost: readonly { readonly reason: string; readonly pupils: ShownCount }[];
}

function Drawing(input: FigureInput) {
  const rows: readonly Row[] = shownIn(input).flow.steps;
  const data = rows.map((step) => ({ name: describeStep(step.step), value: step.pupils === 'c' ? 0 : step.pupils }));
  const most = Math.max(1, ...data.map((step) => step.value));
  return (
    <ComposedChart
      accessibilityLayer={false}
      style={frame}
      layout="vertical"
      width={figureWidth}
      height={rows.length * row + top * 2}
      data={data}
      margin={{ top, right: 48, bottom: top, left: 4 }}
    >
      <XAxis type="number" domain={[0, most]} ticks={[0]} interval={0} height={0} hide />
      <YAxis type="category" dataKey="name" width={142} interval={0} axisLine={false} tickLine={false} tick={false} />
      <Bar
        dataKey="value"
        barSize={18}
        isAnimationActive={false}
        shape={(props: { x?: number; y?: number; width?: number; index?: number }) => {
          const step = rows[props.index ?? 0]?.step;
          const y = top + row * (props.index ?? 0) + 6;
          return (
            <rect x={props.x ?? 0} y={y} width={props.width ?? 0} height={18} fill={step === 'onRegister' ? colour.before : colour.after} />
          );
        }}
      />
      <Layer>
        {(x) =>
          rows.map((step, index) => {
            const y = top + row * index + 15;
            return (
              <g key={step.step}>
                <Words x={x(0) - 10} y={y} anchor="end">
                  {data[index]?.name ?? ''}
                </Words>
                <Words x={x(data[index]?.value ?? 0) + 8} y={y}>
                  {`${step.pupils}`}
                </Words>
                <Words x={x(0)} y={y + 19} fill={colour.axis} size={fontSize - 1}>
                  {lostWords(step.lost)}
                </Words>
              </g>
            );
          })
        }
      </Layer>
    </ComposedChart>
  );
}

/** As many reasons as one line holds, largest first, then how many kinds more. */
function lostWords(lost: Row['lost']): string {
  const size = (count: ShownCount) => (count === 'c' ? 0 : count);
  const parts = lost
    .filter((item) => item.pupils !== 0)
    .toSorted((a, b) => size(b.pupils) - size(a.pupils))
    .map((item) => `${item.pupils} ${describeLoss(item.reason)}`);
  let line = '';
  for (const [index, part] of parts.entries()) {
    const next = line === '' ? part : `${line} · ${part}`;
    if (next.length > 66) return `${line} · and ${parts.length - index} more`;
    line = next;
  }
  return line;
}
