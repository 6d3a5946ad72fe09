import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBackupShelf } from '#electron/services/nodeBackupShelf.ts';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { failureFrom } from '#shared/failure/result.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { monday } from '#test/support/changes.ts';

/**
 * What is wrong with the backups of `study-1` in Strand's folder: nothing, if each promised one is there, each that bears a backup's
 * name is whole and ends at a line of the study, and the next one can be made and clears away what was left half made.
 */
export async function backupComplaints(home: string, studyPath: string, promised: readonly string[]): Promise<readonly string[]> {
  const shelf = nodeBackupShelf(home);
  const names = (await shelf.list('study-1')).map(({ name }) => name);
  const complaints = promised.filter((name) => !names.includes(name)).map((name) => `the backup ${name} is gone`);
  const study = openNodeSqlite(studyPath);
  try {
    for (const name of names) complaints.push(...(await complaintsOf(await shelf.open('study-1', name), study, name)));
    await shelf.keep('study-1', { at: monday, sequence: 999, isOriginal: false }, study);
  } catch (thrown) {
    complaints.push(`the next backup fails: ${JSON.stringify(failureFrom(thrown))}`);
  } finally {
    await study.close();
  }
  const left = readdirSync(join(home, 'backups', 'study-1')).filter((name) => !name.endsWith('.strand'));
  return [...complaints, ...left.map((name) => `left ${name}`)];
}

async function complaintsOf(backup: Sqlite, study: Sqlite, name: string): Promise<readonly string[]> {
  try {
    const store = await openStudyStore(backup);
    const { sequence, hash } = store.head;
    const [line] = await study.all('SELECT hash FROM event WHERE sequence = ?', [sequence]);
    const unclean = (await store.check()).filter(({ severity }) => severity !== 'ok');
    return [
      ...(line?.['hash'] === hash ? [] : [`the backup ${name} ends at line ${sequence}, which the study does not hold`]),
      ...unclean.map((finding) => `the backup ${name} does not check clean: ${JSON.stringify(finding)}`),
    ];
  } catch (thrown) {
    return [`the backup ${name} does not open: ${JSON.stringify(failureFrom(thrown))}`];
  } finally {
    await backup.close();
  }
}
