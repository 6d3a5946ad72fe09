import type { SqlRow } from '#shared/database/database.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

export interface Awkward {
  readonly name: string;
  readonly seed: number;
  /** Mentored pupils and others in each school. */
  readonly schools: readonly (readonly [mentored: number, others: number])[];
  /** Of 100 pupils so many lack a window, a form, or an answer. */
  readonly gaps: number;
  /** Points that attendance moves by; ratings and answers move the same way. */
  readonly moves: number;
  /** Of 100 pupils so many are suspended before or after. */
  readonly suspended: number;
}

/** Studies that nobody would choose to write a report about. */
export const awkwardStudies: readonly Awkward[] = [
  {
    name: 'two large schools and a tiny one',
    seed: 1,
    schools: [
      [40, 60],
      [32, 50],
      [3, 4],
    ],
    gaps: 6,
    moves: 5,
    suspended: 12,
  },
  {
    name: 'hardly anybody missing',
    seed: 2,
    schools: [
      [60, 80],
      [50, 70],
    ],
    gaps: 2,
    moves: 4,
    suspended: 6,
  },
  {
    name: 'half of everything missing',
    seed: 3,
    schools: [
      [30, 40],
      [30, 40],
      [28, 30],
      [26, 30],
    ],
    gaps: 45,
    moves: 6,
    suspended: 20,
  },
  {
    name: 'things got worse',
    seed: 4,
    schools: [
      [35, 60],
      [30, 60],
    ],
    gaps: 10,
    moves: -7,
    suspended: 25,
  },
  {
    name: 'twenty-eight, one of them not rated',
    seed: 11,
    schools: [
      [14, 10],
      [14, 10],
    ],
    gaps: 4,
    moves: 4,
    suspended: 45,
  },
  { name: 'nobody else on the register', seed: 5, schools: [[45, 0]], gaps: 8, moves: 5, suspended: 5 },
  { name: 'twelve pupils', seed: 6, schools: [[12, 30]], gaps: 5, moves: 4, suspended: 10 },
  { name: 'one pupil', seed: 7, schools: [[1, 40]], gaps: 0, moves: 10, suspended: 0 },
  {
    name: 'eight small schools',
    seed: 8,
    schools: [
      [9, 12],
      [7, 9],
      [11, 14],
      [6, 8],
      [12, 15],
      [8, 9],
      [10, 12],
      [9, 9],
    ],
    gaps: 7,
    moves: 3,
    suspended: 10,
  },
  {
    name: 'nobody moved',
    seed: 9,
    schools: [
      [25, 40],
      [24, 40],
    ],
    gaps: 5,
    moves: 0,
    suspended: 0,
  },
  {
    name: 'hardly anybody counted',
    seed: 10,
    schools: [
      [20, 30],
      [18, 30],
    ],
    gaps: 100,
    moves: 5,
    suspended: 5,
  },
];

const start = '2024-11-04';

/** mulberry32: the same study for the same seed. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Somebody {
  readonly pupil: number;
  readonly school: number;
  readonly mentored: boolean;
}

/** The canonical tables of one awkward study: registers, forms with gaps, a few suspensions, referrals, and what the pupil list says of each. */
export function awkwardTables({ seed, schools, gaps, moves, suspended }: Awkward): readonly TypedTable[] {
  const draw = drawing(seed);
  const happens = (of100: number) => draw() * 100 < of100;
  const everybody = schools.flatMap(([mentored, others], place) =>
    Array.from(
      { length: mentored + others },
      (_, index): Somebody => ({ pupil: (place + 1) * 1000 + index, school: place + 1, mentored: index < mentored }),
    ),
  );
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, Math.round(value)));
  const stories = everybody.map(({ pupil, school, mentored }): PupilStory => {
    const level = mentored ? 78 + draw() * 18 : 88 + draw() * 10;
    const after = moves === 0 && mentored ? level : level + (mentored ? moves : 0) + (draw() - 0.5) * 16;
    return {
      pupil,
      school,
      ...(mentored ? { start } : { clock: start }),
      before: happens(gaps / 2) ? [0, 0] : [within(level, 0, 100), 100],
      after: happens(gaps / 2) ? [0, 0] : [within(after, 0, 100), 100],
    };
  });
  const lift = Math.sign(moves) * 0.6;
  const forms = everybody.flatMap(({ pupil }): SqlRow[] => {
    const own = 1.5 + draw() * 2;
    return ['pre', 'post'].flatMap((wave) => {
      if (happens(gaps / 2)) return [];
      const at = own + (wave === 'post' ? lift + (moves === 0 ? 0 : draw() - 0.5) : 0);
      const rating = { pupil, instrument: 'teacherBehaviour', rater: '1', rater_role: 'teacher', wave, value: within(at + 0.5, 1, 5) };
      const answers = Array.from(
        { length: 10 },
        (_, item): SqlRow => ({
          pupil,
          instrument: 'confidence10',
          item: item + 1,
          wave,
          value: within(at + (moves === 0 ? 0 : draw() * 1.4 - 0.7), 1, 4),
        }),
      );
      return [rating, ...answers];
    });
  });
  const exclusion = everybody.flatMap(({ pupil }): SqlRow[] =>
    [-20, 20].flatMap((days) =>
      happens(suspended / 2)
        ? [{ exclusion: pupil * 2 + (days > 0 ? 1 : 0), pupil, kind: 'SUSP', start_day: dayAfter(start, days), sessions: 2 }]
        : [],
    ),
  );
  const sent = everybody.filter(({ mentored }) => mentored || happens(8));
  const reasons = ['attendance', 'behaviour', 'home', 'bereavement'];
  return programme(stories, {
    pupil: everybody.map(({ pupil, school }) => ({
      pupil,
      school,
      year_group: 7 + Math.floor(draw() * 5),
      gender: happens(52) ? 'F' : 'M',
      fsm: happens(25),
      sen: happens(12) ? 'K' : 'N',
      eal: happens(5),
      pupil_premium: happens(30),
    })),
    rating: forms,
    exclusion,
    referral: sent.map(({ pupil, mentored }, index) => ({
      referral: index + 1,
      pupil,
      received: '2024-10-01',
      outcome: mentored ? 'accepted' : happens(60) ? 'declined' : 'pending',
    })),
    referral_reason: sent.map(({ pupil }, index) => ({
      referral: index + 1,
      pupil,
      reason: reasons[Math.floor(draw() ** 2 * 4)] ?? 'attendance',
    })),
    session: everybody
      .filter(({ mentored }) => mentored)
      .flatMap(({ pupil }, place) =>
        Array.from({ length: 1 + (place % 5) }, (_, held) => ({
          session: place * 10 + held,
          pupil,
          mentor: 1 + (place % 3),
          day: dayAfter(start, 7 * held),
          status: 'held',
        })),
      ),
  });
}
