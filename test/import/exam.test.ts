import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAddsUp, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import { rounds } from '#test/support/rounds.ts';
import { randomOf } from './exam/grids.ts';
import { pollutions } from './exam/pollutions.ts';

/** Files that are made from known tables and spoiled in a known way: each must come back cell for cell, with what is odd said. */
describe('a file comes back as the table it was made from', () => {
  it.each(Object.entries(pollutions))('%s', async (_, polluted) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { bytes, tables, said = [] } = polluted(randomOf(seed));
        const read = await readTables({ path: 'exam.csv', bytes });
        if (!read.ok) throw new Error(read.failure.code);
        const reading = readingOf(read.value);
        if (reading.issues.some(({ code }) => code === 'ask.dialect')) return;
        const shown = reading.tables.map(({ header, rows }, index) => ({
          header: tables[index]?.header.length === 0 ? [] : header,
          rows,
        }));
        expect(shown).toEqual(tables);
        expect(reading.issues.map(({ code }) => code)).toEqual(expect.arrayContaining([...said]));
        expect(reading.tables.every(({ account }) => accountAddsUp(account))).toBe(true);
      }),
      { ...rounds(20, 2), endOnFailure: true },
    );
  });
});
