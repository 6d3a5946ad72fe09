import type { Random } from '#shared/sample/world/random.ts';

/** One pupil of a school in which nothing had any effect. */
export interface Pupil {
  readonly pre: number;
  readonly post: number;
  readonly chosen: boolean;
}

/** How pupils of a null programme are made, and how many of those below the referral line are taken. */
export interface Programme {
  readonly name: string;
  readonly roll: number;
  readonly chosen: number;
  readonly below: number;
  windows(random: Random): { readonly pre: number; readonly post: number };
}

/** Normal scores with that correlation; `drift` moves everybody between the windows. */
export const normalScores =
  (correlation: number, drift = 0) =>
  (random: Random) => {
    const pre = random.normal(0, 1);
    return { pre, post: correlation * pre + Math.sqrt(1 - correlation ** 2) * random.normal(0, 1) + drift };
  };

const possible = 110;
const steady = [1.583, 24.19] as const;
const often = [434 / 1000, 1.777] as const;

/**
 * Attendance in two windows of 110 sessions: each pupil's own share of absence is drawn from the mixture that fits English secondary
 * schools (0.737 Beta(1.583, 24.19) + 0.263 Beta(0.434, 1.777)), and wobbles between the windows on the logit scale by `wobble`.
 */
export const attendance =
  (wobble: number, drift = 0) =>
  (random: Random) => {
    const share = random.chance(0.737) ? random.beta(...steady) : random.beta(...often);
    const logit = Math.log(Math.max(share, 1e-4) / (1 - Math.min(share, 0.9999)));
    const attended = (moved: number) => {
      const absence = 1 / (1 + Math.exp(-(logit + random.normal(0, wobble) + moved)));
      let absent = 0;
      for (let session = 0; session < possible; session += 1) if (random.chance(absence)) absent += 1;
      return 100 * (1 - absent / possible);
    };
    return { pre: attended(0), post: attended(drift) };
  };

/** A whole school, of which so many of the pupils below the line are chosen, by lot. */
export function nullSchool({ roll, chosen, below, windows }: Programme, random: Random): readonly Pupil[] {
  const pupils = Array.from({ length: roll }, () => windows(random));
  const eligible = pupils.flatMap(({ pre }, place) => (pre < below ? [place] : []));
  const taken = new Set(random.shuffled(eligible).slice(0, chosen));
  return pupils.map((pupil, place) => ({ ...pupil, chosen: taken.has(place) }));
}

export const programmes: readonly Programme[] = [
  { name: 'normal scores, r .5, 40 of those below -0.5', roll: 800, chosen: 40, below: -0.5, windows: normalScores(0.5) },
  { name: 'the same, everybody drifts by -0.3', roll: 800, chosen: 40, below: -0.5, windows: normalScores(0.5, -0.3) },
  { name: 'attendance, 20 of those below 90 %', roll: 800, chosen: 20, below: 90, windows: attendance(1) },
  { name: 'attendance, 40 of those below 90 %', roll: 800, chosen: 40, below: 90, windows: attendance(1) },
  { name: 'attendance, 40 of those below 80 %', roll: 800, chosen: 40, below: 80, windows: attendance(1) },
  { name: 'attendance of little steadiness, 40 below 90 %', roll: 800, chosen: 40, below: 90, windows: attendance(1.5) },
  { name: 'attendance, worse for all in the second window', roll: 800, chosen: 40, below: 90, windows: attendance(1, 0.2) },
  { name: 'attendance in a small school, 25 below 90 %', roll: 250, chosen: 25, below: 90, windows: attendance(1) },
];
