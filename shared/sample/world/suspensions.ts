import { schoolDays } from './calendar.ts';
import type { SamplePupil } from './pupils.ts';
import { createRandom, type Random } from './random.ts';

/** A suspension that would happen if nobody stepped in. `spared` decides, below the mentoring's rate ratio or not, whether it still does. */
export interface Suspension {
  readonly pupil: number;
  /** Index into `schoolDays`. */
  readonly at: number;
  readonly sessions: number;
  readonly kind: 'SUSP' | 'LNCH' | 'PERM';
  readonly reasons: readonly string[];
  readonly cancelled: boolean;
  readonly spared: number;
}

/** Suspensions a year per pupil who is at risk: a gamma rate gives most none, some one and a few a long tail. */
export function drawSuspensions(pupil: SamplePupil, seed: number): readonly Suspension[] {
  const random = createRandom(seed, 'suspensions', pupil.index);
  const secondary = pupil.school.phase === 'secondary';
  const atRisk = (secondary ? 0.125 : 0.02) * (pupil.fsm ? 1.7 : 0.8) * (pupil.gender === 'M' ? 1.25 : 0.75);
  const yearly = random.chance(atRisk) ? (random.gamma(0.9) / 0.9) * 1.9 : 0;
  const days = pupil.endSchoolDay - pupil.firstSchoolDay;
  const count = random.poisson((yearly * days) / 190);
  const starts = Array.from({ length: count }, () => pupil.firstSchoolDay + random.below(Math.max(1, days)));
  const suspensions: Suspension[] = [];
  let freeFrom = 0;
  for (const at of starts.sort((a, b) => a - b)) {
    const day = schoolDays[at];
    if (day === undefined || day.closed || at < freeFrom) continue;
    const suspension = drawSuspension(pupil.index, at, random);
    freeFrom = at + Math.ceil(suspension.sessions / 2) + 2;
    suspensions.push(suspension);
  }
  const expelled = secondary && pupil.left !== null && pupil.yearGroup <= 11 && random.chance(0.1);
  return expelled ? [...suspensions.filter(({ at }) => at < pupil.endSchoolDay - 14), permanentExclusion(pupil)] : suspensions;
}

/** Ends a pupil's time on roll two weeks later; never among the events that mentoring could have spared. */
function permanentExclusion(pupil: SamplePupil): Suspension {
  const at = Math.max(pupil.firstSchoolDay, pupil.endSchoolDay - 10);
  return { pupil: pupil.index, at, sessions: 0, kind: 'PERM', reasons: ['PA'], cancelled: false, spared: 0 };
}

const lengths = [1, 2, 3, 4, 5, 8];
const lengthShares = [45, 23, 14, 3, 12, 3];
const reasons = ['DB', 'VA', 'PP', 'PA', 'VP', 'TH', 'DM', 'OW', 'BU', 'DA', 'MT', 'LG', 'RA'];
const reasonShares = [50, 16, 13, 6, 5, 1.5, 2, 2, 1, 1.5, 0.7, 0.5, 0.8];

function drawSuspension(pupil: number, at: number, random: Random): Suspension {
  const lunchtime = random.chance(0.04);
  const days = lengths[random.weighted(lengthShares)] ?? 1;
  const half = random.chance(0.06) ? 1 : 0;
  const mentions = 1 + random.weighted([82, 14, 4]);
  const named = new Set(Array.from({ length: mentions }, () => reasons[random.weighted(reasonShares)] ?? 'DB'));
  return {
    pupil,
    at,
    sessions: lunchtime ? 1 : 2 * days - half,
    kind: lunchtime ? 'LNCH' : 'SUSP',
    reasons: [...named],
    cancelled: random.chance(0.04),
    spared: random.next(),
  };
}
