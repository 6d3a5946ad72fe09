import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { formatLevel } from '#shared/words/numbers.ts';

/** One pupil's value as readers may see it: as it is inside the school, rounded outside so that nobody is known by an exact number. */
export function caseValue(value: number, finding: Finding, audience: Audience): string {
  if (audience === 'school') return formatLevel(value, finding.unit, finding.decimals);
  switch (finding.unit) {
    case 'percent':
    case 'attainment':
      return `about ${formatLevel(Math.min(100, Math.round(value / 5) * 5), 'percent', 0)}`;
    case 'per100Sessions':
    case 'events':
      return value === 0 ? 'none' : 'some';
    case 'score':
      return `about ${formatLevel(Math.round(value), 'score', 0)}`;
    case 'behaviourPoints':
    case 'grades':
      return `about ${formatLevel(Math.round(value), finding.unit, 0)}`;
    case 'points':
      return `about ${formatLevel(Math.round(value / 5) * 5, 'points', 0)}`;
  }
}
