import { describe, expect, it } from 'vitest';
import { plainName } from '#shared/import/names.ts';
import type { ImportReview } from '#shared/import/types.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { asProposed, csv, importFiles, inlineRow, pick, pupilHeader, pupilList, rowsOf, workbookParts, zipped } from './support.ts';

const behaviourHeader = 'firstName,lastName,studentYearGroup,tutorGroupName,School,eventType,polarity,points,whenDate,schoolNotes';

describe('finding the same pupil', () => {
  it('reads names however they are written', () => {
    const names = ['Okafor, Ben 8C', 'Ben Okafor', 'OKAFOR, BEN', 'O’Brien, Siân', "Sian O'Brien", 'Smith-Jones, Amy (Lou) 10B'].map(
      plainName,
    );
    expect(names.map((name) => [name.ordered, name.className])).toEqual([
      ['ben okafor', '8C'],
      ['ben okafor', ''],
      ['ben okafor', ''],
      ['sian obrien', ''],
      ['sian obrien', ''],
      ['amy smith jones', '10B'],
    ]);
  });

  it('makes a list of pupils small integers, with their schools, months of birth and flags', async () => {
    const { tables, study, review } = await importFiles([pupilList]);
    expect(
      pick(rowsOf(tables, 'pupil'), 'pupil', 'school', 'year_group', 'gender', 'birth_month', 'pupil_premium', 'fsm', 'sen', 'eal'),
    ).toEqual([
      [1, 1, 8, 'M', dayFromIso('2012-03-01'), 1, 1, 'N', 0],
      [2, 1, 9, 'M', dayFromIso('2010-11-01'), 0, 0, 'K', 0],
      [3, 2, 6, 'F', dayFromIso('2013-02-01'), 1, 0, 'E', 1],
      [4, 1, 7, 'F', dayFromIso('2012-09-01'), 0, 0, 'N', 1],
    ]);
    expect(study.schools.map((school) => [school.name, school.phase])).toEqual([
      ['Northfield High', 'secondary'],
      ['Holt Primary', 'primary'],
    ]);
    expect(review.tables[0]?.questions.map((question) => [question.code, question.column, question.proposed])).toEqual([
      ['blank.meaning', 'PP', 'no'],
    ]);
  });

  it('ties by id first, and tells one admission number in two schools apart by name or school', async () => {
    const suspensions = csv(
      'suspensions.csv',
      'Adno,Pupil Name,Exclusion Type,Start Date,Sessions,Reason,Reason 2,Reason 3,Cancelled',
      '4101,"Okafor, Ben",Suspension,11/9/2024,2,DB,VA,,',
      '004101,"O’Brien, Siân",Fixed Period,13/9/2024,4,PP,,,Y',
      '4102,,Permanent,16/9/2024,,PA,,,',
      '9999,"Nobody, Here",Suspension,17/9/2024,2,DB,,,',
    );
    const { tables, prepared } = await importFiles([suspensions, pupilList]);
    expect(pick(rowsOf(tables, 'exclusion'), 'pupil', 'kind', 'sessions', 'cancelled', 'reason_1', 'reason_2')).toEqual([
      [1, 'SUSP', 2, 0, 'DB', 'VA'],
      [3, 'SUSP', 4, 1, 'PP', null],
      [2, 'PERM', null, 0, 'PA', null],
    ]);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.notFound', rows: 1, examples: [5] }]);
  });

  it('tells two pupils of one name apart by the class they were in at the time', async () => {
    const log = csv(
      'behaviour.csv',
      behaviourHeader,
      'Ben,Okafor,Year 7,7C,Northfield High,Disruption,negative,-2,2023-11-06,Told a private story',
      'Ben,Okafor,Year 9,9A,Northfield High,Effort,positive,1,2024-11-06,',
      'Ben,Okafor,,,Northfield High,Effort,positive,1,2024-11-07,',
      'María José,de la Cruz,,,Northfield High,Effort,positive,1,2024-11-07,',
    );
    const { tables, prepared } = await importFiles([pupilList, log]);
    expect(pick(rowsOf(tables, 'behaviour_event'), 'pupil', 'polarity', 'points')).toEqual([
      [1, -1, -2],
      [2, 1, 1],
      [4, 1, 1],
    ]);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.ambiguous', rows: 1, examples: [4] }]);
    expect(prepared.asked.map((each) => [each.question.code, each.question.values, each.taken])).toContainEqual([
      'pupil.doubtful',
      { pupils: 1, rows: 1 },
      'match',
    ]);
  });

  it('leaves doubtful matches out when the person says so', async () => {
    const log = csv('behaviour.csv', behaviourHeader, 'María José,de la Cruz,,,Northfield High,Effort,positive,1,2024-11-07,');
    const refuse = (review: ImportReview): typeof asProposed => ({
      ...asProposed,
      recipes: Object.fromEntries(
        review.tables.map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'pupil.doubtful': 'setAside' } }]),
      ),
    });
    const { tables, prepared } = await importFiles([pupilList, log], refuse);
    expect(rowsOf(tables, 'behaviour_event')).toEqual([]);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.doubtful', rows: 1, examples: [2] }]);
  });

  it('finds last term’s pupils again by keyed codes, and adds only those who are new', async () => {
    const first = await importFiles([pupilList]);
    const next = csv(
      'next.csv',
      pupilHeader,
      'B801200005001,004101,Okafor,Benjamin,14/3/2012,M,Northfield High,9,9C,2/9/2023,Y,Y,N,N',
      'K999400120999,004199,New,Pupil,14/3/2012,F,Northfield High,9,9C,2/9/2025,Y,Y,N,N',
    );
    const second = await importFiles([next], () => asProposed, first);
    expect(second.prepared.register.pupils).toBe(5);
    expect(pick(rowsOf(second.tables, 'pupil'), 'pupil', 'year_group')).toEqual([
      [1, 9],
      [5, 9],
    ]);
    expect(second.prepared.schools).toEqual([]);
  });

  it('takes pupils on from other files only where there is no list at all', async () => {
    const marks = csv(
      'marks.csv',
      'External_Id,Student,Mark_date,AM/PM,Mark',
      '77,"Bell, Amy 8C",04-Nov-24,AM,/',
      '77,"Bell, Amy 8C",04-Nov-24,PM,\\',
      '78,"Bell, Joe 8C",04-Nov-24,AM,O',
    );
    const { tables, prepared } = await importFiles([marks]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'pupil', 'pm', 'code')).toEqual([
      [1, 0, '/'],
      [1, 1, '\\'],
      [2, 0, 'O'],
    ]);
    expect(rowsOf(tables, 'pupil').map((row) => row['pupil'])).toEqual([1, 2]);
    expect(prepared.register.pupils).toBe(2);
  });

  it('lists a pupil only once and says which row came second', async () => {
    const twice = csv(
      'pupils.csv',
      pupilHeader,
      'B801200005001,1,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,2/9/2023,Y,Y,N,N',
      'B801200005001,1,Okafor,Ben,14/3/2012,M,Holt Primary,8,8C,2/9/2023,Y,Y,N,N',
    );
    const { prepared } = await importFiles([twice]);
    expect(prepared.sources[0]?.account).toMatchObject({
      rowsInFile: 2,
      rowsImported: 1,
      setAside: [{ reason: 'pupil.listedTwice', rows: 1, examples: [3] }],
    });
  });
});

describe('privacy at the door', () => {
  it('stores no name, number, birth date, class or note, and no member of staff', async () => {
    const sessions = zipped(
      'mentor.xlsx',
      workbookParts([
        {
          name: 'Sessions',
          rows: `${inlineRow('Mentor: J. Abara, Northfield High')}<row/>${inlineRow('Date', 'Pupil', 'Reg', 'Mins', 'Held', 'Topic')}${inlineRow('2024-10-03', 'Okafor, Ben', '8C', '45', 'Y', 'Anger')}`,
        },
        {
          name: 'Diary',
          rows:
            inlineRow('Date', 'Pupil', 'Reg', 'Covered', 'Difficulty') +
            inlineRow('2024-10-03', 'Ben Okafor', '8C', 'A row at home', 'His brother'),
        },
      ]),
    );
    const tracker = csv(
      'tracker.csv',
      'Full Name,Reg Group,School,Mentor,Start date,Closed,Exit reason',
      'Ben Okafor,8C,Northfield High,J. Abara,1/10/2024,,',
      'Siân O’Brien,6B,Holt Primary,K. Lowe,21/10/2024,17/12/2024,Goals met',
    );
    const ratings = csv(
      'ratings.csv',
      'Timestamp,Pupil Name,Reg Group,School,Wave,Completed by,Role,Behaviour rating',
      '13/9/2024 10:02:11,Ben Okafor,8C,Northfield High,Before,Mrs P. Hartley,Form tutor,2 - Poor',
    );
    const referrals = csv(
      'referrals.csv',
      'Full Name,Reg Group,School,Date referred,Referred by,Reason(s) for referral,Outcome',
      'Ben Okafor,8C,Northfield High,20/9/2024,Mrs Hartley (head of year),attendance; trouble with step-father Gary at home,accepted',
    );
    const log = csv(
      'behaviour.csv',
      behaviourHeader,
      'Ben,Okafor,Year 8,8C,Northfield High,Disruption,negative,-2,2024-11-06,Told a private story',
    );
    const { prepared, tables } = await importFiles([pupilList, sessions, tracker, ratings, referrals, log]);
    const stored =
      JSON.stringify([...prepared.blobs.values()].map((bytes) => new TextDecoder().decode(bytes))) +
      JSON.stringify({ ...prepared, blobs: [] });
    for (const canary of [
      'Okafor',
      'Brien',
      'Siân',
      'Abara',
      'Lowe',
      'Hartley',
      'Gary',
      'private',
      'brother',
      'B801200005001',
      '004101',
      '14/3/2012',
      '2012-03-14',
      '8C',
    ]) {
      expect(stored.includes(canary), canary).toBe(false);
      if (canary.length > 4) expect(stored.toLowerCase().includes(canary.toLowerCase()), canary).toBe(false);
    }
    expect(pick(rowsOf(tables, 'mentor'), 'mentor', 'school', 'label')).toEqual([
      [1, 1, 'Mentor 1'],
      [2, 2, 'Mentor 2'],
    ]);
    expect(pick(rowsOf(tables, 'session'), 'mentor', 'pupil', 'minutes', 'status', 'topic')).toEqual([[1, 1, 45, 'held', 'Anger']]);
    expect(pick(rowsOf(tables, 'episode'), 'pupil', 'exit_reason')).toEqual([
      [1, null],
      [3, 'goals_met'],
    ]);
    expect(pick(rowsOf(tables, 'referral'), 'pupil', 'referred_by', 'outcome')).toEqual([[1, 'head_of_year', 'accepted']]);
    expect(rowsOf(tables, 'referral_reason').map((row) => row['reason'])).toEqual(['attendance', 'home']);
    expect(pick(rowsOf(tables, 'rating'), 'pupil', 'wave', 'rater', 'rater_role', 'value')).toEqual([[1, 'pre', 'R1', 'tutor', 2]]);
  });

  it('shows no sample of a column that names somebody', async () => {
    const { review } = await importFiles([pupilList]);
    const shown = review.tables[0]?.columns.filter((column) => column.samples.length > 0).map((column) => column.header);
    expect(shown).toEqual(['Gender', 'School', 'Year Group', 'DOA', 'PP', 'FSM', 'SEN Status', 'EAL']);
  });
});
