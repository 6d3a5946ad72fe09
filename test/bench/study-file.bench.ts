import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { findChromium } from '#scripts/chromium.ts';
import { sha256 } from '#shared/study/hash.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { changeBy, emptyStore, keep } from '#test/support/changes.ts';
import { timeEdits } from './study-file/edits.ts';
import { timeInChromium } from './study-file/inChromium.ts';
import { writeLongStudy } from './study-file/longStudy.ts';
import { type Taken, timeLine } from './study-file/timing.ts';

/**
 * What a change costs until it is acknowledged, beside an empty flush (a transaction that changes one number in one row) of the same run:
 * on disk in Node and on OPFS in Chromium. Then a study of 100,000 lines opened, and a study with a source of 250 MB edited and copied.
 */
const folder = mkdtempSync(join(tmpdir(), 'strand-bench-'));
const at = (name: string): string => join(folder, name);
const head = `${''.padEnd(52)} ${'p50'.padStart(11)}  ${'p95'.padStart(11)}   beside the flush`;
const once = async (name: string, work: () => Promise<void>): Promise<void> => {
  const started = performance.now();
  await work();
  const took: Taken = { p50: performance.now() - started, p95: performance.now() - started };
  console.log(timeLine(name, took));
};
/** What the kernel says this process has handed to disks so far. */
const written = (): number => Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? Number.NaN);

try {
  console.log(head);
  const { flush, edit } = await timeEdits(openNodeSqlite(at('edits.strand')), openNodeSqlite(at('other.db')), 2000);
  console.log(timeLine('disk: an empty flush', flush, flush));
  console.log(timeLine('disk: an edit, acknowledged', edit, flush));

  const chromium = findChromium(console.log);
  if (chromium === null) console.log('OPFS: not timed, there is no Chromium here.');
  else {
    const opfs = await timeInChromium(chromium);
    console.log(timeLine('OPFS: one page written and flushed, without SQLite', opfs.raw, opfs.flush));
    console.log(timeLine('OPFS: an empty flush', opfs.flush, opfs.flush));
    console.log(timeLine('OPFS: an edit, acknowledged', opfs.edit, opfs.flush));
  }

  await writeLongStudy(at('long.strand'), 100_000);
  await once(`100,000 lines (${(statSync(at('long.strand')).size / 1e6).toFixed(0)} MB): opened`, async () => {
    await (await openStudyStore(openNodeSqlite(at('long.strand')))).close();
  });

  const store = await emptyStore(openNodeSqlite(at('large.strand')));
  const grid = randomFillSync(new Uint8Array(250_000_000));
  const blobs = new Map([[await sha256(grid), grid]]);
  await once('a source of 250 MB that no compression shrinks: kept', () =>
    store.keep({ ...changeBy(store.study, 'study.rename', { name: 'Large' }), blobs }),
  );
  const before = written();
  const edits = 50;
  for (let time = 0; time < edits; time += 1) await keep(store, 'study.rename', { name: `Large ${time}` });
  console.log(`an edit beside it writes ${((written() - before) / edits / 1000).toFixed(0)} kB`);
  await once('the whole file copied, as a backup is', () => store.file.sqlite.run('VACUUM INTO ?', [at('copy.strand')]));
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
