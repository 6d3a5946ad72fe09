import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { hadNone } from '#shared/words/noEvents.ts';

/** Every figure there is, by id. The drawings themselves are in the window's charts, one file each. */
export const figureIds = [
  'pairedChange',
  'distribution',
  'comparison',
  'cohortFlow',
  'referralReasons',
  'specificationCurve',
  'comparisonCurve',
  'weeks',
] as const;
export type FigureId = (typeof figureIds)[number];

export interface FigureKey {
  /** Stable within one outcome set: `attendance.pairedChange`, `cohortFlow`. */
  readonly key: string;
  readonly figure: FigureId;
  /** Measure id of the Finding it draws; null for figures of the whole cohort. */
  readonly measure: string | null;
}

/** The figures that these outcomes have, in the order a report shows them. */
export function figureKeys(outcomes: OutcomeSet): readonly FigureKey[] {
  const keys: FigureKey[] = [];
  if (outcomes.flow.steps.length > 0) keys.push({ key: 'cohortFlow', figure: 'cohortFlow', measure: null });
  if (outcomes.referralReasons.reasons.length > 0) keys.push({ key: 'referralReasons', figure: 'referralReasons', measure: null });
  for (const finding of outcomes.findings) {
    if (finding.counted === 0 || finding.once !== undefined) continue;
    const add = (figure: FigureId) => keys.push({ key: `${finding.measure}.${figure}`, figure, measure: finding.measure });
    if (!hadNone(finding)) {
      add('pairedChange');
      add('distribution');
    }
    if (finding.comparison !== null && !isRefused(finding.comparison) && finding.comparison.counted > 0) add('comparison');
    if (finding.designs.some(({ design, series }) => design === 'interrupted' && series !== undefined)) add('weeks');
    if (finding.curve !== null && !hadNone(finding)) add('specificationCurve');
    if (finding.curve !== null && finding.curve.besideOthers !== null) add('comparisonCurve');
  }
  return keys;
}
