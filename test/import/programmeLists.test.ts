import { describe, expect, it } from 'vitest';
import { parseDay } from '#shared/import/values/dates.ts';
import { unusedStarts } from '#shared/outcomes/unusedStarts.ts';
import { describeUnusedStarts } from '#shared/words/flow.ts';
import { csv, importFiles, pick, rowsOf } from './support.ts';

const day = (text: string): number | null => parseDay(text, 'ymd');

describe('a list that also says who was mentored', () => {
  it('is a list of everybody, of who was referred and why, and of who began when with whom', async () => {
    const { review, tables, prepared } = await importFiles([
      csv(
        'students.csv',
        'Adno,Name,Year,DOB,Gender,Pupil premium,Mentoring start,Mentoring end,Mentor,Referral reason',
        '004101,"OKAFOR, Ben",Y8,14/03/2012,M,Y,04/11/2024,,Mrs Lark,Attendance',
        '004102,"FENN, Amy",Y9,25/11/2010,F,N,,,,',
        '004103,"O’BRIEN, Siân",Y7,01/02/2013,F,N,18/11/2024,14/03/2025,Mr Holm,Behaviour',
      ),
    ]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['pupils', 'caseload', 'referrals']);
    expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'year_group', 'pupil_premium')).toEqual([
      [1, 8, 1],
      [2, 9, 0],
      [3, 7, 0],
    ]);
    expect(pick(rowsOf(tables, 'episode'), 'pupil', 'start_day', 'end_day')).toEqual([
      [1, day('2024-11-04'), null],
      [3, day('2024-11-18'), day('2025-03-14')],
    ]);
    expect(rowsOf(tables, 'episode_mentor')).toHaveLength(2);
    expect(pick(rowsOf(tables, 'referral_reason'), 'pupil', 'reason')).toEqual([
      [1, 'attendance'],
      [3, 'behaviour'],
    ]);
    expect(prepared.sources.map(({ account }) => [account.rowsInFile, account.rowsImported])).toEqual([
      [3, 3],
      [2, 2],
      [2, 2],
    ]);
    expect(prepared.sources.flatMap(({ account }) => account.cells?.setAside ?? [])).toEqual([]);
  });

  it.each(['Mentoring start date', 'Date mentoring started', 'Start of mentoring', 'Mentored since', 'Start date'])(
    'of referrals under %s is one of referrals and one of mentoring',
    async (heading) => {
      const { review, tables } = await importFiles([
        csv(
          'programme.csv',
          `Adno,Pupil,Mentor,${heading},Reason for referral,Referral date`,
          '004101,Ben Okafor,Mrs Lark,2024-11-04,Attendance,2024-10-14',
          '004103,Siân O’Brien,Mr Holm,2024-11-18,Behaviour,2024-10-21',
        ),
      ]);
      expect(review.tables.map(({ shape }) => shape)).toEqual(['referrals', 'caseload']);
      expect(pick(rowsOf(tables, 'referral'), 'received')).toEqual([[day('2024-10-14')], [day('2024-10-21')]]);
      expect(pick(rowsOf(tables, 'episode'), 'start_day')).toEqual([[day('2024-11-04')], [day('2024-11-18')]]);
      expect(rowsOf(tables, 'episode_mentor')).toHaveLength(2);
    },
  );

  it('is no list of everybody where everybody in it was mentored: a caseload, the reasons, and what is known of its pupils', async () => {
    const { review } = await importFiles([
      csv(
        'mentees.csv',
        'Adno,Name,Gender,Pupil premium,Mentoring start,Mentor,Referral reason',
        '004101,"OKAFOR, Ben",M,Y,04/11/2024,Mrs Lark,Attendance',
        '004103,"O’BRIEN, Siân",F,N,18/11/2024,Mr Holm,Behaviour',
      ),
    ]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['caseload', 'pupilFacts', 'referrals']);
  });

  it('keeps the date on which a pupil of the school’s roll started there a date of the roll', async () => {
    const { review, tables } = await importFiles([
      csv(
        'students.csv',
        'Adno,Name,Gender,Date of admission,Pupil premium',
        '004101,"OKAFOR, Ben",M,04/09/2023,Y',
        '004102,"FENN, Amy",F,,N',
      ),
    ]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['pupils']);
    expect(rowsOf(tables, 'episode')).toEqual([]);
  });

  it('names the column that may say when mentoring began where nobody is said to have begun', async () => {
    const { study } = await importFiles([
      csv('students.csv', 'Adno,Name,Gender,Pupil premium,Began with us', '004101,"OKAFOR, Ben",M,Y,04/11/2024', '004102,"FENN, Amy",F,N,'),
    ]);
    const nobody = [{ step: 'started', pupils: 0, lost: [] }] as const;
    expect(describeUnusedStarts({ steps: nobody }, unusedStarts(study))).toBe(
      '“Began with us” in students.csv is not used, and may say when mentoring began: head it “Mentoring start” in the file and bring it in again.',
    );
    expect(describeUnusedStarts({ steps: [{ step: 'started', pupils: 3, lost: [] }] }, unusedStarts(study))).toBe('');
  });
});
