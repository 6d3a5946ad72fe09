import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { Subgroup } from '#shared/outcomes/design.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { partingName, partName } from '#shared/words/designs.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatChange, formatInterval, formatNumber, formatP } from '#shared/words/numbers.ts';
import { listOf, sentenceCase } from '#shared/words/plural.ts';
import { designReport } from '#shared/words/reportWords.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';

/** Whether the change differs between kinds of pupils: each split's test, then its groups. Of a group whose number is hidden nothing is told. */
export function subgroupBlocks(finding: Finding, shown: ShownFinding): readonly Block[] {
  const splits = finding.designs.flatMap(({ subgroups }) => subgroups ?? []).filter(({ parts }) => parts.length > 1);
  if (splits.length === 0) return [];
  const rows = splits.map((split) => ({ split, parts: split.parts.map((part) => partRow(split, part, finding, shown)) }));
  const told = rows.filter(({ parts }) => parts.some(([, , change]) => change !== 'c'));
  const gone = rows.filter((row) => !told.includes(row)).map(({ split }) => partingName(split.by).toLowerCase());
  const cells = told.flatMap(({ parts }) => parts);
  const caption = `${measureName(finding.measure)}: ${designReport.partsCaption}`;
  return [
    { kind: 'heading', text: designReport.parts },
    { kind: 'paragraph', text: testsLine(splits) },
    ...(gone.length === 0 ? [] : [{ kind: 'paragraph' as const, text: designReport.allHidden(listOf(gone)) }]),
    ...(cells.length === 0
      ? []
      : [{ kind: 'table' as const, table: numberTable(caption, designReport.partsHeadings, cells, hiddenNote(cells)) }]),
  ];
}

/** All splits in one sentence: each test's p, alone and among all of them. */
function testsLine(splits: readonly Subgroup[]): string {
  const tested = splits.flatMap(({ by, p, adjustedP }) => (p === null ? [] : [{ by, p, among: adjustedP ?? p }]));
  if (tested.length === 0) return designReport.noTest;
  const each = tested.map(({ by, p, among }) => `${partingName(by).toLowerCase()} (${formatP(p)}; among all, ${formatP(among)})`);
  return `${designReport.partsNote(tested.length)} ${sentenceCase(listOf(each))}.`;
}

function partRow({ by }: Subgroup, part: Subgroup['parts'][number], { decimals }: Finding, shown: ShownFinding): readonly string[] {
  const { value, n, meanChange, low, high } = part;
  const pupils = shown.part(by, value);
  const name = by === 'school' || by === 'year' ? partName(by, value) : `${partingName(by)}: ${partName(by, value)}`;
  if (pupils === 'c' || n < smallNumberRule(shown.audience).base) return [name, `${pupils}`, 'c', 'c'];
  return [
    name,
    formatNumber(pupils, 0),
    formatChange(meanChange, decimals),
    low === null || high === null ? '–' : formatInterval(low, high, decimals),
  ];
}
