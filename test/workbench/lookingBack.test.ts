import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { OpenedStudy, Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

/** A study made, two themes, a title typed in three goes that are one step, a rename, and an undo of it: eight lines. */
describe('a study with a past', () => {
  let place: Desk;
  let workbench: Workbench;
  const sentences = async (): Promise<readonly (readonly [number, string])[]> =>
    unwrap(await workbench.history(100)).lines.map(({ sequence, sentence }) => [sequence, sentence]);
  beforeAll(async () => {
    place = desk();
    workbench = place.workbench();
    unwrap(await workbench.createStudy('Northfield'));
    for (const name of ['Trust', 'Time']) unwrap(await workbench.run('code.add', { name, description: '', colour: 0, parent: null }));
    for (const title of ['What', 'What mentoring', 'What mentoring changed']) unwrap(await workbench.run('report.describe', { title }));
    unwrap(await workbench.run('study.rename', { name: 'Northfield, year one' }));
    unwrap(await workbench.undo());
  });
  afterAll(async () => {
    await workbench.closeStudy();
    place.clear();
  });

  it('is walked through step by step; a stretch of typing is one step', async () => {
    const walked: (number | null)[] = [];
    for (let line: number | null = 7; line !== null; ) {
      const looking: OpenedStudy = unwrap(await workbench.lookBack(line));
      walked.push(line);
      line = looking.past?.earlier ?? null;
    }
    const onwards: (number | null)[] = [];
    for (let line: number | null = 1; line !== null; ) {
      onwards.push(line);
      line = unwrap(await workbench.lookBack(line)).past?.later ?? null;
    }
    expect([walked, onwards]).toEqual([
      [7, 6, 3, 2, 1],
      [1, 2, 3, 6, 7],
    ]);
    unwrap(await workbench.lookBack(null));
  });

  it('shows what stood then, lets nothing be changed meanwhile, and is itself again afterwards', async () => {
    const { study, past } = unwrap(await workbench.lookBack(2));
    expect([study.codes.map(({ name }) => name), study.report.title, past?.sentence]).toEqual([['Trust'], '', 'Added the theme “Trust”']);
    for (const refused of [await workbench.run('study.rename', { name: 'Other' }), await workbench.undo(), await workbench.redo()])
      expect(refused).toMatchObject({ ok: false, failure: { code: 'study.lookingBack' } });
    expect(unwrap(await workbench.lookBack(null)).study.codes.length).toBe(2);
  });

  it('is restored in a step like any other: it is told, taken back, and done again', async () => {
    const { past } = unwrap(await workbench.lookBack(2));
    unwrap(await workbench.run('study.restore', { sequence: 2, sentence: past?.sentence }));
    expect(unwrap(await workbench.lookBack(null)).study.codes.length).toBe(1);
    expect((await sentences()).at(-1)).toEqual([9, 'Restored the study as it was after: Added the theme “Trust”']);
    unwrap(await workbench.undo());
    const { study } = unwrap(await workbench.lookBack(null));
    expect([study.codes.length, study.report.title]).toEqual([2, 'What mentoring changed']);
    unwrap(await workbench.redo());
    expect(unwrap(await workbench.lookBack(null)).study.codes.length).toBe(1);
  });

  it('tells which line undo would take back, and which were taken back', async () => {
    const { lines } = unwrap(await workbench.history(100));
    expect([
      lines.findLast(({ stands }) => stands)?.sequence,
      lines.filter(({ undone }) => undone).map(({ sequence }) => sequence),
    ]).toEqual([9, [7]]);
  });
});
