import { describe, expect, it } from 'vitest';
import { codesChanged, dayOf, schoolDayIndex, schoolDays } from '#shared/sample/world/calendar.ts';
import { windowDays } from '#shared/sample/world/effect.ts';
import { markCodes } from '#shared/sample/world/marks.ts';
import { makeMentoring } from '#shared/sample/world/mentoring.ts';
import { countMarks, makeWorld } from '#shared/sample/world/world.ts';

const world = makeWorld(1200, 5);

describe('the sample partnership', () => {
  it('has absence as skewed as it is in England', () => {
    const lastYear = dayOf(2024, 9, 1);
    const shareAbsent = (phase: string) => {
      const years = world.lives.flatMap(({ pupil, marks }) =>
        pupil.school.phase !== phase
          ? []
          : [countMarks(marks, dayOf(2023, 9, 1), lastYear), countMarks(marks, lastYear, dayOf(2025, 8, 1))].filter(
              ({ possible }) => possible > 0,
            ),
      );
      return years.filter(({ possible, attended }) => 10 * attended <= 9 * possible).length / years.length;
    };
    expect(Math.abs(shareAbsent('secondary') - 0.243)).toBeLessThan(0.04);
    expect(Math.abs(shareAbsent('primary') - 0.135)).toBeLessThan(0.04);
  });

  it('marks by the old codes before 19 August 2024 and by the new ones after', () => {
    const used = (from: number, to: number) =>
      new Set(world.lives.flatMap(({ marks }) => [...marks.subarray(2 * from, 2 * to)].map((mark) => markCodes[mark])));
    const change = schoolDayIndex(codesChanged);
    const [before, after] = [used(0, change), used(change + 20, schoolDays.length)];
    for (const code of ['J', 'H', 'Y', '#', 'I', 'L', 'E', 'R'] as const) expect(before, code).toContain(code);
    for (const code of ['J1', 'C1', 'C2', 'Y1', 'Y4', 'S', 'W', 'E'] as const) expect(after, code).toContain(code);
    for (const code of ['J1', 'C1', 'C2', 'Y1'] as const) expect(before, code).not.toContain(code);
    for (const code of ['J', 'Y'] as const) expect(after, code).not.toContain(code);
  });

  it('mentors two pupils in five, each with twelve weeks of marks before and after', () => {
    const mentored = world.lives.filter((life) => life.mentored);
    expect(mentored).toHaveLength(480);
    const windows = mentored.map(({ marks, start }) => [
      countMarks(marks, start - windowDays, start).possible,
      countMarks(marks, start, start + windowDays).possible,
    ]);
    const full = windows.filter(([before = 0, after = 0]) => before >= 40 && after >= 40);
    expect(full.length / windows.length).toBeGreaterThan(0.97);
  });

  it('has episodes with two mentors, second episodes, open ones, and reasons for the rest', () => {
    const { episodes } = makeMentoring(world);
    expect(episodes.some(({ mentors }) => mentors.length === 2)).toBe(true);
    expect(new Set(episodes.map(({ life }) => life)).size).toBeLessThan(episodes.length);
    for (const { start, end, exitReason } of episodes) {
      expect(end === null).toBe(exitReason === null);
      if (end !== null) expect(end).toBeGreaterThanOrEqual(start);
    }
    expect(new Set(episodes.map(({ exitReason }) => exitReason)).size).toBeGreaterThan(6);
  });

  it('suspends few pupils, some of them often, with up to three reasons', () => {
    const perPupil = world.lives.filter(({ pupil }) => pupil.school.phase === 'secondary').map(({ suspensions }) => suspensions.length);
    const suspended = perPupil.filter((count) => count > 0);
    expect(suspended.length / perPupil.length).toBeLessThan(0.2);
    expect(Math.max(...suspended)).toBeGreaterThanOrEqual(6);
    const all = world.lives.flatMap(({ suspensions }) => suspensions);
    expect(all.some(({ reasons }) => reasons.length === 3)).toBe(true);
    expect(all.some(({ cancelled }) => cancelled)).toBe(true);
  });
});
