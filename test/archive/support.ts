import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import { storedSizes } from '#shared/study/blobs.ts';
import type { StoredLine } from '#shared/study/eventLine.ts';
import { walkLines } from '#shared/study/journal.ts';
import { readMeta } from '#shared/study/meta.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

/** A desk whose clock stands still, so that two archives can have the same bytes. */
export function stillDesk(): Desk & { at(instant: string): void } {
  const place = desk();
  let now = '2026-03-02T08:00:00.000Z';
  const ports = { ...place.ports, now: () => now };
  const at = (instant: string): void => {
    now = instant;
  };
  return { ...place, ports, at, workbench: () => createWorkbench(ports) };
}

/**
 * A term's work on a small partnership, made in the open workbench: files brought in, one taken out again, themes, passages with notes that
 * were typed letter by letter, things taken back and done again. One undo can be done again when it ends.
 */
export async function workedIn(workbench: Workbench, called: string, passphrase: string | null = null): Promise<string> {
  const files = unwrap(await workbench.sampleFiles({ pupils: 60, seed: 3 }));
  const { ref } = unwrap(await workbench.createStudy(called, passphrase));
  const wanted = /^(pupil-list|suspensions|coded-passages|mentoring-tracker|interview-0[12])/;
  unwrap(await workbench.review(files.filter(({ path }) => wanted.test(path))));
  unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
  const run = async (command: string, parameters: unknown) => unwrap(await workbench.run(command, parameters));
  const { study } = unwrap(await workbench.openStudy(ref, passphrase));
  await run('codebook.starter', {});
  await run('code.add', { name: '=HYPERLINK("http://x")', description: '- not, "quite"\nright', colour: 9, parent: null });
  const excerpt = study.excerpts[0]?.id ?? '';
  for (const memo of ['S', 'Sh', 'She says it twice, é 🎓']) await run('excerpt.memo', { excerpt, memo });
  await run('source.remove', { source: study.sources.find(({ fileName }) => fileName === 'suspensions.csv')?.id });
  await run('study.rename', { name: 'Northfield, year one' });
  unwrap(await workbench.undo());
  unwrap(await workbench.redo());
  unwrap(await workbench.undo());
  return ref;
}

/** Everything that a study's file holds, put so that two files can be compared. */
export async function contentsOf(bytes: Uint8Array) {
  const store = await openStudyStore(nodeSqliteOf(bytes));
  const { file, study, canUndo, canRedo } = store;
  const lines: StoredLine[] = [];
  for await (const line of walkLines(file, 0)) lines.push(line);
  const blobs = await file.sqlite.all('SELECT hash, piece, pieces, bytes FROM blob ORDER BY hash, piece');
  const checks = (await store.check()).filter(({ severity }) => severity !== 'ok');
  const contents = {
    study,
    canUndo,
    canRedo,
    lines,
    sizes: await storedSizes(file),
    blobs,
    checks,
    meta: [...(await readMeta(file.sqlite))].sort(),
    history: await store.history(1000),
  };
  await store.close();
  return contents;
}
