import { type Day, schoolDayOnOrBefore } from './calendar.ts';
import type { SamplePupil } from './pupils.ts';
import { createRandom, type Random } from './random.ts';

/** What the school could see of a pupil in the twelve weeks before the day the pupil was talked about. */
export interface Observed {
  readonly pupil: SamplePupil;
  /** The day mentoring would start, or started. */
  readonly start: Day;
  readonly possibleSessions: number;
  /** Share of possible sessions away. */
  readonly absence: number;
  readonly suspensions: number;
  readonly rating: number;
  readonly confidence: number;
}

export interface Referral {
  readonly pupil: number;
  readonly received: Day;
  readonly by: string;
  readonly reasons: readonly string[];
  readonly outcome: 'accepted' | 'declined' | 'pending';
  readonly start: Day;
}

const fewestSessions = 46;

/**
 * Who is referred and who starts. Each pupil is talked about once, with a start date in view, and referred for what was seen in the
 * twelve weeks before, plus chance: bad spells that would have passed by themselves are caught too, which is why the chosen pupils
 * would improve somewhat without any mentoring.
 */
export function selectPupils(observed: readonly Observed[], share: number, onRegister: number, seed: number): readonly Referral[] {
  const ranked = observed
    .filter(({ possibleSessions }) => possibleSessions >= fewestSessions)
    .map((seen) => ({ seen, parts: concernsOf(seen), random: createRandom(seed, 'selection', seen.pupil.index) }))
    .map(({ seen, parts, random }) => ({
      seen,
      parts,
      random,
      concern: parts.attendance + parts.suspensions + parts.behaviour + parts.confidence + random.normal(0, 1),
    }))
    .sort((a, b) => b.concern - a.concern || a.seen.pupil.index - b.seen.pupil.index);
  const starters = Math.round(onRegister * share);
  const referred = ranked.slice(0, Math.round(starters * 1.16));
  const notStarting = createRandom(seed, 'declining', observed[0]?.pupil.school.number ?? 0)
    .shuffled(referred.map(({ seen }) => seen.pupil.index))
    .slice(0, Math.max(0, referred.length - starters));
  return referred.map(({ seen, parts, random }) => ({
    pupil: seen.pupil.index,
    received: schoolDayOnOrBefore(seen.start - 4 - random.below(14)),
    by: referredBy(seen.pupil, random),
    reasons: reasonsFor(parts, random),
    outcome: notStarting.includes(seen.pupil.index) ? (random.chance(0.7) ? 'declined' : 'pending') : 'accepted',
    start: seen.start,
  }));
}

interface Concerns {
  readonly attendance: number;
  readonly suspensions: number;
  readonly behaviour: number;
  readonly confidence: number;
}

function concernsOf({ absence, suspensions, rating, confidence }: Observed): Concerns {
  return {
    attendance: Math.min(absence, 0.36) / 0.08,
    suspensions: Math.min(suspensions, 2) * 0.9,
    behaviour: (3.5 - rating) * 0.85,
    confidence: (25 - confidence) * 0.07,
  };
}

function referredBy({ school }: SamplePupil, random: Random): string {
  const people =
    school.phase === 'secondary'
      ? ['Form tutor', 'Head of Year', 'Subject teacher', 'Parent', 'Self', 'Education welfare']
      : ['Class teacher', 'Headteacher', 'Parent', 'Class teacher', 'SENCO', 'Education welfare'];
  return people[random.weighted([34, 31, 12, 9, 8, 6])] ?? 'Form tutor';
}

const furtherReasons = [
  'home',
  'friendship',
  'low attainment',
  'punctuality',
  'bereavement',
  'bullying',
  'anger',
  'transition',
  'new arrival',
];

/** The school's own words: what stood out first, then often something that no export shows. */
function reasonsFor(parts: Concerns, random: Random): readonly string[] {
  const standing: [string, number][] = [
    ['attendance', parts.attendance + random.normal(0, 0.4)],
    ['exclusion risk', parts.suspensions > 0 ? parts.suspensions + 0.3 : -1],
    ['behaviour', 1.6 * parts.behaviour + random.normal(0, 0.4)],
    [random.chance(0.5) ? 'confidence' : 'self-esteem', 1.8 * parts.confidence + random.normal(0, 0.4)],
  ];
  const sorted = standing.sort((a, b) => b[1] - a[1]);
  const named = sorted.filter(([, weight], place) => place === 0 || weight > 0.9).map(([name]) => name);
  const further = random.chance(0.45) ? [random.pick(furtherReasons)] : [];
  return [...named.slice(0, 3), ...further];
}
