import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import { rolledBack } from '#shared/study/salvage/rolledBack.ts';
import { desk } from '#test/support/desk.ts';
import { term } from './support/term.ts';

const folder = mkdtempSync(join(tmpdir(), 'strand-hot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file and its journal as a computer leaves them that stops in the middle of a change: some pages written over, others not. */
function stoppedIn(path: string, change: string): { readonly file: Uint8Array; readonly journal: Uint8Array } {
  const sqlite = new DatabaseSync(path);
  // No room in memory: what is changed goes into the file at once.
  sqlite.exec(`PRAGMA synchronous = EXTRA; PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; ${change}`);
  const left = { file: new Uint8Array(readFileSync(path)), journal: new Uint8Array(readFileSync(`${path}-journal`)) };
  sqlite.exec('ROLLBACK');
  sqlite.close();
  return left;
}
const everyLine = "UPDATE event SET sentence = 'half written', payload = payload || payload";

describe('a file that was left in the middle of a change, with its journal', () => {
  it('is put back as SQLite itself does it, byte for byte', async () => {
    const path = join(folder, 'term.strand');
    const { bytes } = await term({ lines: 320, tidy: true });
    for (const change of [everyLine, 'DELETE FROM blob', 'DELETE FROM event WHERE sequence > 100']) {
      writeFileSync(path, bytes);
      const { file, journal } = stoppedIn(path, change);
      expect(Buffer.compare(file, bytes)).not.toBe(0);
      const ours = rolledBack(file, journal);
      writeFileSync(path, file);
      writeFileSync(`${path}-journal`, journal);
      const sqlite = openNodeSqlite(path);
      await sqlite.all('SELECT count(*) FROM event');
      await sqlite.close();
      expect(existsSync(`${path}-journal`)).toBe(false);
      expect(Buffer.compare(ours, readFileSync(path))).toBe(0);
    }
  });

  it('is as it lies where the journal is empty, another file, or begins with nothing', async () => {
    const file = new Uint8Array(4096).fill(1);
    for (const journal of [new Uint8Array(), new Uint8Array(4096), new TextEncoder().encode('Dear all,\n'.repeat(900))])
      expect(rolledBack(file, journal)).toBe(file);
  });

  it('is salvaged as it was before that change, where it cannot be opened any more', async () => {
    const place = desk();
    const workbench = place.workbench();
    const path = join(folder, 'damaged.strand');
    const { bytes } = await term({ lines: 320, tidy: true });
    writeFileSync(path, bytes);
    const { file, journal } = stoppedIn(path, everyLine);
    const whole = join(folder, 'whole.strand');
    copyFileSync(path, whole);
    writeFileSync(path, file.fill(0, 0, 100));
    const before = unwrap(await workbench.salvage({ ref: whole })).lines;
    writeFileSync(`${path}-journal`, journal);
    const report = unwrap(await workbench.salvage({ ref: path }));
    expect(report.lines).toEqual(before);
    expect(report.lines.lost).toEqual([]);
    expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true);
    await workbench.closeStudy();
    place.clear();
  });
});
