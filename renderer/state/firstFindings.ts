import type { OutcomeSet } from '#shared/outcomes/finding.ts';

/** What is shown, with the Findings that came first in place of their own; nothing where nothing was shown yet. The others follow in a moment. */
export function withFirst(shown: OutcomeSet | null, first: OutcomeSet): OutcomeSet | null {
  if (shown === null) return null;
  const fresh = new Map(first.findings.map((finding) => [finding.measure, finding]));
  return { ...first, findings: shown.findings.map((finding) => fresh.get(finding.measure) ?? finding) };
}
