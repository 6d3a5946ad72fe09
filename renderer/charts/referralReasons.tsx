import { Bar, ComposedChart, XAxis, YAxis } from 'recharts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { describeReferralReason, figureLabels } from '#shared/words/figures.ts';
import { colour, type Figure, type FigureInput, figureWidth, fontSize, frame } from './figure.ts';
import { Layer, Words } from './marks.tsx';
import { shownIn } from './shownOf.ts';

const row = 28;

/** Why pupils were referred: bars from zero, most frequent first. */
export const referralReasons: Figure = {
  id: 'referralReasons',
  draws: (input) => rowsOf(input).length > 0,
  size: (input) => ({ width: figureWidth, height: rowsOf(input).length * row + 12 }),
  Drawing,
};

function rowsOf(input: FigureInput): readonly { reason: string; referrals: ShownCount }[] {
  const { reasons: rows } = shownIn(input).reasons;
  const size = (count: ShownCount) => (count === 'c' ? 0 : count);
  return rows.filter((item) => item.referrals !== 0).toSorted((a, b) => size(b.referrals) - size(a.referrals));
}

function Drawing(input: FigureInput) {
  const rows = rowsOf(input);
  const data = rows.map((item) => ({ name: describeReferralReason(item.reason), value: item.referrals === 'c' ? 0 : item.referrals }));
  const most = Math.max(1, ...data.map((item) => item.value));
  return (
    <ComposedChart
      accessibilityLayer={false}
      style={frame}
      layout="vertical"
      width={figureWidth}
      height={rows.length * row + 12}
      data={data}
      margin={{ top: 4, right: 60, bottom: 8, left: 4 }}
    >
      <XAxis type="number" domain={[0, most]} ticks={[0]} interval={0} height={0} hide />
      <YAxis
        type="category"
        dataKey="name"
        width={190}
        interval={0}
        axisLine={{ stroke: colour.axis }}
        tickLine={false}
        tick={{ fontSize, fill: colour.ink, width: 182 }}
      />
      <Bar dataKey="value" fill={colour.after} barSize={18} isAnimationActive={false} />
      <Layer>
        {(x, y) =>
          rows.map((item, index) => (
            <Words
              key={item.reason}
              x={x(data[index]?.value ?? 0) + 8}
              y={y(0) * 0 + 4 + row * index + row / 2}
              fill={item.referrals === 'c' ? colour.axis : colour.ink}
            >
              {item.referrals === 'c' ? figureLabels.hiddenNote : `${item.referrals}`}
            </Words>
          ))
        }
      </Layer>
    </ComposedChart>
  );
}
