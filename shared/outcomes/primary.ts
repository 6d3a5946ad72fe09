import type { Finding, OutcomeArea, OutcomeSet } from './finding.ts';
import { isOwnMeasure } from './ownRatings.ts';

/**
 * The first Finding of each of the first screen's areas: declared before any result was seen (METHODS 1.7). Where nothing was imported for it, a
 * rating of the school's own stands in, else a scale that was answered item by item: which one depends on what was imported, never on what came out. A measure that somebody chose stands before both.
 */
export function primaryFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.area !== 'learning' && finding === primaryOf(findings, finding.area));
}

function primaryOf(findings: readonly Finding[], area: OutcomeArea): Finding | undefined {
  const own = findings.filter((one) => one.area === area);
  const [first] = own;
  const chosen = own.find(({ isChosen }) => isChosen === true);
  if (chosen !== undefined && wasMeasured(chosen)) return chosen;
  if (first === undefined || wasMeasured(first)) return first;
  const measured = own.filter(wasMeasured);
  return measured.find(isOwnMeasure) ?? measured.find(({ unit }) => unit === 'points') ?? first;
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
