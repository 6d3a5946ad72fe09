import { anySmall, type ShownFinding } from '#shared/disclosure/shownFinding.ts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import type { CountOf, ReliableChangeCounts } from '#shared/outcomes/findingParts.ts';
import { harmWords } from '#shared/words/harm.ts';
import { measureName } from '#shared/words/measures.ts';
import { describeRefusal } from '#shared/words/methods.ts';
import { formatInterval, formatNumber, formatPercent } from '#shared/words/numbers.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';

/** Whom it went against by more than answers move by themselves, before whom it went well for. Nothing for a measure whose noise is not known. */
export function harmBlocks(finding: Finding, shown: ShownFinding): readonly Block[] {
  const counts = finding.reliableChange;
  if (counts === null) return [];
  const heading: Block = { kind: 'heading', text: harmWords.title };
  if (isRefused(counts)) return [heading, { kind: 'paragraph', text: `${harmWords.notJudged}: ${describeRefusal(counts)}` }];
  const { worse, unchanged, better } = shown.reliable;
  const all = ![worse, unchanged, better].includes('c');
  const row = (name: string, count: ShownCount, { share, low, high }: CountOf) => [
    name,
    `${count}`,
    all ? formatPercent(100 * share, 0) : 'c',
    all ? formatInterval(100 * low, 100 * high, 0) : 'c',
  ];
  const rows = [
    row(harmWords.worse, worse, counts.worse),
    row(harmWords.unchanged, unchanged, counts.unchanged),
    row(harmWords.better, better, counts.better),
  ];
  return [
    heading,
    { kind: 'paragraph', text: harmWords.what(formatNumber(counts.leastReliableChange, 1), all ? counts.byChance : null) },
    {
      kind: 'table',
      table: numberTable(`${measureName(finding.measure)}: ${harmWords.caption}`, harmWords.headings, rows, hiddenNote(rows)),
    },
    ...besideOthers(counts, shown, all),
  ];
}

/** The same beside the others, whose own numbers could be worked out from it. */
function besideOthers(counts: ReliableChangeCounts, shown: ShownFinding, allShown: boolean): readonly Block[] {
  const { besideOthers: beside, worse, better } = counts;
  if (beside === null || !allShown || !shown.comparisonNumbers) return [];
  const ofOthers = [worse.share - beside.worse.difference, better.share - beside.better.difference].map((share) =>
    Math.round(share * beside.n),
  );
  const unchanged = beside.n - ofOthers.reduce((sum, count) => sum + count, 0);
  if (anySmall([...ofOthers, unchanged], beside.n, shown.audience)) return [];
  const { difference, low, high } = beside.worse;
  const interval = formatInterval(100 * low, 100 * high, 0);
  return [{ kind: 'paragraph', text: harmWords.beside(formatNumber(100 * difference, 0), interval, low <= 0 && high >= 0) }];
}
