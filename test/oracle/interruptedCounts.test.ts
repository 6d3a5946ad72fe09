import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { studentTQuantile } from '#shared/statistics/distributions/studentT.ts';
import { interruptedCounts, type PupilWeek, type RatioAtBreak } from '#shared/statistics/interruptedCounts.ts';

const numbers = z.array(z.number());
/** Log ratio, standard error by week, p, standard error by pupil. */
const term = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const file = z.array(
  z.object({
    t0: z.number(),
    pupil: numbers,
    week: numbers,
    events: numbers,
    exposure: numbers,
    r: z.object({ dispersion: z.number(), level: term, slope: term }),
  }),
);

// Made by the R script beside it: glm's quasi-Poisson, and a sandwich by pupil written out.
const cases = file.parse(JSON.parse(readFileSync(new URL('fixtures/interruptedCounts.json', import.meta.url), 'utf8')));

function agrees(own: RatioAtBreak, [log, byWeek, p, byPupil]: z.infer<typeof term>): void {
  expect(Math.log(own.ratio)).toBeCloseTo(log, 8);
  expect(Math.log(own.high / own.low) / 2 / studentTQuantile(0.975, own.df)).toBeCloseTo(byWeek, 8);
  expect(own.p).toBeCloseTo(p, 8);
  const byPupilOwn = own.byPupil ?? expect.fail('no interval by pupil');
  expect(Math.log(byPupilOwn.high / byPupilOwn.low) / 2 / studentTQuantile(0.975, byPupilOwn.df)).toBeCloseTo(byPupil, 8);
}

it('a rate week by week jumps and bends as R has it, by weeks and by pupils', () => {
  expect(cases).toHaveLength(4);
  for (const { t0, pupil, week, events, exposure, r } of cases) {
    const rows = pupil.map(
      (who, row): PupilWeek => ({ pupil: who, week: week[row] ?? 0, events: events[row] ?? 0, exposure: exposure[row] ?? 0 }),
    );
    const own = interruptedCounts(rows, t0);
    if ('refused' in own) return expect.fail(own.refused);
    expect(own.dispersion).toBeCloseTo(r.dispersion, 8);
    agrees(own.level, r.level);
    agrees(own.slope, r.slope);
  }
});

it('is refused where a side has no events, or too few weeks', () => {
  const rows = Array.from(
    { length: 16 },
    (_, place): PupilWeek => ({ pupil: place % 2, week: place - 8, events: place < 8 ? 1 : 0, exposure: 10 }),
  );
  expect(interruptedCounts(rows, 0)).toMatchObject({ refused: 'noEventsOnOneSide' });
  expect(interruptedCounts(rows.slice(0, 4), 0)).toMatchObject({ refused: 'tooFewValues' });
  const one = rows.map((row) => ({ ...row, pupil: 1, events: (row.week + 8) % 3 }));
  const alone = interruptedCounts(one, 0);
  expect('refused' in alone ? alone.refused : alone.level.byPupil).toBeNull();
});
