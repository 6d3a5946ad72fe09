import { describe, expect, it } from 'vitest';
import { dayFromIso } from '#shared/tables/days.ts';
import { csv, importFiles, pick, pupilHeader, pupilList, rowsOf } from './support.ts';

const list = 'UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School';
const events = 'Name,tutorGroupName,School,eventType,polarity,whenDate';

describe('a list of pupils', () => {
  it('is one by its birth dates, even with little else', async () => {
    const { prepared } = await importFiles([
      csv('school.csv', 'UPN,Legal Surname,Legal Forename,DOB,Gender', 'B801200005001,Bell,Ann,13/2/2012,F'),
    ]);
    expect(prepared.sources[0]?.recipe.shape).toBe('pupils');
  });

  it('keeps a pupil called Mean or Total, and knows a row of totals', async () => {
    const { prepared } = await importFiles([
      csv(
        'pupils.csv',
        'Legal Surname,Legal Forename,DOB,Gender,School',
        'Mean,Ann,13/2/2012,F,Holt',
        'Total,Bo,14/2/2012,F,Holt',
        'Total,,2,,',
      ),
    ]);
    expect(prepared.sources[0]?.account).toMatchObject({ rowsInFile: 3, rowsImported: 2, setAside: [{ reason: 'row.total', rows: 1 }] });
  });

  it('does not make one pupil of many who have no number', async () => {
    const { prepared } = await importFiles([
      csv('pupils.csv', list, 'N/A,0,Bell,Ann,13/2/2012,F,Holt', 'N/A,0,Okafor,Ben,14/2/2012,M,Holt', 'TBC,-,Cole,Cy,15/2/2012,M,Holt'),
    ]);
    expect(prepared.register.pupils).toBe(3);
  });

  it('does not make one pupil of two unique pupil numbers that share another number', async () => {
    const { prepared } = await importFiles([
      csv('pupils.csv', list, 'B801200005001,0012,Bell,Ann,13/2/2012,F,Holt', 'H801200001001,12,Okafor,Ben,14/2/2012,M,Holt'),
    ]);
    expect(prepared.sources[0]?.account.rowsImported).toBe(2);
  });
});

describe('finding the pupil of a row', () => {
  it('says that several pupils have a number, not that none has', async () => {
    const { prepared } = await importFiles([
      pupilList,
      csv('suspensions.csv', 'Adno,Exclusion Type,Start Date,Sessions', '004101,SUSP,14/11/2023,4'),
    ]);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.ambiguous', rows: 1, examples: [2] }]);
  });

  it('asks where a school number without its school stands under another name', async () => {
    const { prepared } = await importFiles([
      pupilList,
      csv('suspensions.csv', 'Adno,Pupil Name,Exclusion Type,Start Date,Sessions', '004102,"Zander, Zed",SUSP,14/11/2023,4'),
    ]);
    expect(prepared.asked.map(({ question }) => question.code)).toContain('pupil.doubtful');
  });

  it('reads names without the letters that other systems cannot write', async () => {
    const { prepared } = await importFiles([
      csv('pupils.csv', pupilHeader, 'B801200005001,1,Łuczak,Søren,13/2/2012,M,Holt,7,7A,2/9/2023,N,N,N,N'),
      csv('log.csv', events, 'Soren Luczak,7A,Holt,Late,negative,2023-11-14'),
    ]);
    expect(prepared.sources[1]?.account.rowsImported).toBe(1);
  });
});

describe('values that cannot be', () => {
  it('are left out of suspensions, and said', async () => {
    const { prepared, tables } = await importFiles([
      pupilList,
      csv(
        'suspensions.csv',
        'UPN,Exclusion Type,Start Date,Sessions',
        'B801200005001,SUSP,14/11/2023,-4',
        'B801200005001,SUSP,15/11/2023,9999',
        'B801200005001,SUSP,16/11/2203,2',
        'B801200005001,SUSP,16/11/1823,2',
        'B801200005001,SUSP,17/11/2023,2',
      ),
    ]);
    expect(pick(rowsOf(tables, 'exclusion'), 'start_day', 'sessions')).toEqual([
      [dayFromIso('2023-11-14'), null],
      [dayFromIso('2023-11-15'), null],
      [dayFromIso('2023-11-17'), 2],
    ]);
    expect(prepared.sources[1]?.account).toMatchObject({
      rowsInFile: 5,
      rowsImported: 3,
      setAside: [{ reason: 'date.notUnderstood', rows: 2 }],
      cellIssues: [
        { reason: 'value.length', cells: 2 },
        { reason: 'value.date', cells: 2 },
      ],
    });
  });

  it('are left out of sessions and of a scale', async () => {
    const { tables } = await importFiles([
      pupilList,
      csv('sessions.csv', 'UPN,Date,Mins,Held', 'B801200005001,14/11/2023,3000000,Y', 'B801200005001,15/11/2023,90,Y'),
      csv('confidence-scale.csv', 'UPN,Wave,Q1,Q2,Q3', 'B801200005001,Pre,1.5,11,4'),
    ]);
    expect(pick(rowsOf(tables, 'session'), 'minutes')).toEqual([[null], [90]]);
    expect(pick(rowsOf(tables, 'rating'), 'item', 'value')).toEqual([[3, 4]]);
  });

  it('do not stop a table that a person says is a register of marks', async () => {
    const { prepared } = await importFiles([pupilList], ({ tables }) => ({
      recipes: Object.fromEntries(tables.map(({ id, recipe }) => [id, { ...recipe, shape: 'marks' }])),
      transcriptsLeftOut: [],
    }));
    expect(prepared.sources[0]?.account).toMatchObject({ rowsInFile: 4, rowsImported: 0, setAside: [{ rows: 4 }] });
  });
});
