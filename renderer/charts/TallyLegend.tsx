import type { ShownGroup } from '#shared/disclosure/shownFinding.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { figureLabels } from '#shared/words/figures.ts';
import { VerdictMark, verdictColour, Words } from './marks.tsx';

/** better / the same / worse with their counts, mark and word together: the key to the lines and the numbers at once. */
export function TallyLegend(props: { x: number; y: number; finding: Finding; group: ShownGroup; note: string | null }) {
  const { finding, group, x, y } = props;
  if (props.note !== null) {
    return (
      <Words x={x} y={y} fill={verdictColour.same}>
        {props.note}
      </Words>
    );
  }
  const up = finding.better === 'up';
  const items = [
    { verdict: 'better', count: group.better, way: up ? 'up' : 'down' },
    { verdict: 'same', count: group.same, way: 'none' },
    { verdict: 'worse', count: group.worse, way: up ? 'down' : 'up' },
  ] as const;
  return items.map((item, index) => (
    <g key={item.verdict}>
      <VerdictMark x={x + index * 112 + 5} y={y} way={item.way} fill={verdictColour[item.verdict]} size={4.5} />
      <Words x={x + index * 112 + 15} y={y} fill={verdictColour[item.verdict]}>
        {`${figureLabels[item.verdict]} ${item.count}`}
      </Words>
    </g>
  ));
}
