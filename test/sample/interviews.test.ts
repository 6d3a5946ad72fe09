import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readFile } from '#shared/import/readFile.ts';
import { interviews } from '#shared/sample/files/interviews.ts';
import { makeWorld } from '#shared/sample/world/world.ts';

const world = makeWorld(150, 2);

describe('the sample’s interviews', () => {
  it('are twelve conversations of mentees, mentors and coordinators in three schools, one through an interpreter', async () => {
    const parsed = await Promise.all(
      interviews(world).map(async (file) => {
        const read = unwrap(await readFile(file));
        if (read.kind !== 'transcript') throw new Error(`${file.path} is no transcript`);
        return read.parsed;
      }),
    );
    expect(parsed).toHaveLength(12);
    expect(new Set(parsed.map(({ schoolName }) => schoolName)).size).toBe(3);
    expect(parsed.filter(({ interpreted }) => interpreted)).toHaveLength(1);
    expect(parsed.filter(({ kind }) => kind === 'focusGroup')).toHaveLength(3);
    for (const { text, day, title } of parsed) {
      expect(text.turns.filter(({ speaker }) => speaker !== '').length, title ?? '').toBeGreaterThanOrEqual(35);
      expect(day).toMatch(/^202[45]-\d\d-\d\d$/);
    }
    const roles = parsed.flatMap(({ speakers }) => speakers.map(({ role }) => role));
    expect(new Set(roles)).toEqual(new Set(['mentee', 'mentor', 'coordinator', 'interviewer', 'interpreter']));

    const mentees = parsed.flatMap(({ speakers, schoolName }) =>
      speakers.filter(({ role }) => role === 'mentee').map(({ ref }) => ({ ref, schoolName })),
    );
    const lives = mentees.map(({ ref }) => world.lives.find(({ pupil }) => pupil.adno === ref));
    expect(lives.map((life) => life?.mentored)).toEqual(mentees.map(() => true));
    expect(lives.map((life) => life?.pupil.school.name)).toEqual(mentees.map(({ schoolName }) => schoolName));
    expect(new Set(lives).size).toBe(mentees.length);
  });
});
