import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { closedLine, insertLine, type StoredLine } from '#shared/study/eventLine.ts';
import { headMark, putMeta } from '#shared/study/meta.ts';
import { snapshotStatements } from '#shared/study/snapshots.ts';
import type { SqliteStatement } from '#shared/study/sqlite.ts';
import { changeBy, emptyStore, monday } from '#test/support/changes.ts';

/** Writes a study of so many lines as keeping them one by one would have: the last snapshot lies 300 lines before the end. */
export async function writeLongStudy(path: string, lines: number): Promise<void> {
  const sqlite = openNodeSqlite(path);
  const store = await emptyStore(sqlite);
  const { seal } = store.file;
  let head: StoredLine = store.head;
  let { study } = store;
  let batch: SqliteStatement[] = [];
  while (head.sequence < lines) {
    const {
      command,
      parameters,
      patches,
      inverse,
      sentence,
      study: next,
    } = changeBy(study, 'study.rename', { name: `Take ${head.sequence}` });
    const sequence = head.sequence + 1;
    const deed = { at: monday, coder: 'me', command, sentence, format: store.file.format };
    const payload = { parameters, patches, inverse };
    head = await closedLine(seal, head.hash, { sequence, kind: 'command', target: null, undoes: sequence, redoes: null, ...deed, payload });
    study = next;
    batch.push(insertLine(head));
    if (sequence === lines - 300) batch.push(...(await snapshotStatements(seal, head, study)));
    if (batch.length > 5000) {
      await sqlite.transaction(batch);
      batch = [];
    }
  }
  await sqlite.transaction([...batch, putMeta('head', headMark(head))]);
  await sqlite.close();
}
