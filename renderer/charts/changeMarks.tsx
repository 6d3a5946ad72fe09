import type { ChanceLine, PupilChange } from '#shared/outcomes/finding.ts';
import { colour } from './figure.ts';
import { type Place, tidy, VerdictMark, verdictColour } from './marks.tsx';

function wayOf(change: number): 'up' | 'down' | 'none' {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'none';
}

/** A line per pupil, worse drawn last so that it is not buried. Few: with a mark at the end. Many: faint, one path per verdict. */
export function PupilLines({ pupils, x, y, faint }: { pupils: readonly PupilChange[]; x: Place; y: Place; faint: boolean }) {
  const verdicts = ['same', 'better', 'worse'] as const;
  // Of counts there are few different lines, however many pupils share them: those need not be faint.
  const different = new Set(pupils.map((pupil) => `${pupil.pre} ${pupil.post}`)).size;
  const opacity = faint ? Math.max(0.25, Math.min(0.7, 40 / different)) : 0.6;
  return verdicts.map((verdict) => {
    const own = pupils.filter((pupil) => pupil.verdict === verdict);
    return (
      <g key={verdict}>
        {linesByWidth(own, x, y).map(({ width, path }) => (
          <path
            key={width}
            d={path}
            fill="none"
            stroke={verdictColour[verdict]}
            strokeWidth={tidy(faint ? width : width * 1.4)}
            strokeOpacity={tidy(opacity)}
          />
        ))}
        {!faint &&
          own.map((pupil) => (
            <g key={pupil.pupil}>
              <circle cx={x(0)} cy={y(pupil.pre)} r={2} fill={verdictColour[verdict]} />
              <VerdictMark
                x={x(1)}
                y={y(pupil.post)}
                way={wayOf(verdict === 'same' ? 0 : pupil.change)}
                fill={verdictColour[verdict]}
                size={3.5}
              />
            </g>
          ))}
      </g>
    );
  });
}

/** Pupils with the same two values (suspensions, ratings) share one line, wider the more they are: by the root of their number. */
function linesByWidth(pupils: readonly PupilChange[], x: Place, y: Place): readonly { readonly width: number; readonly path: string }[] {
  const together = new Map<string, number>();
  for (const pupil of pupils) {
    const line = `M${x(0)},${y(pupil.pre)}L${x(1)},${y(pupil.post)}`;
    together.set(line, (together.get(line) ?? 0) + 1);
  }
  const byWidth = new Map<number, string>();
  for (const [line, count] of together) {
    const width = tidy(Math.min(8, Math.sqrt(count)));
    byWidth.set(width, `${byWidth.get(width) ?? ''}${line}`);
  }
  return [...byWidth].map(([width, path]) => ({ width, path }));
}

/** Lines between the values that divide pupils into equal parts: how the whole group shifted, and nobody in particular. */
export function PartLines({ pairs, x, y }: { pairs: readonly (readonly [number, number])[]; x: Place; y: Place }) {
  const path = pairs.map(([pre, post]) => `M${x(0)},${y(pre)}L${x(1)},${y(post)}`).join('');
  return <path d={path} fill="none" stroke={colour.after} strokeWidth={1} strokeOpacity={0.45} />;
}

/** How many pupils stand at each height, as bars lying on one side; the longest bar is `reach` pixels. */
export function SideHistogram(props: {
  values: readonly number[];
  at: number;
  reach: number;
  y: Place;
  low: number;
  high: number;
  fill: string;
  /** As a count may be drawn: as it is, or rounded. */
  counted: (count: number) => number;
}) {
  const bins = 24;
  const counts: number[] = new Array(bins).fill(0);
  for (const value of props.values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((value - props.low) / (props.high - props.low)) * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const drawn = counts.map(props.counted);
  const most = Math.max(1, ...drawn);
  return drawn.map((count, bin) => {
    if (count === 0) return null;
    const top = props.y(props.low + ((bin + 1) / bins) * (props.high - props.low));
    const bottom = props.y(props.low + (bin / bins) * (props.high - props.low));
    const length = (Math.abs(props.reach) * count) / most;
    const left = props.reach < 0 ? props.at - length : props.at;
    return (
      <rect
        key={top}
        x={tidy(left)}
        y={tidy(top + 0.5)}
        width={tidy(length)}
        height={tidy(Math.max(1, bottom - top - 1))}
        fill={props.fill}
        fillOpacity={0.55}
      />
    );
  });
}

/** What pupils chosen because things were bad would have done on their own: a dashed ghost, or the band where only a band is known. */
export function ChanceSlope({ chance, before, x, y }: { chance: ChanceLine; before: number; x: Place; y: Place }) {
  const { expected, band } = chance;
  return (
    <>
      {band !== null && (
        <path
          d={`M${x(0)},${y(before)}L${x(1)},${y(before + band.high)}V${y(before + band.low)}Z`}
          fill={colour.chance}
          fillOpacity={0.22}
        />
      )}
      {expected !== null && (
        <>
          <line x1={x(0)} y1={y(before)} x2={x(1)} y2={y(before + expected)} stroke={colour.chance} strokeWidth={2} strokeDasharray="6 4" />
          <circle cx={x(1)} cy={y(before + expected)} r={4} fill={colour.paper} stroke={colour.chance} strokeWidth={2} />
        </>
      )}
    </>
  );
}
