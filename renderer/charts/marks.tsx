import type { ReactNode } from 'react';
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { PupilChange } from '#shared/outcomes/finding.ts';
import { colour, fontSize } from './figure.ts';

export type Place = (value: number) => number;

/** A layer of our own marks inside a Recharts chart, placed by the chart's own axes. */
export function Layer({ children }: { readonly children: (x: Place, y: Place) => ReactNode }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return null;
  return (
    <g>
      {children(
        (value) => tidy(x(value) ?? 0),
        (value) => tidy(y(value) ?? 0),
      )}
    </g>
  );
}

/** Hundredths of a pixel are enough, and print the same everywhere. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  /** A rim in the paper's colour, so that words stay readable over lines. */
  readonly rim?: boolean;
}

/** Words in a figure, centred on y. The rim is a second text beneath: not every SVG reader knows paint-order. */
export function Words({ x, y, children, fill = colour.ink, anchor = 'start', size = fontSize, rim = false }: WordsProps) {
  const place = { x: tidy(x), y: tidy(y + size * 0.36), textAnchor: anchor, fontSize: size } as const;
  return (
    <>
      {rim && (
        <text {...place} fill={colour.paper} stroke={colour.paper} strokeWidth={4} strokeLinejoin="round">
          {children}
        </text>
      )}
      <text {...place} fill={fill}>
        {children}
      </text>
    </>
  );
}

export const verdictColour: Readonly<Record<PupilChange['verdict'], string>> = {
  better: colour.better,
  same: colour.same,
  worse: colour.worse,
};

/** A triangle the way the pupil moved, a bar for no change: shape says what colour says. */
export function VerdictMark({
  x,
  y,
  way,
  fill,
  size = 4,
}: {
  x: number;
  y: number;
  way: 'up' | 'down' | 'none';
  fill: string;
  size?: number;
}) {
  if (way === 'none') return <rect x={tidy(x - size)} y={tidy(y - size / 3)} width={size * 2} height={tidy((size * 2) / 3)} fill={fill} />;
  const tip = way === 'up' ? -size : size;
  return <path d={`M${tidy(x - size)},${tidy(y - tip * 0.8)}H${tidy(x + size)}L${tidy(x)},${tidy(y + tip)}Z`} fill={fill} />;
}

/** An estimate: a dot with its interval as a line. */
export function DotInterval({
  x,
  y,
  low,
  high,
  across,
  stroke,
}: {
  x: number;
  y: number;
  low: number;
  high: number;
  across: boolean;
  stroke: string;
}) {
  const line = across ? { x1: low, x2: high, y1: y, y2: y } : { x1: x, x2: x, y1: low, y2: high };
  return (
    <>
      <line {...line} stroke={colour.paper} strokeWidth={6} strokeLinecap="round" />
      <line {...line} stroke={stroke} strokeWidth={2.5} strokeLinecap="round" />
      <circle cx={x} cy={y} r={5} fill={stroke} stroke={colour.paper} strokeWidth={1.5} />
    </>
  );
}
