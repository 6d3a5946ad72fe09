import type { StudySettings } from '#shared/study/model.ts';
import type { Finding } from './finding.ts';

/** The Findings of the measures that somebody chose as the main ones of their areas, marked. Learning has no main outcome. */
export function withChoices(findings: readonly Finding[], chosen: StudySettings['primary']): readonly Finding[] {
  if (chosen === undefined) return findings;
  return findings.map((finding) => {
    const { area, measure } = finding;
    return area !== 'learning' && chosen[area]?.measure === measure ? { ...finding, isChosen: true } : finding;
  });
}
