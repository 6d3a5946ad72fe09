import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { measureName } from '#shared/words/measures.ts';
import { boundsLine, leaversLine, tippingLine } from '#shared/words/missing.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { countedCell } from '../sentences.ts';

/** From the pupils asked about to those counted, and how unlike these the missing would have to be to overturn the answer (METHODS 1.10). */
export function missingBlocks(finding: Finding, shown: ShownFinding): readonly Block[] {
  const { missing, measure, asked, counted, once } = finding;
  if (once !== undefined || asked === counted) return [];
  const { mentored, withBefore, audience } = shown;
  const rows = [
    ['Mentored pupils asked about', `${mentored.asked}`],
    ['With a value before', `${withBefore}`],
    ['With values before and after', countedCell(mentored)],
  ];
  const lines = [
    !isRefused(missing.leavers) && missing.leavers.pupils >= smallNumberRule(audience).base ? leaversLine(finding, 'pupils ') : '',
    // Each of these could be turned round into how many are missing.
    mentored.notKnown === 'c' ? '' : tippingLine(finding),
    [mentored.notKnown, mentored.better, mentored.worse, mentored.asked].includes('c') ? '' : boundsLine(finding),
  ].filter((line) => line !== '');
  return [
    {
      kind: 'table',
      table: numberTable(`${measureName(measure)}, from those asked about to those counted`, 'Step|Pupils', rows, hiddenNote(rows)),
    },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}
