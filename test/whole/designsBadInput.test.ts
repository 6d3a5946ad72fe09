import { describe, expect, it } from 'vitest';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { curveLine, designLines, reliableLine } from '#shared/words/designLines.ts';
import { designSummary } from '#shared/words/designs.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { missingLines } from '#shared/words/missing.ts';
import { engineForFile } from '#test/support/engine.ts';
import { notFinite } from '#test/support/notFinite.ts';
import { outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';

const database = engineForFile();
const start = '2024-01-08';
const mentee = (pupil: number, extra: Partial<PupilStory> = {}): PupilStory => ({
  pupil,
  start,
  before: [80 + (pupil % 9), 100],
  after: [85 + (pupil % 7), 100],
  ...extra,
});
const other = (pupil: number, extra: Partial<PupilStory> = {}): PupilStory => ({
  pupil,
  clock: start,
  before: [90 + (pupil % 5), 100],
  after: [90 + (pupil % 6), 100],
  ...extra,
});
const many = (count: number, make: (index: number) => PupilStory) => Array.from({ length: count }, (_, index) => make(index + 1));
const rating = (pupil: number, wave: string, value: number) => ({
  pupil,
  instrument: 'teacherBehaviour',
  wave,
  value,
  rater_role: 'teacher',
});
const suspension = (pupil: number, place: number, day: string) => ({ exclusion: place, pupil, kind: 'SUSP', start_day: day, sessions: 2 });

const programmes: readonly {
  readonly name: string;
  readonly stories: readonly PupilStory[];
  readonly extra?: Parameters<typeof programme>[1];
}[] = [
  { name: 'nobody at all', stories: [] },
  {
    name: 'nobody with both windows',
    stories: many(6, (index) => mentee(index, index % 2 === 0 ? { before: [0, 0] } : { after: [0, 0] })),
  },
  { name: 'one pupil', stories: [mentee(1)] },
  { name: 'two pupils and two others', stories: [mentee(1), mentee(2), other(11), other(12)] },
  {
    name: 'everybody the same',
    stories: [
      ...many(12, (index) => mentee(index, { before: [90, 100], after: [90, 100] })),
      ...many(25, (index) => other(100 + index, { before: [90, 100], after: [90, 100] })),
    ],
  },
  { name: 'everybody changes alike', stories: many(12, (index) => mentee(index, { before: [80, 100], after: [90, 100] })) },
  {
    name: 'a wave where every rating is 3',
    stories: many(8, (index) => mentee(index)),
    extra: { rating: many(8, (index) => mentee(index)).flatMap(({ pupil }) => [rating(pupil, 'pre', 3), rating(pupil, 'post', 3)]) },
  },
  {
    name: 'one pupil with thirty suspensions, the others with none',
    stories: [...many(12, (index) => mentee(index)), ...many(24, (index) => other(100 + index))],
    extra: { exclusion: Array.from({ length: 30 }, (_, index) => suspension(3, index + 1, index % 3 === 0 ? '2024-01-15' : '2023-12-04')) },
  },
  {
    name: 'no suspension after',
    stories: many(9, (index) => mentee(index)),
    extra: { exclusion: [suspension(2, 1, '2023-12-04')] },
  },
  {
    name: 'no suspension before',
    stories: many(9, (index) => mentee(index)),
    extra: { exclusion: [suspension(2, 1, '2024-01-15')] },
  },
  {
    name: 'four schools of which one has all the others',
    stories: [
      ...many(24, (index) => mentee(index, { school: 1 + (index % 4) })),
      ...many(30, (index) => other(100 + index, { school: 2 })),
    ],
  },
  { name: 'starts in the holidays', stories: many(9, (index) => mentee(index, { start: '2023-12-27' })) },
];

describe('whatever comes in', () => {
  it.each(programmes)('$name: every design answers or says why not, and no number is none', async ({ stories, extra }) => {
    const outcomes = await outcomesOf(database, programme(stories, extra), { comparison: 'register' });
    const settings = { window: usualWindow, comparison: 'register', audience: 'school' } as const;
    const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
    const { findings } = await inDepth(database, settings, outcomes, { measures: null, partings: null }, options);
    expect(notFinite(findings)).toEqual([]);
    for (const finding of findings) {
      const said = [
        ...Object.values(describeFinding(finding)).flat(),
        ...finding.designs.flatMap((result) => [designSummary(result, finding), ...designLines(result, finding)]),
        ...missingLines(finding),
        reliableLine(finding.reliableChange),
        finding.curve === null ? '' : curveLine(finding.curve),
        ...finding.checks.map(({ says }) => says),
      ];
      for (const line of said) expect(line).not.toMatch(/NaN|undefined|Infinity|∞|null/);
    }
  });
});
