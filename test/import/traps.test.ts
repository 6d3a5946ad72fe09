import { describe, expect, it } from 'vitest';
import { dayFromIso } from '#shared/tables/days.ts';
import { csv, fixture, type Imported, importFiles, pick, rowsOf, rowsOnly } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);
const asked = ({ review }: Imported): readonly string[] => review.tables.flatMap(({ questions }) => questions.map(({ code }) => code));
const setAside = ({ prepared }: Imported): readonly string[] =>
  prepared.sources.flatMap(({ account }) =>
    account.setAside.map(({ reason, rows, examples }) => `${rows} ${reason} (${examples.join(', ')})`),
  );
const cellIssues = ({ prepared }: Imported): readonly string[] =>
  prepared.sources.flatMap(({ account }) =>
    account.cellIssues.map(({ column, reason, examples }) => `${column}: ${reason} (${examples.join(', ')})`),
  );
const imported = (...names: readonly string[]): Promise<Imported> => importFiles(names.map(fixture));

describe('what breaks importers', () => {
  it('1: titles, totals and a printed note are no pupils', async () => {
    const file = await imported('T01-title-total-footer.csv');
    expect(pick(rowsOf(file.tables, 'attendance_summary'), 'from_day', 'possible', 'attended')).toEqual([
      [day('2024-08-01'), 140, 130],
      [day('2024-08-01'), 140, 140],
    ]);
    expect(setAside(file)).toEqual(['2 row.title (1, 2)', '1 row.total (7)', '1 row.footer (8)']);
  });

  it('1: a total that names what it counts, or says how many behind a colon, is no pupil', async () => {
    for (const total of [
      'Total pupils: 36,,,,9,',
      'Total pupils,36,,,9,',
      'Number of students: 2,,,,,',
      'Pupils: 2,,,,1,',
      'Total (2),,,,1,',
    ]) {
      const lines = [
        'Harbour View Academy',
        'Pupil list',
        '',
        'Adno,Surname,Forename,Reg,PP,SEN',
        '004339,Smith,Ivo,10A,N,N',
        '004346,Lewis,Joy,10B,N,K',
      ];
      const { tables, prepared } = await importFiles([csv('pupils.csv', ...lines, total)]);
      expect(rowsOf(tables, 'pupil').length, total).toBe(2);
      expect(rowsOnly(prepared.sources[0]?.account)?.setAside, total).toContainEqual({ reason: 'row.total', rows: 1, examples: [7] });
    }
    const named = csv('pupils.csv', 'Surname,Forename,Reg,Gender,PP', 'Total,Ivo,10A,F,N', 'Pupils,Joy,10B,M,N');
    expect(rowsOf((await importFiles([named])).tables, 'pupil').length).toBe(2);
  });

  it('2: two rows of headings are one heading', async () => {
    const file = await imported('T02-two-header-rows.csv');
    expect(pick(rowsOf(file.tables, 'attendance_mark'), 'code').flat().join('')).toBe('/\\L\\C1/\\/\\II');
    expect(asked(file)).toEqual([]);
  });

  it('3: the same heading again is another column, and the headings again are no row', async () => {
    const file = await imported('T03-repeated-headers.csv');
    expect(pick(rowsOf(file.tables, 'exclusion'), 'reason_1', 'reason_2', 'reason_3')).toEqual([
      ['DB', 'VA', null],
      ['PA', 'DB', 'VP'],
    ]);
    expect(setAside(file)).toEqual(['1 row.repeatedHeader (3)']);
  });

  it('4: without any headings the first row is data', async () => {
    const file = await imported('T04-no-header.csv');
    expect(pick(rowsOf(file.tables, 'attendance_mark'), 'code').flat()).toEqual(['/', '\\', 'I', 'I', '/']);
  });

  it('5: totals among the rows, and year 99 for all years, are no pupils', async () => {
    const file = await imported('T05-totals-as-rows.csv');
    expect(rowsOf(file.tables, 'pupil').length).toBe(2);
    expect(setAside(file)).toEqual(['2 row.total (4, 5)']);
  });

  it('6: a symbol in place of a number is kept and known, and no number', async () => {
    const file = await imported('T06-suppressed.csv');
    expect(pick(rowsOf(file.tables, 'reference_figure'), 'text', 'value', 'symbol')).toEqual([
      ['c', null, 'c'],
      ['1204', 1204, null],
      ['3.1 [u]', 3.1, 'u'],
    ]);
  });

  it('7: letters of Windows-1252 are the letters they were', async () => {
    const { readings } = await imported('T07-windows-1252.csv');
    const [reading] = readings;
    const table = reading?.result.ok && reading.result.value.kind === 'tables' ? reading.result.value.tables[0] : undefined;
    expect(table?.columns[0]?.words.slice(-2)).toEqual(['Zoë Brontë', 'Siân Lee–Hart']);
  });

  it('8: decimal commas and per cent signs are numbers', async () => {
    const file = await imported('T08-numbers.csv');
    expect(pick(rowsOf(file.tables, 'attendance_summary'), 'possible', 'attended')).toEqual([
      [140, 133],
      [140, 126],
    ]);
    expect(cellIssues(file)).toEqual([]);
  });

  it('9: dates in words, with two-digit years, as serials and with times are the days they name', async () => {
    const file = await imported('T09-dates.csv');
    expect(pick(rowsOf(file.tables, 'exclusion'), 'start_day').flat()).toEqual(
      ['2024-11-11', '2024-11-13', '2024-09-05', '2024-11-18'].map(day),
    );
  });

  it('10: marks of two characters, stars and dashes are kept, and what a spreadsheet made of a mark is asked about', async () => {
    const file = await imported('T10-marks.csv');
    expect(pick(rowsOf(file.tables, 'attendance_mark'), 'code').flat().slice(0, 6)).toEqual(['C1', 'Y2', '*', '-', '#', '\\']);
    expect(asked(file)).toEqual(['code.unknown']);
  });

  it('11: namesakes, twins and names written the other way round are told apart', async () => {
    const file = await imported('T11-names.csv', 'T11-names-marks.csv');
    expect(rowsOf(file.tables, 'pupil').length).toBe(3);
    expect(pick(rowsOf(file.tables, 'attendance_mark'), 'pupil', 'code').map((mark) => mark.join(''))).toEqual([
      '1/',
      '1\\',
      '3I',
      '3I',
      '2/',
      '2\\',
    ]);
    expect(asked(file)).toEqual([]);
  });

  it('12: a blank date stays blank', async () => {
    const file = await imported('T12-blank-dates.csv');
    expect(pick(rowsOf(file.tables, 'referral'), 'received')).toEqual([[null], [day('2024-09-13')]]);
  });

  it('14: numbers keep their zeros, and are the same with spaces, small letters or a decimal point behind them', async () => {
    const file = await imported('T14-ids.csv', 'T14-ids-marks.csv');
    expect(pick(rowsOf(file.tables, 'attendance_mark'), 'pupil', 'code').map((mark) => mark.join(''))).toEqual(['1/', '1\\', '2I', '2I']);
  });

  it('15: what blank means is asked once for each column', async () => {
    const file = await imported('T15-blanks.csv');
    expect(file.review.tables[0]?.questions.map(({ code, column, proposed }) => [code, column, proposed])).toEqual([
      ['blank.meaning', 'PP', 'no'],
      ['blank.meaning', 'FSM', 'unknown'],
    ]);
    expect(pick(rowsOf(file.tables, 'pupil'), 'pupil_premium', 'fsm')).toEqual([
      [1, 1],
      [0, 0],
      [0, null],
    ]);
  });

  it('18: several reasons in a cell are several reasons', async () => {
    const file = await imported('T18-several-values.csv');
    expect(pick(rowsOf(file.tables, 'referral_reason'), 'reason').flat()).toEqual(['attendance', 'home', 'anger']);
  });

  it('19: who joined and who left keep their days on roll', async () => {
    const file = await imported('T19-joined-and-left.csv');
    expect(pick(rowsOf(file.tables, 'pupil'), 'roll_start', 'roll_end')).toEqual([
      [day('2023-09-04'), null],
      [day('2023-09-04'), day('2024-10-18')],
      [day('2025-01-13'), null],
    ]);
  });

  it('20: a pupil of two schools is one pupil, listed twice and kept in view', async () => {
    const file = await imported('T20-two-schools.csv', 'T20-two-schools-other.csv');
    expect(rowsOf(file.tables, 'pupil').length).toBe(2);
    expect(pick(rowsOf(file.tables, 'pupil_listing'), 'pupil', 'school')).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  it('21: waves are kept as they are written, with their days, so that the Data room can name a form after that came before', async () => {
    const file = await imported('T21-waves-reversed.csv');
    expect(pick(rowsOf(file.tables, 'rating'), 'wave', 'day')).toEqual([
      ['post', day('2024-09-10')],
      ['pre', day('2025-02-13')],
    ]);
  });

  it('23: capitals and trailing spaces make no other category', async () => {
    const file = await imported('T23-case.csv');
    expect(pick(rowsOf(file.tables, 'pupil'), 'gender', 'pupil_premium', 'sen')).toEqual([
      ['M', 1, 'K'],
      ['F', 1, 'K'],
    ]);
  });

  it('24: a percentage that does not follow from its row is named and not used', async () => {
    const file = await imported('T24-percents.csv');
    expect(cellIssues(file)).toEqual(['% Attendance: percent.differs (3)']);
    expect(pick(rowsOf(file.tables, 'attendance_summary'), 'attended').flat()).toEqual([70, 70]);
  });

  it('25: a part of a session is no count: the cell stays empty and is named', async () => {
    const file = await imported('T25-parts-of-counts.csv');
    expect(pick(rowsOf(file.tables, 'exclusion'), 'sessions').flat()).toEqual([null, 2]);
    expect(cellIssues(file)).toEqual(['Sessions: value.length (2)']);
  });
});
