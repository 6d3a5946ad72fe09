import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { keep } from '#test/support/changes.ts';

// A writer that somebody pulls the plug on: says each number only after the study said that it is kept.
const store = await openStudyStore(openNodeSqlite(process.argv[2] ?? ''));
for (let number = store.head.sequence; ; number += 1) {
  await keep(store, 'study.rename', { name: `kept ${number}` });
  process.stdout.write(`${number}\n`);
}
