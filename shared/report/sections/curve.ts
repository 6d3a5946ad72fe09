import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { SpecificationPath, SpecificationRows } from '#shared/outcomes/findingParts.ts';
import { curveChoices } from '#shared/words/curve.ts';
import { besideCurveLine, curveLine } from '#shared/words/designLines.ts';
import { measureName } from '#shared/words/measures.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatInterval, formatNumber } from '#shared/words/numbers.ts';
import { curveReport } from '#shared/words/reportWords.ts';
import { numberTable } from '../dataTable.ts';
import type { Block } from '../model.ts';
import { figureBlocks, type SectionContext } from './section.ts';

/**
 * The same question in every way somebody could have asked it in good faith. How many pupils stand under each way is not said: two ways that
 * differ by a few pupils would give those few away.
 */
export function curveBlocks(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const { curve, measure } = finding;
  if (curve === null || hadNone(finding) || curve.withValue < 2) return [];
  const { besideOthers } = curve;
  return [
    { kind: 'heading', text: curveReport.title },
    { kind: 'paragraph', text: `${curveReport.note} ${curveLine(curve)}` },
    ...(curve.withValue < worthDrawing
      ? []
      : [
          ...figureBlocks(context, `${measure}.specificationCurve`, { withTable: false, title: curveReport.figure(measureName(measure)) }),
          table(`${measureName(measure)}: ${curveReport.caption}`, curve),
        ]),
    ...(besideOthers === null || besideOthers.withValue < 2 || !shown.comparisonNumbers
      ? []
      : [
          { kind: 'paragraph' as const, text: besideCurveLine(besideOthers) },
          ...(besideOthers.withValue < worthDrawing
            ? []
            : figureBlocks(context, `${measure}.comparisonCurve`, {
                withTable: false,
                title: curveReport.besideFigure(measureName(measure)),
              })),
        ]),
  ];
}

/** Fewer ways than these are said in a sentence: a figure of two dots shows nothing more. */
const worthDrawing = 6;

/** Choice by choice: how many ways were asked so, between what their answers lie, and how many say what the study says. */
function table(caption: string, rows: SpecificationRows): Block {
  const own = rows.paths.find(({ isHeadline }) => isHeadline);
  const verdict = ({ low, high }: SpecificationPath) =>
    low === null || high === null ? null : low > rows.noChange ? 1 : high < rows.noChange ? -1 : 0;
  const lines = curveChoices(rows).flatMap(({ name, options }) =>
    options.map(({ label, has }) => {
      const ways = rows.paths.filter((path) => path.value !== null && has(path));
      const values = ways.flatMap(({ value }) => (value === null ? [] : [value]));
      const judged = ways.filter((path) => verdict(path) !== null);
      const same = own === undefined ? 0 : judged.filter((path) => verdict(path) === verdict(own)).length;
      return [
        `${name}: ${label}`,
        formatNumber(ways.length, 0),
        formatInterval(Math.min(...values), Math.max(...values), 2),
        `${formatNumber(same, 0)} of ${formatNumber(judged.length, 0)}`,
      ];
    }),
  );
  return { kind: 'table', table: numberTable(caption, curveReport.headings, lines) };
}
