import { type Day, schoolDayIndex, schoolDayOnOrBefore } from './calendar.ts';
import { createRandom } from './random.ts';
import type { Life, World } from './world.ts';

/** One pupil's forms: when each wave came back, or null where it never did. */
export interface AskedPupil {
  readonly life: Life;
  readonly before: Day | null;
  readonly after: Day | null;
}

const missingWave = 0.1;
const comparisonShare = 0.4;
const daysUntilAfter = 78;

/**
 * Who was asked before and after: every mentored pupil, and some of the others in every school. About one wave in ten is missing,
 * by chance. `form` keeps the teachers' form and the pupils' scale apart.
 */
export function askedPupils({ lives, seed }: World, form: 'ratings' | 'confidence'): readonly AskedPupil[] {
  return lives.flatMap((life) => {
    const random = createRandom(seed, form, life.pupil.index);
    const { pupil, start, mentored } = life;
    const chosen = random.chance(comparisonShare);
    const onRoll = (day: Day) => schoolDayIndex(day) >= pupil.firstSchoolDay && schoolDayIndex(day) < pupil.endSchoolDay;
    if (!(mentored || chosen) || !onRoll(start)) return [];
    const back = (day: Day) => (random.chance(missingWave / 2) || !onRoll(day) ? null : schoolDayOnOrBefore(day));
    const before = back(start - random.below(9));
    const after = back(start + daysUntilAfter + random.below(12));
    return [{ life, before, after: random.chance(missingWave) ? null : after }];
  });
}
