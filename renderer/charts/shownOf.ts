import { type ShownFinding, suppressFinding } from '#shared/disclosure/suppressFinding.ts';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { nothingHidden } from '#shared/report/nothingHidden.ts';

/** What a figure may show of a Finding. In the evaluator's own window (no audience) everything. */
export function shownOf(finding: Finding, audience: Audience | null): ShownFinding {
  return audience === null ? nothingHidden.finding(finding) : suppressFinding(finding, audience);
}
