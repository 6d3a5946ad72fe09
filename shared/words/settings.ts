import type { Finding } from '#shared/outcomes/finding.ts';
import type { StudySettings, WindowSettings } from '#shared/study/model.ts';
import { countOf } from './plural.ts';

/** `12 weeks`, `12 school weeks`, or days where the length is no whole number of weeks. */
export function windowLength(window: WindowSettings): string {
  const weeks = window.lengthDays / 7;
  if (window.counting === 'schoolWeeks') return Math.round(weeks) === 1 ? '1 school week' : `${Math.round(weeks)} school weeks`;
  if (Number.isInteger(weeks)) return weeks === 1 ? '1 week' : `${weeks} weeks`;
  return `${window.lengthDays} days`;
}

/** `12 weeks before and after each pupil’s own start`, with the lead-in where there is one. */
export function describeWindow(window: WindowSettings): string {
  const anchor = window.anchor === 'start' ? 'start' : 'referral';
  const lead = window.leadInDays === 0 ? '' : `, leaving out the first ${leadLength(window.leadInDays)} after it`;
  return `${windowLength(window)} before and after each pupil’s own ${anchor}${lead}`;
}

/** When a measure's values were taken: over windows, before and after, or of targets since they were set. */
export function describeWhen({ unit, window }: Pick<Finding, 'unit' | 'window'>): string {
  const anchor = window.anchor === 'start' ? 'start' : 'referral';
  if (unit === 'attainment') return `targets set since each pupil’s own ${anchor}`;
  return unit === 'score' || unit === 'points' ? `before and after each pupil’s own ${anchor}` : describeWindow(window);
}

/** `2 weeks`, `10 days`; a single week is said as its seven days. */
export function leadLength(days: number): string {
  return days % 7 === 0 && days > 7 ? countOf(days / 7, 'week') : countOf(days, 'day');
}

/** Said wherever the numbers stand when the window is not the usual one, as a window can be shopped for. Empty for the usual window. */
export function describeChoice(chosen: WindowSettings, usual: WindowSettings): string {
  const same =
    chosen.anchor === usual.anchor &&
    chosen.lengthDays === usual.lengthDays &&
    chosen.leadInDays === usual.leadInDays &&
    (chosen.counting ?? 'calendar') === (usual.counting ?? 'calendar');
  return same ? '' : `You chose ${fromAnchor(chosen)}; Strand’s usual window is ${fromAnchor(usual)}. Choose it before you look.`;
}

function fromAnchor(window: WindowSettings): string {
  const lead = window.leadInDays === 0 ? '' : `, leaving out ${leadLength(window.leadInDays)}`;
  return `${windowLength(window)} from ${window.anchor === 'start' ? 'the start' : 'referral'}${lead}`;
}

export const countingNames: Readonly<Record<NonNullable<WindowSettings['counting']>, string>> = {
  calendar: 'Calendar weeks',
  schoolWeeks: 'School weeks',
};

/** What a choice of the window's panel does, beneath it. */
export const windowHelp = {
  counting: 'School weeks are weeks in which the pupil’s school was open: a holiday neither shortens a window nor fills it.',
  minimum: 'A pupil counts with at least so many possible sessions (half days) on each side.',
} as const;

export const anchorNames: Readonly<Record<WindowSettings['anchor'], string>> = {
  start: 'Start of mentoring',
  referral: 'Date of referral',
};

export const audienceNames: Readonly<Record<StudySettings['audience'], { readonly name: string; readonly rule: string }>> = {
  school: { name: 'Inside the school', rule: 'Counts from 1 to 4 are hidden. For people who may see pupils’ records.' },
  outside: { name: 'Outside the school', rule: 'Counts from 1 to 9 are hidden, and so are shares of fewer than 10 pupils.' },
  dfe: { name: 'DfE style', rule: 'Counts of 1 and 2 are hidden, as in the department’s own tables.' },
};
