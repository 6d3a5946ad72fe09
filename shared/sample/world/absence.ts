import { schoolDays } from './calendar.ts';
import type { SamplePupil } from './pupils.ts';
import { createRandom, type Random } from './random.ts';

/**
 * What decides whether a pupil is away: per session a probability and a uniform draw. Away when the draw lies below the probability,
 * so the same draws answer "and without the mentoring?" exactly (common random numbers). A draw lasts from day to day with
 * probability `staysAway`, which makes spells of illness without changing any day's probability.
 */
export interface AbsenceDraws {
  /** Two per school day (AM, PM), aligned with `schoolDays`. */
  readonly probability: Float32Array;
  readonly draw: Float32Array;
  /** Number of the spell each school day belongs to: one reason per spell. */
  readonly spell: Uint16Array;
}

const staysAway = 0.42;
const sameAfterLunch = 0.9;

export function drawAbsence(pupil: SamplePupil, seed: number): AbsenceDraws {
  const random = createRandom(seed, 'absence', pupil.index);
  const level = drawLevel(pupil, random);
  const perHalfTerm = Array.from({ length: 12 }, () => (level * random.gamma(shape)) / shape);
  const probability = new Float32Array(schoolDays.length * 2);
  const draw = new Float32Array(schoolDays.length * 2);
  const spell = new Uint16Array(schoolDays.length);
  let current = random.next();
  let spells = 0;
  for (const [index, { halfTerm, season, weekday }] of schoolDays.entries()) {
    if (index > 0 && !random.chance(staysAway)) {
      current = random.next();
      spells += 1;
    }
    spell[index] = spells;
    const likely = Math.min(0.96, (perHalfTerm[halfTerm] ?? 0) * season);
    probability[2 * index] = likely;
    probability[2 * index + 1] = Math.min(0.96, likely * (weekday === 5 ? 1.14 : 1.02));
    draw[2 * index] = current;
    draw[2 * index + 1] = random.chance(sameAfterLunch) ? current : random.next();
  }
  return { probability, draw, spell };
}

/** How strongly a pupil's absence swings from half term to half term: gamma with mean 1 and this shape. */
const shape = 2;

/**
 * A pupil's usual share of sessions away: a mixture of two Betas (a common and a chronic kind), fitted so that a year of marks gives
 * the national shares of persistent absence (24 % secondary, 13.5 % primary) after the swings and spells above are added.
 */
function drawLevel(pupil: SamplePupil, random: Random): number {
  const burden = (pupil.fsm ? 1 : 0) + (pupil.sen === 'N' ? 0 : 0.7);
  if (pupil.school.phase === 'primary') {
    return random.chance(0.07 + 0.07 * burden) ? random.beta(1.3, 7.6) : random.beta(2.4, 48);
  }
  const byYear = [0.75, 0.88, 0.98, 1.02, 1.02][Math.min(pupil.yearGroup, 11) - 7] ?? 1;
  return byYear * (random.chance(0.15 + 0.1 * burden) ? random.beta(1.1, 4.6) : random.beta(2.5, 43.5));
}
