import { type AbsenceDraws, drawAbsence } from './absence.ts';
import { type Day, schoolDayIndex, schoolDays } from './calendar.ts';
import { awayWithMentoring, strengthOn, trueEffect, windowDays } from './effect.ts';
import { fixedMarks, isAttending, isPossible, writeMarks } from './marks.ts';
import { makePupils, type SamplePupil } from './pupils.ts';
import { drawQuestionnaires, meanOf, type Questionnaires, totalOf } from './questionnaires.ts';
import { createRandom } from './random.ts';
import { schools } from './schools.ts';
import { type Observed, type Referral, selectPupils } from './selection.ts';
import { drawSuspensions, type Suspension } from './suspensions.ts';

/** One pupil with everything that happened, and what would have happened without mentoring. */
export interface Life {
  readonly pupil: SamplePupil;
  readonly draws: AbsenceDraws;
  readonly fixed: Uint8Array;
  readonly suspensions: readonly Suspension[];
  readonly suspensionsWithout: readonly Suspension[];
  readonly questionnaires: Questionnaires;
  /** The day mentoring started, or would have. */
  readonly start: Day;
  /** Times the average effect. */
  readonly benefit: number;
  readonly referral: Referral | null;
  readonly mentored: boolean;
  /** The register as it was kept, and as it would have been without mentoring. */
  readonly marks: Uint8Array;
  readonly marksWithout: Uint8Array;
  readonly suspendedWithout: Uint8Array;
}

export interface World {
  readonly seed: number;
  readonly lives: readonly Life[];
}

/** The whole partnership, before any of it is written into files. */
export function makeWorld(pupilCount: number, seed: number): World {
  const before = makePupils(pupilCount, seed).map((pupil) => livedBefore(pupil, seed));
  const referrals = new Map(
    schools.flatMap((school) => {
      const own = before.filter(({ life }) => life.pupil.school === school);
      return selectPupils(
        own.map(({ seen }) => seen),
        0.4,
        own.length,
        seed,
      ).map((referral) => [referral.pupil, referral] as const);
    }),
  );
  return { seed, lives: before.map(({ life }) => livedAfter(life, referrals.get(life.pupil.index) ?? null, seed)) };
}

/** Everything without mentoring, and what school saw of it in the twelve weeks before the start in view. */
function livedBefore(pupil: SamplePupil, seed: number): { readonly life: Life; readonly seen: Observed } {
  const random = createRandom(seed, 'start', pupil.index);
  const start = random.pick(pupil.school.intakes) + random.below(4);
  const benefit = random.normal(1, 0.6);
  const draws = drawAbsence(pupil, seed);
  const fixed = fixedMarks(pupil, seed);
  const suspensions = drawSuspensions(pupil, seed);
  const questionnaires = drawQuestionnaires(pupil, benefit, seed);
  const without = { away: (session: number) => isAway(draws, session), suspended: suspendedSessions(suspensions) };
  const marks = writeMarks(pupil, draws, fixed, without, seed);
  const { possible, attended } = countMarks(marks, start - windowDays, start);
  return {
    life: {
      pupil,
      draws,
      fixed,
      suspensions,
      suspensionsWithout: suspensions,
      questionnaires,
      start,
      benefit,
      referral: null,
      mentored: false,
      marks,
      marksWithout: marks,
      suspendedWithout: without.suspended,
    },
    seen: {
      pupil,
      start,
      possibleSessions: pupil.endSchoolDay > schoolDayIndex(start) + 5 ? possible : 0,
      absence: possible === 0 ? 0 : 1 - attended / possible,
      suspensions: countSuspensions(suspensions, start - windowDays, start),
      rating: meanOf(questionnaires.before.ratings),
      confidence: totalOf(questionnaires.before.items),
    },
  };
}

function livedAfter(life: Life, referral: Referral | null, seed: number): Life {
  if (referral === null || referral.outcome !== 'accepted') return { ...life, referral };
  const { pupil, draws, fixed, start } = life;
  const suspensions = life.suspensionsWithout.filter(({ at, spared }) => spared < suspensionShare(schoolDays[at]?.day ?? 0, start));
  const away = (session: number) => (draws.draw[session] ?? 0) < awayProbability(life, session, true);
  const marks = writeMarks(pupil, draws, fixed, { away, suspended: suspendedSessions(suspensions) }, seed);
  return { ...life, referral, mentored: true, suspensions, marks };
}

function isAway({ draw, probability }: AbsenceDraws, session: number): boolean {
  return (draw[session] ?? 0) < (probability[session] ?? 0);
}

/** Share of the suspensions that still happen on that day. */
function suspensionShare(day: Day, start: Day): number {
  const strength = strengthOn(day, start);
  return strength === 0 ? 1 : 1 - strength * (1 - trueEffect.suspensionRatio);
}

/** The probability of being away from a session, with mentoring or without. */
export function awayProbability({ draws, start, benefit }: Life, session: number, mentored: boolean): number {
  const without = draws.probability[session] ?? 0;
  const strength = mentored ? strengthOn(schoolDays[session >> 1]?.day ?? 0, start) : 0;
  return strength === 0 ? without : awayWithMentoring(without, benefit * strength);
}

/** 1 for each session that a suspension takes. A cancelled one leaves no marks, and from the sixth day other provision is made (not drawn). */
function suspendedSessions(suspensions: readonly Suspension[]): Uint8Array {
  const sessions = new Uint8Array(schoolDays.length * 2);
  for (const { at, sessions: length, cancelled, kind } of suspensions) {
    const marked = cancelled || kind === 'LNCH' ? 0 : kind === 'PERM' ? 10 : Math.min(length, 10);
    sessions.fill(1, 2 * at, 2 * at + marked);
  }
  return sessions;
}

/** Possible and attended sessions from a day up to, not including, another. */
export function countMarks(marks: Uint8Array, from: Day, to: Day): { readonly possible: number; readonly attended: number } {
  let possible = 0;
  let attended = 0;
  for (let session = 2 * schoolDayIndex(from); session < 2 * schoolDayIndex(to); session += 1) {
    const mark = marks[session] ?? 0;
    if (isPossible[mark]) possible += 1;
    if (isAttending[mark]) attended += 1;
  }
  return { possible, attended };
}

/** Suspensions that stood (not cancelled, not lunchtimes) and began from a day up to, not including, another. */
export function countSuspensions(suspensions: readonly Suspension[], from: Day, to: Day): number {
  const [first, end] = [schoolDayIndex(from), schoolDayIndex(to)];
  return suspensions.filter(({ at, cancelled, kind }) => !cancelled && kind === 'SUSP' && at >= first && at < end).length;
}
