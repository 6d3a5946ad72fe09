import type { StudySettings } from '#shared/study/model.ts';

export type Audience = StudySettings['audience'];

/** How small is too small, by who will read it. Counts from 1 to `hideBelow - 1` are hidden; a percentage or a mean needs `base` pupils under it. */
export interface SmallNumberRule {
  readonly hideBelow: number;
  readonly base: number;
}

const rules: Readonly<Record<Audience, SmallNumberRule>> = {
  school: { hideBelow: 5, base: 5 },
  outside: { hideBelow: 10, base: 10 },
  dfe: { hideBelow: 3, base: 3 },
};

/** The rule for an audience. `outside` is what every export takes unless somebody chose otherwise. */
export function smallNumberRule(audience: Audience): SmallNumberRule {
  return rules[audience];
}

/** Whether a count says too much about too few. Zero is nobody, and may be shown. */
export function isSmall(count: number, rule: SmallNumberRule): boolean {
  return count >= 1 && count < rule.hideBelow;
}

/** A count as it may be printed: itself, or `c` in its place. */
export type ShownCount = number | 'c';
