import { measureName } from '#shared/words/measures.ts';
import { designReport } from '#shared/words/reportWords.ts';
import { curveBlocks } from './curve.ts';
import { designBlocks } from './designs.ts';
import type { Section } from './section.ts';

/** For whoever checks the numbers: every design, kinds of pupils, and the specification curve, outcome by outcome. */
export const annex: Section = (context) =>
  context.findings.flatMap(({ finding, shown }, place) => {
    const blocks = shown.numbers ? [...designBlocks(context, finding, shown), ...curveBlocks(context, finding, shown)] : [];
    const title = designReport.part(measureName(finding.measure));
    return blocks.length === 0 ? [] : [{ id: `annex-${finding.measure}`, title, newPage: place === 0, blocks }];
  });
