import { trueEffect } from './effect.ts';
import type { SamplePupil } from './pupils.ts';
import { createRandom } from './random.ts';

/** One pupil's ratings by teachers and own answers at one wave. */
interface Wave {
  /** 1 to 5, one per rater. */
  readonly ratings: readonly number[];
  /** Ten answers of 1 to 4, all in the direction "higher is more confident"; the file turns items 3 and 8 round. */
  readonly items: readonly number[];
}

export interface Questionnaires {
  readonly before: Wave;
  /** With the effect of mentoring, and without it from the same draws. */
  readonly afterWith: Wave;
  readonly afterWithout: Wave;
}

/**
 * Ratings: a lasting part, a part of the moment and a rater's own eye, added and rounded. Items: the same with one trait behind ten
 * items (alpha about .8). The two traits, absence and suspensions are drawn apart, so that within each outcome the pupils chosen and
 * not chosen differ in nothing but what was seen beforehand.
 */
export function drawQuestionnaires(pupil: SamplePupil, benefit: number, seed: number): Questionnaires {
  const random = createRandom(seed, 'questionnaires', pupil.index);
  const noise = (count: number, sd: number) => Array.from({ length: count }, () => random.normal(0, sd));
  const conduct = random.normal(3.45, 0.62);
  const trait = random.normal(0, 1);
  const eyes = noise(2 + random.below(2), 0.3);
  const moment = () => {
    const level = conduct + random.normal(0, 0.38);
    const mood = 0.8 * trait + 0.6 * random.normal(0, 1);
    const seen = eyes.map((eye) => eye + random.normal(0, 0.4));
    const answered = noise(10, 0.7).map((error, item) => error + 0.5 * mood + itemMean(item));
    return (ratingGain: number, itemGain: number): Wave => ({
      ratings: seen.map((value) => onScale(level + value + ratingGain, 5)),
      items: answered.map((value) => onScale(value + itemGain, 4)),
    });
  };
  const before = moment()(0, 0);
  const after = moment();
  return { before, afterWith: after(trueEffect.rating * benefit, trueEffect.confidencePerItem * benefit), afterWithout: after(0, 0) };
}

/** Some items are easier to agree with than others. */
function itemMean(item: number): number {
  return 2.4 + 0.07 * ((item * 7) % 5);
}

function onScale(value: number, most: number): number {
  return Math.max(1, Math.min(most, Math.round(value)));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The scale's total, 10 to 40. */
export function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
