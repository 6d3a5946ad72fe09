import type { Finding, OutcomeArea, OutcomeSet } from './finding.ts';

/** The first Finding of each of the first screen's areas: declared before any result was seen (METHODS 1.7). */
export function primaryFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ area }, place) => area !== 'learning' && findings.findIndex((one) => one.area === area) === place);
}

/** The same outcomes with each area's primary Finding only: what the first screen's answer and the report are made from. */
export function primaryOutcomes(outcomes: OutcomeSet): OutcomeSet {
  return { ...outcomes, findings: primaryFindings(outcomes.findings) };
}

/** The other measures of an area that anything was imported for. */
export function furtherFindings(findings: readonly Finding[], area: OutcomeArea): readonly Finding[] {
  const [first] = primaryFindings(findings).filter((finding) => finding.area === area);
  return findings.filter((finding) => finding.area === area && finding !== first && wasMeasured(finding));
}

/** False where nothing of the kind was imported at all. */
function wasMeasured({ counted, leftOut }: Finding): boolean {
  return counted > 0 || leftOut.some(({ reason }) => reason !== 'notImported');
}
