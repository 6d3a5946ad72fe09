import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { afterLabel, beforeLabel } from '#shared/words/figures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { colour, figureWidth, fontSize, frame } from './figure.ts';
import { Layer } from './marks.tsx';
import { tickDecimals } from './ticks.ts';

export interface BeforeAfterPlotProps {
  readonly finding: Finding;
  readonly height: number;
  /** Above and right of the plot, for legend and labels. */
  readonly room: { readonly top: number; readonly right: number };
  /** How far from the plot's edges before and after stand. */
  readonly inset: { readonly left: number; readonly right: number };
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly children: React.ComponentProps<typeof Layer>['children'];
}

/** The ground of every figure from before (x = 0) to after (x = 1): grid, axes and a layer for marks, all of it explicit. */
export function BeforeAfterPlot({ finding, height, room, inset, ticks, low, high, children }: BeforeAfterPlotProps) {
  const corners = [
    { x: 0, y: low },
    { x: 1, y: high },
  ];
  return (
    <ComposedChart
      accessibilityLayer={false}
      style={frame}
      width={figureWidth}
      height={height}
      data={corners}
      margin={{ ...room, bottom: 4, left: 4 }}
    >
      <CartesianGrid vertical={false} stroke={colour.grid} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, 1]}
        ticks={[0, 1]}
        interval={0}
        height={28}
        padding={inset}
        axisLine={{ stroke: colour.axis }}
        tickLine={false}
        tick={{ fontSize, fill: colour.ink }}
        tickFormatter={(side: number) => (side === 0 ? beforeLabel(finding) : afterLabel(finding))}
      />
      <YAxis
        type="number"
        allowDataOverflow
        domain={[low, high]}
        ticks={[...ticks]}
        interval={0}
        width={44}
        axisLine={false}
        tickLine={false}
        tick={{ fontSize, fill: colour.axis }}
        tickFormatter={(value: number) => formatNumber(value, tickDecimals(ticks))}
      />
      <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Layer>{children}</Layer>
    </ComposedChart>
  );
}
