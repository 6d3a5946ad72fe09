import { expect, it } from 'vitest';
import { csv, importFiles, pick, rowsOf } from './support.ts';

const list = csv(
  'list.csv',
  'Pupil ID,School,Group,Start date',
  'A1,Northfield,Mentored,06/01/2025',
  'A2,Northfield,Control,20/01/2025',
  'A3,Northfield,?,',
);

it('a list of mentored and comparison pupils brings episodes, and days of their own for those they are compared with', async () => {
  const { tables, prepared } = await importFiles([list]);
  expect(prepared.sources.map(({ recipe }) => recipe.shape)).toEqual(['studyGroups']);
  expect(pick(rowsOf(tables, 'episode'), 'pupil', 'start_day')).toEqual([[1, 20094]]);
  expect(pick(rowsOf(tables, 'comparison_pupil'), 'pupil', 'start_day')).toEqual([[2, 20108]]);
  expect(prepared.sources[0]?.account.setAside).toMatchObject([{ reason: 'group.notUnderstood', rows: 1 }]);
});

it('a plan says which way an outcome should move for one pupil, and a word nobody knows is set aside', async () => {
  const plans = csv(
    'plans.csv',
    'Pupil ID,Outcome,Desired direction',
    'A1,Behaviour rating,Livelier',
    'A1,Attendance,Maintain',
    'A2,Suspensions,Fewer',
    'A2,Happiness,Up',
    'A2,Confidence,Sideways',
  );
  const { tables, prepared } = await importFiles([list, plans]);
  expect(pick(rowsOf(tables, 'outcome_plan'), 'pupil', 'measure', 'direction')).toEqual([
    [1, 'teacherBehaviour', 'up'],
    [1, 'attendance', 'maintain'],
    [2, 'suspensions', 'down'],
  ]);
  const account = prepared.sources.find(({ recipe }) => recipe.shape === 'outcomePlans')?.account;
  expect(account?.setAside).toMatchObject([
    { reason: 'plan.measureNotKnown', rows: 1 },
    { reason: 'plan.directionNotKnown', rows: 1 },
  ]);
});
