import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import { engineForFile } from '#test/support/engine.ts';
import { tableOf } from '#test/support/tables.ts';

const database = engineForFile();

describe('the engine in Node', () => {
  it('takes typed rows in and gives plain rows back', async () => {
    await database.load(
      tableOf('exclusion', [
        { exclusion: 1, pupil: 7, kind: 'SUSP', start_day: '2024-11-05', sessions: 3, cancelled: false, reason_1: 'DB' },
        { exclusion: 2, pupil: 7, kind: 'PERM', start_day: '2025-01-20', sessions: null, cancelled: true },
      ]),
    );
    const rows =
      await database.query(sql`SELECT kind, start_day, sessions, cancelled, reason_1, count(*) OVER () AS n, 1.25 * sessions AS half
      FROM exclusion ORDER BY exclusion`);
    expect(rows).toEqual([
      { kind: 'SUSP', start_day: '2024-11-05', sessions: 3, cancelled: false, reason_1: 'DB', n: 2, half: 3.75 },
      { kind: 'PERM', start_day: '2025-01-20', sessions: null, cancelled: true, reason_1: null, n: 2, half: null },
    ]);
  });

  it('takes an empty table and replaces a table of the same name', async () => {
    await database.load(tableOf('exclusion', []));
    expect(await database.query(sql`SELECT count(*) AS n, max(kind) AS kind FROM exclusion`)).toEqual([{ n: 0, kind: null }]);
    await database.load(tableOf('diary', []));
    expect(await database.query(sql`SELECT count(*) AS n FROM diary`)).toEqual([{ n: 0 }]);
    await database.load(tableOf('diary', [{ pupil: 3, day: '2025-02-01' }]));
    expect(await database.query(sql`SELECT pupil, mentor, day FROM diary`)).toEqual([{ pupil: 3, mentor: null, day: '2025-02-01' }]);
  });

  it('takes columns that share their memory', async () => {
    const values = Int32Array.of(4, 5, 6, 7);
    const shared = { type: 'integer', values: values.subarray(0, 3) } as const;
    await database.load({
      name: 'shared',
      rowCount: 3,
      columns: [
        { name: 'a', ...shared },
        { name: 'b', ...shared },
      ],
    });
    expect(await database.query(sql`SELECT a, b FROM shared WHERE a > 4`)).toEqual([
      { a: 5, b: 5 },
      { a: 6, b: 6 },
    ]);
  });

  it('binds what a person typed instead of splicing it in', async () => {
    const typed = `x'; DROP TABLE diary; --`;
    expect(await database.query(sql`SELECT ${typed} AS typed, ${null} AS nothing, ${2}::INTEGER + 1 AS three`)).toEqual([
      { typed, nothing: null, three: 3 },
    ]);
    const hostile = `weird " name; DROP`;
    await database.run(sql`CREATE TABLE ${quoteIdent(hostile)} AS SELECT 1 AS one`);
    expect(await database.query(sql`SELECT one FROM ${quoteIdent(hostile)}`)).toEqual([{ one: 1 }]);
    expect(() => quoteIdent('a\u0000b')).toThrow(RangeError);
  });

  it('holds 10,000 hostile names between quotes', async () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).filter((text) => !text.includes('\u0000'));
    const names = fc.uniqueArray(name, { minLength: 100, maxLength: 100, selector: (text) => text.toLowerCase() });
    await fc.assert(
      fc.asyncProperty(names, async (hostile) => {
        const columns = hostile
          .map((text, place) => sql`${place}::INTEGER AS ${quoteIdent(text)}`)
          .reduce((all, one) => sql`${all}, ${one}`);
        const [row] = await database.query(sql`SELECT ${columns}`);
        expect(hostile.map((text) => row?.[text])).toEqual(hostile.map((_, place) => place));
      }),
      { numRuns: 100, seed: 20240819 },
    );
  });

  it('asks a prepared question again when its table was replaced, even by one of another shape', async () => {
    const question = (least: number) => sql`SELECT CAST(sum(points) AS DOUBLE) AS points FROM behaviour_event WHERE points >= ${least}`;
    await database.load(
      tableOf('behaviour_event', [
        { pupil: 1, points: 1.5 },
        { pupil: 2, points: 3 },
      ]),
    );
    expect(await database.query(question(1))).toEqual([{ points: 4.5 }]);
    await database.load({ name: 'behaviour_event', rowCount: 1, columns: [{ name: 'points', type: 'integer', values: Int32Array.of(7) }] });
    expect([await database.query(question(1)), await database.query(question(8))]).toEqual([[{ points: 7 }], [{ points: null }]]);
  });

  it('keeps answering when more questions were prepared than it remembers', async () => {
    for (let column = 0; column < 60; column += 1) {
      expect(await database.query(sql`SELECT ${column}::INTEGER AS ${quoteIdent(`c${column}`)}`)).toEqual([{ [`c${column}`]: column }]);
    }
    await expect(database.query(sql`SELECT nothing FROM nowhere WHERE 1 = ${1}`)).rejects.toMatchObject({
      failure: { code: 'query.failed' },
    });
  });

  it.each([
    ['reading a file', sql`SELECT * FROM read_text('/etc/hostname')`],
    ['reading a CSV', sql`SELECT * FROM read_csv('package.json')`],
    ['writing a file', sql`COPY (SELECT 1) TO '/tmp/strand-must-not-exist.csv'`],
    ['attaching a database', sql`ATTACH '/tmp/strand-must-not-exist.duckdb' AS other`],
    ['loading an extension', sql`LOAD icu`],
    ['an extension by need', sql`SELECT to_json({a: 1})`],
    ['unlocking', sql`SET enable_external_access = true`],
    ['autoload again', sql`SET autoload_known_extensions = true`],
  ])('refuses %s', async (_what, query) => {
    await expect(database.query(query)).rejects.toMatchObject({ failure: { code: 'query.failed', values: { sql: query.text } } });
  });

  it('names the kind of a failure and quotes no cell', async () => {
    const failed = await database.query(sql`SELECT CAST(${'Okafor, Ben'} AS INTEGER)`).catch((error) => error.failure);
    expect(failed).toEqual({ code: 'query.failed', values: { kind: 'Conversion Error', sql: 'SELECT CAST(? AS INTEGER)' } });
  });
});
