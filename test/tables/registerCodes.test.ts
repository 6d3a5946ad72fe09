import { describe, expect, it } from 'vitest';
import { dayFromIso, dayNumber, isoDay, weekday } from '#shared/tables/days.ts';
import { isUpn, senStatus, yearGroup, yearOfClass } from '#shared/tables/pupilFields.ts';
import { referralReasonsIn } from '#shared/tables/referralReasons.ts';
import { registerCodeOn, registerCodes } from '#shared/tables/registerCodes.ts';

const on = (code: string, day: string): string | undefined => registerCodeOn(code, dayFromIso(day) ?? 0)?.category;

describe('register codes by day', () => {
  it('count J as attending until 18 August 2024, and J1 as an authorised absence from the 19th', () => {
    expect([on('J', '2024-08-18'), on('J1', '2024-08-18'), on('J1', '2024-08-19')]).toEqual(['AEA', undefined, 'AA']);
  });

  it('still count H after its withdrawal, as before, but to be confirmed', () => {
    expect(registerCodeOn('H', dayFromIso('2024-11-11') ?? 0)).toMatchObject({ category: 'AA', confirmed: false });
    expect(registerCodeOn('H', dayFromIso('2024-02-12') ?? 0)).toMatchObject({ category: 'AA', confirmed: true });
  });

  it('take D out of the denominator in September 2011', () => {
    expect([on('D', '2011-08-31'), on('D', '2011-09-01')]).toEqual(['AEA', 'NP']);
  });

  it('know K only from August 2024 and never guess an unknown code', () => {
    expect([on('K', '2024-01-10'), on('K', '2025-01-10'), on('A', '2025-01-10'), on('@', '2025-01-10')]).toEqual([
      undefined,
      'AEA',
      undefined,
      undefined,
    ]);
  });

  it('never give one code two categories on one day', () => {
    for (const a of registerCodes) {
      for (const b of registerCodes) {
        if (a === b || a.code !== b.code) continue;
        const apart = (a.to !== null && a.to < b.from) || (b.to !== null && b.to < a.from);
        expect(apart, `${a.code} ${a.from} and ${b.from}`).toBe(true);
      }
    }
  });
});

describe('days', () => {
  it('count from 1970 and refuse days that are none', () => {
    expect([dayNumber(1970, 1, 1), dayNumber(2000, 2, 29), dayNumber(1900, 2, 29), dayNumber(2025, 4, 31)]).toEqual([
      0,
      11_016,
      null,
      null,
    ]);
    expect(isoDay(dayNumber(2024, 8, 19) ?? 0)).toBe('2024-08-19');
    expect(weekday(dayNumber(2024, 8, 18) ?? 0)).toBe(0);
  });
});

describe('fields of a pupil', () => {
  it('check a UPN by its letter', () => {
    expect(['B801200005001', 'A801200005001', 'H801200001001', 'P823432109001', 'J82320000100A'].map(isUpn)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('read year groups, classes and SEN as schools write them', () => {
    expect(['Year 8', '8', 'Y11', 'R', 'N2', 'x'].map(yearGroup)).toEqual([8, 8, 11, 0, -1, null]);
    expect(['8C', '10 Maple', 'RB', 'Maple'].map(yearOfClass)).toEqual([8, 10, 0, null]);
    expect(['K', 'SEN Support', 'EHCP', 'N', '?'].map(senStatus)).toEqual(['K', 'K', 'E', 'N', null]);
  });

  it('read several reasons in one cell', () => {
    expect(referralReasonsIn('attendance; home, anger')).toEqual(['attendance', 'home', 'anger']);
    expect(referralReasonsIn('Low self-esteem / at risk of exclusion')).toEqual(['self_esteem', 'exclusion_risk']);
  });
});
