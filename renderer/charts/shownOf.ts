import { type ShownFinding, suppressFinding } from '#shared/disclosure/suppressFinding.ts';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';

/** What a figure may show of a Finding. In the evaluator's own window (no audience) everything. */
export function shownOf(finding: Finding, audience: Audience | null): ShownFinding {
  if (audience !== null) return suppressFinding(finding, audience);
  const compared = finding.comparison !== null && !isRefused(finding.comparison);
  return {
    audience: 'school',
    mentored: {
      asked: finding.asked,
      counted: finding.counted,
      better: finding.tally.better,
      same: finding.tally.same,
      worse: finding.tally.worse,
      notKnown: finding.tally.notKnown,
      leftOut: finding.leftOut.map((left) => ({ reason: left.reason, pupils: left.pupils.length })),
    },
    comparison: null,
    numbers: finding.counted > 0,
    comparisonNumbers: compared,
    pupils: true,
    anyHidden: false,
  };
}
