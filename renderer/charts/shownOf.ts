import { coarseFinding } from '#shared/disclosure/coarseFinding.ts';
import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { type ShownOutcomes, showOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { nothingHidden } from '#shared/report/nothingHidden.ts';
import type { FigureInput } from './figure.ts';

/** What a figure may show. In the evaluator's own window (no audience) everything. */
export function shownIn({ outcomes, audience }: FigureInput): ShownOutcomes {
  return audience === null ? nothingHidden(outcomes) : showOutcomes(outcomes, audience);
}

/** The same of its Finding. */
export function shownOf(finding: Finding, input: FigureInput): ShownFinding {
  return shownIn(input).of(finding);
}

/** What a figure draws from, with the numbers of its Finding as coarse as its audience may read them. */
export function asShown(input: FigureInput): FigureInput {
  const { finding } = input;
  return finding === null ? input : { ...input, finding: coarseFinding(finding, shownOf(finding, input)) };
}
