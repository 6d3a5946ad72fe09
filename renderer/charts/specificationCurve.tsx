import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { SpecificationPath, SpecificationRows } from '#shared/outcomes/findingParts.ts';
import type { FigureId } from '#shared/report/figureKeys.ts';
import { curveChoices, curveLabels } from '#shared/words/curve.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { curveScale } from './curveScale.ts';
import { colour, type Figure, figureWidth, fontSize, frame } from './figure.ts';
import { tidy, Words } from './marks.tsx';
import { shownOf } from './shownOf.ts';
import { tickDecimals } from './ticks.ts';

const left = 158;
const right = 12;
const top = 26;
const plot = 170;
const row = 17;
const gap = 12;

interface Asked {
  readonly id: FigureId;
  readonly rowsOf: (finding: Finding) => SpecificationRows | null;
  readonly axis: (finding: Finding) => string;
  readonly nothing: string;
  readonly mayShow: (shown: ShownFinding) => boolean;
}

/** Every way to ask the question, in the order of the answers; which choices lead to each stands as dots beneath it. */
export const specificationCurve = curveFigure({
  id: 'specificationCurve',
  rowsOf: (finding) => (hadNone(finding) ? null : finding.curve),
  axis: curveLabels.axis,
  nothing: curveLabels.noChange,
  mayShow: ({ numbers }) => numbers,
});

/** The same of the ways to compare with pupils who were not mentored. */
export const comparisonCurve = curveFigure({
  id: 'comparisonCurve',
  rowsOf: ({ curve }) => curve?.besideOthers ?? null,
  axis: curveLabels.besideAxis,
  nothing: curveLabels.noDifference,
  mayShow: ({ comparisonNumbers }) => comparisonNumbers,
});

function curveFigure(asked: Asked): Figure {
  const rowsIn = (finding: Finding | null) => (finding === null ? null : asked.rowsOf(finding));
  return {
    id: asked.id,
    draws: (input) => input.finding !== null && (rowsIn(input.finding)?.withValue ?? 0) > 1 && asked.mayShow(shownOf(input.finding, input)),
    size: ({ finding }) => ({ width: figureWidth, height: heightOf(rowsIn(finding)) }),
    Drawing: ({ finding }) => {
      const curve = rowsIn(finding);
      return finding === null || curve === null ? null : <Curve curve={curve} axis={asked.axis(finding)} nothing={asked.nothing} />;
    },
  };
}

function heightOf(curve: SpecificationRows | null): number {
  const rows = curve === null ? [] : curveChoices(curve);
  return top + plot + rows.reduce((sum, group) => sum + gap + row * (group.options.length + 1), 0) + 8;
}

function Curve({ curve, axis, nothing }: { readonly curve: SpecificationRows; readonly axis: string; readonly nothing: string }) {
  const paths = curve.paths.filter((path) => path.value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const { ticks, share } = curveScale(curve);
  const x = (place: number) => tidy(left + ((place + 0.5) * (figureWidth - left - right)) / paths.length);
  const y = (value: number) => tidy(top + plot - share(value) * plot);
  const groups = curveChoices(curve);
  let line = top + plot;
  const laid = groups.map(({ name, options }) => {
    line += gap + row;
    const heading = line - row / 2;
    const rows = options.map((option) => {
      line += row;
      return { ...option, y: line - row / 2 };
    });
    return { name, heading, rows };
  });

  return (
    <svg aria-hidden="true" style={frame} width={figureWidth} height={heightOf(curve)} viewBox={`0 0 ${figureWidth} ${heightOf(curve)}`}>
      <Words x={4} y={10} fill={colour.axis}>
        {axis}
      </Words>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={figureWidth - right} y1={y(tick)} y2={y(tick)} stroke={colour.grid} />
          <Words x={left - 8} y={y(tick)} anchor="end" fill={colour.axis}>
            {tickText(tick, ticks)}
          </Words>
        </g>
      ))}
      <line x1={left} x2={figureWidth - right} y1={y(curve.noChange)} y2={y(curve.noChange)} stroke={colour.ink} />
      <Words x={4} y={y(curve.noChange)} size={fontSize - 1}>
        {nothing}
      </Words>
      {paths.map((path, place) => (
        <PathMark key={keyOf(path)} path={path} x={x(place)} y={y} />
      ))}
      {laid.map((group) => (
        <g key={group.name}>
          <Words x={4} y={group.heading} fill={colour.axis} size={fontSize - 1}>
            {group.name}
          </Words>
          {group.rows.map((option) => (
            <g key={option.label}>
              <Words x={left - 8} y={option.y} anchor="end">
                {option.label}
              </Words>
              <line x1={left} x2={figureWidth - right} y1={option.y} y2={option.y} stroke={colour.grid} />
              {paths.map((path, place) =>
                option.has(path) ? (
                  <circle
                    key={keyOf(path)}
                    cx={x(place)}
                    cy={tidy(option.y)}
                    r={path.isHeadline ? 4 : 2.5}
                    fill={path.isHeadline ? colour.after : colour.axis}
                  />
                ) : null,
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function PathMark({ path, x, y }: { readonly path: SpecificationPath; readonly x: number; readonly y: (value: number) => number }) {
  const { value, low, high, isHeadline } = path;
  if (value === null) return null;
  return (
    <g>
      {low === null || high === null ? null : (
        <line
          x1={x}
          x2={x}
          y1={y(low)}
          y2={y(high)}
          stroke={isHeadline ? colour.after : colour.before}
          strokeWidth={isHeadline ? 3 : 1.5}
        />
      )}
      <circle cx={x} cy={y(value)} r={isHeadline ? 5 : 2.5} fill={colour.after} stroke={colour.paper} strokeWidth={isHeadline ? 1.5 : 0} />
    </g>
  );
}

/** Ratios are told apart by their own digits, changes by the step between them. */
function tickText(tick: number, ticks: readonly number[]): string {
  const even = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0) - ((ticks[2] ?? 0) - (ticks[1] ?? 0))) < 1e-9;
  return formatNumber(tick, even ? tickDecimals(ticks) : tick < 0.1 ? 2 : tick < 1 ? 1 : 0);
}

function keyOf({ lengthDays, minimumSessions, method, averaging }: SpecificationPath): string {
  return `${lengthDays} ${minimumSessions} ${method} ${averaging}`;
}
