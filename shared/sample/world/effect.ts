import type { Day } from './calendar.ts';

/** Calendar days of each window: the programme's own default, and the one the truth is told in. */
export const windowDays = 84;

/**
 * What mentoring truly does to the average pupil in the twelve weeks after the start. Each pupil's own effect is this times a factor
 * around 1 (`benefit`) that is drawn apart from everything else, so some gain much, some nothing and a few lose.
 */
export const trueEffect = {
  /** Taken off the probability of being away from a session. */
  attendance: 0.043,
  /** Suspensions that still happen. */
  suspensionRatio: 0.65,
  /** On the teachers' 1 to 5 rating, before it is rounded. */
  rating: 0.38,
  /** On each of ten items of the pupils' scale, before it is rounded. */
  confidencePerItem: 0.17,
} as const;

/** However well mentoring works, a pupil keeps this share of the usual chance of being away: children fall ill. */
const unavoidable = 0.15;

/** Probability of being away with mentoring, from the one without. */
export function awayWithMentoring(away: number, benefit: number): number {
  return Math.min(0.96, Math.max(away * unavoidable, away - trueEffect.attendance * benefit));
}

/** Full in the window after the start, half from then on. */
export function strengthOn(day: Day, start: Day): number {
  if (day < start) return 0;
  return day < start + windowDays ? 1 : 0.5;
}
