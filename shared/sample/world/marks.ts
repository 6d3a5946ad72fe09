import type { AbsenceDraws } from './absence.ts';
import { codesChanged, dayOf, schoolDays } from './calendar.ts';
import type { SamplePupil } from './pupils.ts';
import { createRandom, type Random } from './random.ts';

/** Mark codes by number; 0 is "no row": the pupil was not on roll. */
export const markCodes = [
  ...['', '/', '\\', 'L', 'B', 'V', 'P', 'W', 'J', 'I', 'M', 'C', 'H', 'J1', 'C1', 'C2', 'E', 'R', 'S', 'G', 'N', 'O', 'U'],
  ...['#', 'Y', 'Y1', 'Y4', 'D', '-'],
] as const;

type MarkCode = (typeof markCodes)[number];
const numberOf = new Map<string, number>(markCodes.map((code, number) => [code, number]));

function codeNumber(code: MarkCode): number {
  return numberOf.get(code) ?? 0;
}

const notPossible = new Set(['', '#', 'Y', 'Y1', 'Y4', 'D', '-'].map((code) => numberOf.get(code)));
const attending = new Set(['/', '\\', 'L', 'B', 'V', 'P', 'W', 'J'].map((code) => numberOf.get(code)));
export const isPossible = markCodes.map((_, number) => !notPossible.has(number));
export const isAttending = markCodes.map((_, number) => attending.has(number));

const eid = new Set([dayOf(2024, 4, 10), dayOf(2025, 3, 31), dayOf(2025, 6, 6)]);
const snow = dayOf(2024, 1, 18);
const busesStopped = dayOf(2025, 1, 9);
const boilerFailed = dayOf(2025, 3, 20);
const examsFrom = dayOf(2025, 6, 9);

/**
 * The mark of every session that does not hang on the pupil being away or not: closures, days the pupil could not attend, religious
 * observance, study leave, dual registration. 0 where the session is decided by the draws.
 */
export function fixedMarks(pupil: SamplePupil, seed: number): Uint8Array {
  const random = createRandom(seed, 'fixed', pupil.index);
  const marks = new Uint8Array(schoolDays.length * 2);
  const observes = random.chance(pupil.eal ? 0.3 : 0.01);
  const dualRegistered = pupil.index % 197 === 11;
  const byBus = random.chance(0.09);
  for (const [index, { day, weekday, closed }] of schoolDays.entries()) {
    const leave = day >= examsFrom && pupil.yearGroup === 11 && pupil.school.phase === 'secondary' && random.chance(0.12);
    const code = closed
      ? '#'
      : day === boilerFailed && pupil.school.number === 2
        ? 'Y4'
        : byBus && day === snow
          ? 'Y'
          : byBus && day === busesStopped
            ? 'Y1'
            : dualRegistered && weekday === 5
              ? 'D'
              : observes && eid.has(day)
                ? 'R'
                : leave
                  ? 'S'
                  : '';
    marks.fill(codeNumber(code), 2 * index, 2 * index + 2);
  }
  return marks;
}

/** Where each session stands before anybody gives a reason. */
export interface Attendance {
  readonly away: (session: number) => boolean;
  /** Sessions of suspension: `E`. */
  readonly suspended: Uint8Array;
}

/** A pupil's register: one code number per session of `schoolDays`, 0 outside the time on roll. */
export function writeMarks(
  pupil: SamplePupil,
  draws: AbsenceDraws,
  fixed: Uint8Array,
  { away, suspended }: Attendance,
  seed: number,
): Uint8Array {
  const random = createRandom(seed, 'marks', pupil.index);
  const marks = new Uint8Array(schoolDays.length * 2);
  const presence = presenceOf(pupil, random);
  let reasonOfSpell: MarkCode = 'I';
  let spell = -1;
  for (let index = pupil.firstSchoolDay; index < pupil.endSchoolDay; index += 1) {
    const schoolDay = schoolDays[index];
    if (schoolDay === undefined) break;
    for (let half = 0; half < 2; half += 1) {
      const session = 2 * index + half;
      const settled = fixed[session] ?? 0;
      if (settled !== 0) marks[session] = settled;
      else if (suspended[session] === 1) marks[session] = codeNumber('E');
      else if (!away(session)) marks[session] = codeNumber(presence(index, half === 1, random));
      else {
        if (draws.spell[index] !== spell) {
          spell = draws.spell[index] ?? 0;
          reasonOfSpell = drawReason(pupil, draws.probability[session] ?? 0, schoolDay.day >= codesChanged, random);
        }
        const onlyMorning = half === 0 && !away(session + 1);
        marks[session] = codeNumber(onlyMorning && random.chance(0.8) ? (random.chance(0.65) ? 'U' : 'M') : reasonOfSpell);
      }
    }
  }
  return marks;
}

/** Being there, told apart: late (mostly mornings), trips, sport, work experience, alternative provision, and now and then no mark at all. */
function presenceOf(pupil: SamplePupil, random: Random): (index: number, afternoon: boolean, random: Random) => MarkCode {
  const secondary = pupil.school.phase === 'secondary';
  const late = random.beta(0.8, secondary ? 13 : 34);
  const dayRelease = secondary && pupil.yearGroup >= 10 && random.chance(0.03);
  const sport = random.chance(0.04);
  const workWeek = secondary && pupil.yearGroup === 10;
  return (index, afternoon, draw) => {
    const { day, weekday, halfTerm } = schoolDays[index] ?? { day: 0, weekday: 0, halfTerm: 0 };
    if (draw.chance(0.0006)) return '-';
    if (dayRelease && weekday === 4 && halfTerm >= 6) return 'B';
    if (workWeek && day >= dayOf(2025, 6, 30) && day <= dayOf(2025, 7, 4)) return 'W';
    if (isTripDay(pupil, index) && draw.chance(0.8)) return 'V';
    if (sport && afternoon && weekday === 3 && draw.chance(0.3)) return 'P';
    if (day < codesChanged && secondary && pupil.yearGroup >= 11 && draw.chance(0.004)) return 'J';
    if (draw.chance(afternoon ? late * 0.25 : late)) return 'L';
    return afternoon ? '\\' : '/';
  };
}

/** Each year group of each school has a trip about four days a year. */
function isTripDay(pupil: SamplePupil, index: number): boolean {
  return (index * 31 + pupil.yearGroup * 17 + pupil.school.number * 53) % 97 === 5 && index % 193 > 20;
}

const heavy = 0.15;

/** One reason per spell. Those who are often away are away without a good reason more often. */
function drawReason(pupil: SamplePupil, probability: number, newCodes: boolean, random: Random): MarkCode {
  const codes: readonly MarkCode[] = newCodes
    ? ['I', 'M', 'C', 'G', 'O', 'N', 'C2', 'J1', 'C1', 'U']
    : ['I', 'M', 'C', 'G', 'O', 'N', 'H', 'U', 'I', 'I'];
  const often = probability > heavy;
  const weights =
    pupil.school.phase === 'secondary'
      ? [often ? 36 : 62, 4, 5, 5, often ? 42 : 16, 0.9, often ? 5 : 0.6, 0.3, 0.2, 2]
      : [58, 5, 6, 11, often ? 25 : 12, 0.9, 1.5, 0.1, 0.2, 2];
  return codes[random.weighted(weights)] ?? 'I';
}
