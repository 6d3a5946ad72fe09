import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { meanByCluster } from '#shared/statistics/meanByCluster.ts';

const answer = z.object({ value: z.number(), se: z.number(), between: z.number(), within: z.number(), icc: z.number() });
const file = z.array(z.object({ id: z.string(), values: z.array(z.number()), schools: z.array(z.number()), r: answer }));

// Made by the R script beside it, which stops where lme4 and nlme do not say the same.
const cases = file.parse(JSON.parse(readFileSync(new URL('fixtures/meanByCluster.json', import.meta.url), 'utf8')));

/** Furthest from R's answer, relative to the larger of 1 and the spread that the number belongs to. */
const apart = (got: number, wanted: number, scale = 1) => Math.abs(got - wanted) / Math.max(1, Math.abs(wanted), scale);

it('a mean with a random intercept is that of lme4 and nlme: schools of any size, two schools, and schools that add nothing', () => {
  expect(cases).toHaveLength(20);
  expect(cases.filter(({ r }) => r.between === 0).map(({ id }) => id)).toContain('schoolsAlike');
  for (const { id, values, schools, r } of cases) {
    const own = meanByCluster(values, schools);
    if ('refused' in own) return expect.fail(`${id}: ${own.refused}`);
    expect(apart(own.value, r.value), `${id} value`).toBeLessThan(1e-7);
    expect(apart(own.se, r.se), `${id} se`).toBeLessThan(1e-6);
    expect(apart(own.varianceWithin, r.within), `${id} within`).toBeLessThan(1e-6);
    expect(apart(own.varianceSchools, r.between), `${id} between`).toBeLessThan(1e-5);
    expect(apart(own.icc, r.icc), `${id} icc`).toBeLessThan(1e-6);
    expect(own.singular, id).toBe(r.between === 0);
  }
});
