import { describe, expect, it } from 'vitest';
import { eraseAccount } from '#shared/erasure/erasedAccount.ts';
import { withoutTheirNames, withoutTheirRows } from '#shared/erasure/erasedGrid.ts';
import { eraseKeys, keysOf, numberIn } from '#shared/erasure/erasedKeys.ts';
import { findNames } from '#shared/erasure/names.ts';
import { readGrid, writeGrid } from '#shared/import/gridFormat.ts';
import type { RedactedRows } from '#shared/import/redactedRows.ts';
import { buildSource, replaySource } from '#shared/import/replaySource.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { Source } from '#shared/study/model.ts';
import { csv, importFiles, pupilHeader, rowsOf, rowsOnly } from '#test/import/support.ts';

const pupils = csv(
  'pupil-list.csv',
  pupilHeader,
  'B801200005001,4101,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,1/9/2023,Y,N,N,N',
  'B801200005002,4102,Orrelwyn,Tamsin,2/11/2011,F,Northfield High,9,9A,1/9/2022,,N,K,N',
  'B801200005003,4103,Wray,Kit,9/2/2012,F,Northfield High,8,8C,1/9/2023,Y,N,E,Y',
);
const behaviour = csv(
  'behaviour.csv',
  'firstName,lastName,School,eventType,points,whenDate',
  'Tamsin,Orrelwyn,Northfield High,Kindness,2,11/9/2024',
  'Ben,Okafor,Northfield High,Disruption,-2,12/9/2024',
  'Tamsin,Orrelwyn,Northfield High,Gardening,1,13/9/2024',
  'Kit,Wray,Northfield High,Kindness,2,13/9/2024',
  'Tamsin,Orrelwyn,Northfield High,Disruption,-1,someday',
  'Nobody,Known,Northfield High,Singing,2,14/9/2024',
  'Ben,Okafor,Northfield High,Kindness,2,the day after',
  'Kit,Wray,Northfield High,Kindness,several,16/9/2024',
);
const nobody = findNames({ typed: [], labels: [] });
const noText = () => null;

async function behaviourSource(): Promise<{ readonly source: Source; readonly rows: RedactedRows }> {
  const { prepared } = await importFiles([pupils, behaviour]);
  const source = prepared.sources.find(({ fileName }) => fileName === 'behaviour.csv');
  if (source === undefined) throw new Error('no behaviour log');
  return { source, rows: readGrid(prepared.blobs.get(source.grid) ?? new Uint8Array(), source.recipe) };
}

describe('a stored table without a pupil', () => {
  it('loses their rows, empties those that nobody is tied to, and leaves the others as they were', async () => {
    const { source, rows } = await behaviourSource();
    const without = withoutTheirRows(rows, { pupil: 2, names: nobody, text: noText });
    expect([...without.erased]).toEqual([2, 4, 6]);
    expect(without.emptied).toBe(1);
    const stored = writeGrid(without.rows);
    const text = new TextDecoder().decode(stored);
    for (const gone of ['Gardening', 'Singing', 'someday']) expect(text, gone).not.toContain(gone);
    const others = (bytes: Uint8Array) => rowsOf(replaySource(source, bytes), 'behaviour_event').filter(({ pupil }) => pupil !== 2);
    expect(others(stored)).toEqual(others(writeGrid(rows)));
    expect(withoutTheirRows(readGrid(stored, source.recipe), { pupil: 2, names: nobody, text: noText }).rows.rowCount).toBe(5);
  });

  it('has an account that still adds up to the file, without the rows that went', async () => {
    const { source, rows } = await behaviourSource();
    const without = withoutTheirRows(rows, { pupil: 2, names: nobody, text: noText });
    const counts = { rows: without.erased, before: buildSource(rows, 1).tally, after: buildSource(without.rows, 1).tally };
    const account = eraseAccount(source.account, counts);
    expect(source.account).toMatchObject({ rowsInFile: 8, rowsImported: 5 });
    expect(rowsOnly(account)).toEqual({
      rowsInFile: 8,
      rowsImported: 3,
      setAside: [
        { reason: 'date.notUnderstood', rows: 1, examples: [8] },
        { reason: 'pupil.notFound', rows: 1, examples: [7] },
        { reason: 'erased', rows: 3, examples: [] },
      ],
      cellIssues: [
        { column: 'whenDate', reason: 'value.date', cells: 1, examples: [8] },
        { column: 'points', reason: 'value.number', cells: 1, examples: [9] },
      ],
    });
    expect(addsUp(account)).toBe(true);
  });

  it('keeps no total of the file, from which what was erased could be worked out', async () => {
    const { source, rows } = await behaviourSource();
    const without = withoutTheirRows(rows, { pupil: 2, names: nobody, text: noText });
    const counts = { rows: without.erased, before: buildSource(rows, 1).tally, after: buildSource(without.rows, 1).tally };
    const withTotal = { ...source.account, totals: [{ column: 'points', row: 10, said: 12, sum: 9 }] };
    expect(eraseAccount(withTotal, counts)).toEqual(eraseAccount(source.account, counts));
    expect(eraseAccount(withTotal, { ...counts, rows: new Set() }).totals).toEqual(withTotal.totals);
  });

  it('loses names wherever a cell or a heading holds them', async () => {
    const { rows } = await behaviourSource();
    const names = findNames({ typed: ['gardening', 'eventType'], labels: [] });
    const text = new TextDecoder().decode(writeGrid(withoutTheirNames(rows, { names, text: noText })));
    expect(text).toContain('2,[erased],1,13/9/2024');
    expect(text.split('\n')[0]).toContain('"header":"[erased]"');
    expect(withoutTheirNames(rows, { names: nobody, text: noText })).toBe(rows);
  });
});

describe('match keys without a pupil', () => {
  const table = {
    pupils: new Map([
      ['a', [1]],
      ['b', [2, 1]],
      ['c', [2]],
    ]),
    mentors: new Map([['m', 1]]),
    raters: new Map<string, number>(),
  };

  it('lead to everybody else as before', () => {
    expect([...eraseKeys(table, 2).pupils]).toEqual([
      ['a', [1]],
      ['b', [1]],
    ]);
    expect(eraseKeys(table, 2).mentors).toBe(table.mentors);
  });

  it('find the same pupil under another number, by keys of their own before keys they share', () => {
    const keys = keysOf(table, 2);
    const other = {
      ...table,
      pupils: new Map([
        ['b', [9, 5]],
        ['c', [5]],
        ['d', [9]],
      ]),
    };
    expect(numberIn(other, keys)).toBe(5);
    expect(numberIn({ ...table, pupils: new Map([['d', [9]]]) }, keys)).toBeNull();
  });
});
