import type { Finding } from '#shared/outcomes/finding.ts';
import type { ShownGroup } from './shownFinding.ts';
import { meanOf, sidesOf, sumsOf } from './wholeValues.ts';

type Ends = readonly [least: number, most: number];

/**
 * How far apart the least and the most lie that a reader could hold the hidden `verdict` to be, from the tally as printed and from the sums that
 * printed means leave: everybody who rose moved by a step at least, so the sum after is as large as their number; and the other way about.
 * `decimals` null = without any mean. Looked for no farther than `reach` from the truth.
 */
export function tallyRoom(
  finding: Finding,
  shown: ShownGroup,
  verdict: 'better' | 'worse' | 'same',
  step: number,
  decimals: number | null,
  reach: number,
): number {
  const { tally, counted, better: way, range } = finding;
  const [before = [], after = []] = sidesOf(finding);
  const floor = (range[0] ?? (finding.unit === 'events' ? 0 : -Infinity)) / step;
  const ceiling = (range[1] ?? Infinity) / step;
  const all: Ends = [-Infinity, Infinity];
  const sumBefore = decimals === null ? all : sumsOf(meanOf(before), decimals, counted, step);
  const sumAfter = decimals === null ? all : sumsOf(meanOf(after), decimals, counted, step);
  const near = (name: 'better' | 'worse' | 'same'): readonly number[] => {
    if (shown[name] !== 'c') return [tally[name]];
    const least = Math.max(0, tally[name] - reach);
    return Array.from({ length: Math.min(counted, tally[name] + reach) - least + 1 }, (_, place) => least + place);
  };
  const seen: number[] = [];
  for (const better of near('better'))
    for (const worse of near('worse')) {
      const same = counted - better - worse;
      if (same < 0 || (shown.same !== 'c' && same !== tally.same)) continue;
      const [rose, fell] = way === 'up' ? [better, worse] : [worse, better];
      if (mayBe(rose, fell, sumBefore, sumAfter, floor * counted, ceiling * counted, ceiling - floor))
        seen.push({ better, worse, same }[verdict]);
    }
  return seen.length === 0 ? 0 : Math.max(...seen) - Math.min(...seen);
}

/** Whether so many could have risen and fallen, each by 1 to `most`, between sums such as these. */
function mayBe(rose: number, fell: number, before: Ends, after: Ends, floor: number, ceiling: number, most: number): boolean {
  const highest = [Math.min(before[1], ceiling - rose), Math.min(after[1], ceiling - fell)] as const;
  const lowest = [Math.max(before[0], floor + fell), Math.max(after[0], floor + rose)] as const;
  if (lowest[0] > highest[0] || lowest[1] > highest[1]) return false;
  const moved: Ends = [rose - (fell === 0 ? 0 : fell * most), (rose === 0 ? 0 : rose * most) - fell];
  return lowest[1] - highest[0] <= moved[1] && highest[1] - lowest[0] >= moved[0];
}
