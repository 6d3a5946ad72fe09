import { describe, expect, it } from 'vitest';
import { settleDateOrder } from '#shared/import/dateOrder.ts';
import { replaySource } from '#shared/import/replaySource.ts';
import type { CodeChange, Study } from '#shared/study/model.ts';
import { rowIdOf } from '#shared/tables/codeSets/codeSet.ts';
import { registerCodeSet } from '#shared/tables/codeSets/registerCodeSet.ts';
import { codeSets } from '#shared/tables/codeSets/registry.ts';
import { registerCodesOf, studyRows, termStretches } from '#shared/tables/codeSets/studyCodes.ts';
import { dayNumber, isoDay, weekday } from '#shared/tables/days.ts';
import { csv, emptyStudy, importFiles, pick, pupilList, rowsOf, tablesOf } from './support.ts';

const changed = (...codeChanges: readonly CodeChange[]): Study => ({ ...emptyStudy, codeChanges });

describe('a list of codes', () => {
  it('ships rows of one id each, made of what the row is', () => {
    for (const set of codeSets) {
      expect(new Set(set.rows.map(({ id }) => id)).size).toBe(set.rows.length);
      expect(set.rows.filter((row) => rowIdOf(set, row.values) !== row.id)).toEqual([]);
    }
  });

  it('says what is to be confirmed, and holds a row that somebody changed for confirmed', () => {
    const toConfirm = codeSets.map(({ id, rows }) => [id, rows.filter(({ confirmed }) => !confirmed).length]);
    expect(toConfirm).toEqual([
      ['registerCodes', 18],
      ['termDates', 18],
      ['suspensionReasons', 0],
      ['instruments', 8],
      ['scaleParts', 12],
      ['sen', 0],
      ['yearGroups', 0],
    ]);
    const study = changed({ set: 'registerCodes', row: 'J 2024-08-19', values: { category: 'AA' } });
    const row = studyRows(registerCodeSet, study).find(({ id }) => id === 'J 2024-08-19');
    expect(row).toMatchObject({ confirmed: true, change: 'changed', values: { category: 'AA', code: 'J' } });
  });

  it('folds statuses of special needs and year groups as the study says, by the day the list came in', async () => {
    const header = 'UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,DOA,PP,FSM,SEN Status,EAL';
    const row = (upn: string, name: string, year: string, sen: string) =>
      `${upn},00${name.length}${year.length},${name},Ann,14/3/2012,F,Northfield High,${year},,2/9/2023,Y,Y,${sen},N`;
    const list = csv(
      'pupils.csv',
      header,
      row('B801200005001', 'Okafor', '8', 'S'),
      row('H801200001001', 'Bell', 'Nurture', 'M'),
      row('P823432109001', 'Young', '9', 'K'),
    );
    const own = [
      { set: 'sen', row: 'M 2020-09-01', values: { code: 'M', from: '2020-09-01', to: '2024-08-31', countsAs: 'N' } },
      { set: 'sen', row: 'M 2024-09-01', values: { code: 'M', from: '2024-09-01', countsAs: 'K' } },
      { set: 'yearGroups', row: 'Nurture 2020-09-01', values: { code: 'Nurture', from: '2020-09-01', countsAs: 'R' } },
    ];
    const shipped = await importFiles([list]);
    expect(pick(rowsOf(shipped.tables, 'pupil'), 'year_group', 'sen')).toEqual([
      [8, 'E'],
      [null, null],
      [9, 'K'],
    ]);
    expect(shipped.prepared.sources[0]?.account.cellIssues.map(({ reason }) => reason)).toEqual(['value.yearGroup', 'value.sen']);
    const known = await importFiles([list], undefined, { study: changed(...own), matchKeys: null });
    expect(known.prepared.sources[0]?.account.cellIssues).toEqual([]);
    const [source] = known.prepared.sources;
    const replayed = (...codeChanges: readonly CodeChange[]) =>
      pick(
        source === undefined
          ? []
          : rowsOf(replaySource(source, known.prepared.blobs.get(source.grid) ?? new Uint8Array(), { codeChanges }), 'pupil'),
        'year_group',
        'sen',
      );
    expect(replayed(...own)).toEqual([
      [8, 'E'],
      [0, 'K'],
      [9, 'K'],
    ]);
    expect(replayed(...own, { set: 'sen', row: 'K 2014-09-01', values: { countsAs: 'E' } })[2]).toEqual([9, 'E']);
    expect(replayed({ set: 'sen', row: 'S 2002-01-01', values: { countsAs: 'K' } })[0]).toEqual([8, 'K']);
  });

  it('changes what marks count as, in the days it was changed for, and a code of the school’s own is asked about no more', async () => {
    const study = changed(
      { set: 'registerCodes', row: 'B 2024-08-19', values: { category: 'NP' } },
      { set: 'registerCodes', row: '@ 2024-09-01', values: { code: '@', from: '2024-09-01', category: 'AA' } },
    );
    const marks = csv(
      'marks.csv',
      'UPN,Mark_date,AM/PM,Mark',
      ...['B', '@', '/', '/'].map((code, place) => `B801200005001,0${place + 4}-Nov-24,AM,${code}`),
    );
    const imported = await importFiles([pupilList, marks], undefined, { study, matchKeys: null });
    expect(imported.review.tables[1]?.questions).toEqual([]);
    const codes = pick(rowsOf(tablesOf(imported), 'attendance_code'), 'code', 'category');
    expect(codes.filter(([code]) => code === 'B')).toContainEqual(['B', 'NP']);
    expect(codes).toContainEqual(['@', 'AA']);
    expect(registerCodesOf(emptyStudy)).toBe(registerCodesOf({}));
  });

  it('lets a school’s own reason for a suspension count as one of the census', async () => {
    const file = csv(
      'suspensions.csv',
      'UPN,Exclusion Type,Start Date,Sessions,Reason',
      'B801200005001,Suspension,2024-09-11,2,BW',
      'H801200001001,Suspension,2024-09-12,2,DB',
    );
    const study = changed({ set: 'suspensionReasons', row: 'BW', values: { code: 'BW', countsAs: 'DB' } });
    const imported = await importFiles([pupilList, file], undefined, { study, matchKeys: null });
    expect(pick(rowsOf(imported.tables, 'exclusion'), 'reason_1').flat()).toEqual(['DB', 'DB']);
  });

  it('settles the order of dates where the other order puts marks into the holidays', () => {
    const terms = termStretches(emptyStudy);
    const isWeekday = (day: number | null): boolean => day !== null && weekday(day) % 6 !== 0;
    const inTerm = terms.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, place) => from + place));
    const school = inTerm.flatMap((day) => {
      const [year = 0, month = 0, date = 0] = isoDay(day).split('-').map(Number);
      const turned = dayNumber(year, date, month);
      const isKnown = turned !== null && turned >= (terms[0]?.from ?? 0) && year < 2026;
      return isKnown && isWeekday(day) && isWeekday(turned) && month !== date ? [`${month}/${date}/${year}`] : [];
    });
    const words = [{ all: school, schoolDays: school, past: [] }];
    const now = '2026-07-20T09:00:00.000Z';
    expect(settleDateOrder(words, now)).toMatchObject({ sure: false, dayFirst: 0, monthFirst: 0 });
    expect(settleDateOrder(words, now, terms)).toMatchObject({ order: 'mdy', sure: true });
    expect(settleDateOrder([{ all: school.slice(0, 3), schoolDays: school.slice(0, 3), past: [] }], now, terms).sure).toBe(false);
  });
});
