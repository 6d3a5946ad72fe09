import type { SqlRow } from '#shared/database/database.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { type PupilStory, programme } from './programme.ts';
import { dayAfter } from './tables.ts';

export const begins = '2024-11-04';
const before = dayAfter(begins, -20);
const after = dayAfter(begins, 20);

/** Twelve mentored pupils of whom everything was recorded once before and once after; pupil 12 has only a register. */
export function everyOutcome(extra: Parameters<typeof programme>[1] = {}): TypedTable[] {
  const pupils = Array.from({ length: 12 }, (_, index) => index + 1);
  const recorded = pupils.slice(0, 11);
  const stories: PupilStory[] = pupils.map((pupil) => ({ pupil, start: begins, before: [80 + pupil, 100], after: [85 + pupil, 100] }));
  const both = (row: (pupil: number, later: boolean) => readonly SqlRow[]) =>
    recorded.flatMap((pupil) => [...row(pupil, false), ...row(pupil, true)]);
  const day = (later: boolean) => (later ? after : before);
  const items = (instrument: string, count: number) => (pupil: number, later: boolean) =>
    Array.from({ length: count }, (_, item): SqlRow => {
      const value = 1 + ((pupil + (item % 4 === 0 ? 1 : 0) + (later ? 1 : 0)) % 4);
      return { pupil, instrument, item: item + 1, wave: later ? 'post' : 'pre', value };
    });
  return programme(stories, {
    exclusion: [
      { exclusion: 1, pupil: 1, kind: 'SUSP', start_day: before, sessions: 4 },
      { exclusion: 2, pupil: 2, kind: 'SUSP', start_day: before, sessions: 2 },
      { exclusion: 3, pupil: 2, kind: 'SUSP', start_day: after, sessions: 1 },
      { exclusion: 4, pupil: 3, kind: 'PERM', start_day: after, sessions: null },
    ],
    behaviour_event: both((pupil, later) => [
      { pupil, day: day(later), polarity: -1, points: later ? 1 : 3 },
      { pupil, day: day(later), polarity: 1, points: 2 },
      ...(pupil === 1 && !later ? [{ pupil, day: day(later), polarity: null, points: null }] : []),
    ]),
    rating: [
      ...both((pupil, later) =>
        ['1', '2'].map((rater) => ({
          pupil,
          instrument: 'teacherBehaviour',
          rater,
          rater_role: 'teacher',
          wave: later ? 'post' : 'pre',
          value: 1 + ((pupil + (later ? 1 : 0) + (rater === '2' && pupil > 9 ? 1 : 0)) % 5),
        })),
      ),
      ...both(items('confidence10', 10)),
      ...both(items('selfEsteem10', 10)),
      ...both(items('scale7', 7)),
    ],
    grade: both((pupil, later) => [
      { pupil, subject: 'English', kind: 'current', day: day(later), value: later ? 5 : 4, scale: '9-1' },
      ...(pupil < 5 ? [{ pupil, subject: 'Maths', kind: 'current', day: day(later), value: later ? 3 : 4, scale: '9-1' }] : []),
      ...(later ? [] : [{ pupil, subject: 'Art', kind: 'current', day: day(later), value: 9, scale: '9-1' }]),
      { pupil, subject: 'English', kind: 'target', day: day(later), value: 9, scale: '9-1' },
    ]),
    target_review: both((pupil, later) => [
      { pupil, target: pupil, review: later ? 1 : 0, day: day(later), value: later ? 4 + (pupil % 5) : 3, source: 1, source_row: pupil },
    ]),
    target: recorded.flatMap((pupil) => [
      { pupil, set_day: after, status: 'met' },
      { pupil, set_day: after, status: pupil < 6 ? 'part' : 'not' },
      { pupil, set_day: after, status: null },
      { pupil, set_day: before, status: 'met' },
    ]),
    ...extra,
  });
}
