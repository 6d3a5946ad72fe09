import type { FigureId } from '#shared/report/figureKeys.ts';
import { cohortFlow } from './cohortFlow.tsx';
import { comparison } from './comparison.tsx';
import { distribution } from './distribution.tsx';
import type { Figure } from './figure.ts';
import { pairedChange } from './pairedChange.tsx';
import { referralReasons } from './referralReasons.tsx';
import { comparisonCurve, specificationCurve } from './specificationCurve.tsx';
import { weeks } from './weeks.tsx';

/** Every figure. A new one is a file beside these, its id in the report's list, and its line here. */
export const figures: Readonly<Record<FigureId, Figure>> = {
  pairedChange,
  distribution,
  comparison,
  cohortFlow,
  referralReasons,
  specificationCurve,
  comparisonCurve,
  weeks,
};
