import { describe, expect, it } from 'vitest';
import { SqliteError, sqliteCodes } from '#shared/study/sqlite.ts';
import { sqlites } from '#test/support/sqlites.ts';

describe.each(sqlites)('the Sqlite port on $name', ({ open, openBytes }) => {
  it('gives back text, numbers, nothing and bytes as they were put', async () => {
    const sqlite = await open();
    await sqlite.exec('CREATE TABLE shelf (a ANY, b ANY, c ANY, d ANY) STRICT');
    await sqlite.run('INSERT INTO shelf VALUES (?, ?, ?, ?)', ['Anaïs – “3”', 12.5, null, new Uint8Array([0, 255, 7])]);
    expect(await sqlite.all('SELECT * FROM shelf WHERE b > ?', [12])).toEqual([
      { a: 'Anaïs – “3”', b: 12.5, c: null, d: new Uint8Array([0, 255, 7]) },
    ]);
    await sqlite.close();
  });

  it('keeps all of a transaction or none', async () => {
    const sqlite = await open();
    await sqlite.exec('CREATE TABLE line (number INTEGER PRIMARY KEY)');
    const twice = [{ sql: 'INSERT INTO line VALUES (1)' }, { sql: 'INSERT INTO line VALUES (1)' }];
    const refused = await sqlite.transaction(twice).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(SqliteError);
    expect(refused).toMatchObject({ resultCode: sqliteCodes.constraint });
    await sqlite.transaction([{ sql: 'INSERT INTO line VALUES (?)', values: [2] }]);
    expect(await sqlite.all('SELECT number FROM line')).toEqual([{ number: 2 }]);
    await sqlite.close();
  });

  it('gives its bytes as a file that another opens', async () => {
    const sqlite = await open();
    await sqlite.exec('CREATE TABLE line (number INTEGER); INSERT INTO line VALUES (7)');
    const other = await openBytes(await sqlite.bytes());
    await sqlite.close();
    await other.run('INSERT INTO line VALUES (8)');
    expect(await other.all('SELECT number FROM line')).toEqual([{ number: 7 }, { number: 8 }]);
    await other.close();
  });

  it('lets nobody rewrite the schema by hand', async () => {
    const sqlite = await open();
    await sqlite.exec('CREATE TABLE line (number INTEGER)');
    await sqlite.exec('PRAGMA writable_schema = ON');
    await expect(sqlite.run("UPDATE sqlite_schema SET sql = 'CREATE TABLE line (other)'")).rejects.toBeInstanceOf(SqliteError);
    await sqlite.close();
  });
});
