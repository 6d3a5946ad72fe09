import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCase, type OracleCase, oracleFile } from '#scripts/oracle/cases.ts';
import { oracleMethods } from '#shared/statistics/oracleMethods.ts';

// R 4.2.2's answers with the packages named in the files: made outside this project, never edited here.
const cases = ['oracle_real.json', 'oracle_random.json'].flatMap((name) => {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return oracleFile.parse(JSON.parse(text)).cases;
});

const byMethod = new Map<string, OracleCase[]>();
for (const one of cases) byMethod.set(one.method, [...(byMethod.get(one.method) ?? []), one]);

describe("R's answers", () => {
  it('are 388, and Strand has a method for each', () => {
    expect(cases.length).toBe(388);
    expect([...byMethod.keys()].filter((method) => !oracleMethods.has(method))).toEqual([]);
  });

  it.each([...byMethod])('%s agrees in every case', (_method, own) => {
    expect(own.flatMap((one) => (checkCase(one) ?? []).map((mismatch) => ({ case: one.id, ...mismatch })))).toEqual([]);
  });
});

describe('the comparison itself', () => {
  const whole: OracleCase = {
    id: 'made-up',
    method: 'rtm',
    input: { mu: 95, sd: 5, rho: 0.6, cutoff: 90, below: true },
    result: {},
    error: null,
    tol_abs: 1e-12,
    tol_rel: 1e-9,
    tol_fields: {},
  };

  it('fails a number that is off by more than the tolerance, and says which', () => {
    expect(checkCase({ ...whole, result: { z: -1 } })).toEqual([]);
    expect(checkCase({ ...whole, result: { z: -1.000001 } })).toEqual([{ field: 'z', got: -1, want: -1.000001 }]);
    expect(checkCase({ ...whole, result: { z: -1.000001 }, tol_fields: { z: 1e-3 } })).toEqual([]);
  });

  it('fails a number where R gave none, a missing field, and an answer where R refused', () => {
    expect(checkCase({ ...whole, result: { z: null } })).toEqual([{ field: 'z', got: -1, want: null }]);
    expect(checkCase({ ...whole, result: { other: 1 } })).toEqual([{ field: 'other', got: undefined, want: 1 }]);
    expect(checkCase({ ...whole, result: null, error: 'refused' })).toHaveLength(1);
  });

  it('does not count a method that is not built', () => {
    expect(checkCase({ ...whole, method: 'horoscope' })).toBeNull();
  });
});
