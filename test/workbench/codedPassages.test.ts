import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isVerbatim } from '#shared/coding/excerpts.ts';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const asProposed = { recipes: {}, transcriptsLeftOut: [] };

describe('the sample’s themes', () => {
  let place: Desk;
  let workbench: Workbench;
  let files: readonly InputFile[] = [];
  const importing = async (wanted: RegExp) => {
    unwrap(await workbench.review(files.filter(({ path }) => wanted.test(path))));
    return unwrap(await workbench.importReviewed(asProposed));
  };
  beforeAll(async () => {
    place = desk();
    workbench = place.workbench();
    files = unwrap(await workbench.sampleFiles({ pupils: 60, seed: 3 }));
  });
  afterAll(async () => {
    await workbench.closeStudy();
    place.clear();
  });

  it('fill the matrix with words that stand in the transcripts, and the report with quotes', async () => {
    const { ref } = unwrap(await workbench.createStudy('All at once'));
    await importing(/^(pupil-list|interview|coded)/);
    const themes = unwrap(await workbench.themes());
    expect(themes.codes.map(({ name }) => name)).toEqual(starterCodebook.map(({ name }) => name));
    expect(themes.byRole.columns.map(({ key }) => key)).toEqual(['mentee', 'mentor', 'coordinator', 'interpreter']);
    expect(themes.bySchool.columns).toHaveLength(3);
    for (const { cells } of [themes.byRole, themes.bySchool]) {
      for (const row of cells) expect(row.filter(({ excerpts }) => excerpts > 0).length).toBeGreaterThanOrEqual(2);
      for (const column of cells[0]?.keys() ?? []) expect(cells.some((row) => (row[column]?.excerpts ?? 0) > 0)).toBe(true);
    }
    expect(new Set(themes.quotes.map(({ document }) => document)).size).toBe(12);
    for (const { attribution } of themes.quotes)
      expect(attribution).toMatch(/^\[[^,[\]]+, (mentee|mentor|coordinator|interpreter), school \d\]$/);

    const { study } = unwrap(await workbench.openStudy(ref));
    for (const excerpt of study.excerpts) expect(isVerbatim(excerpt, unwrap(await workbench.transcript(excerpt.document)))).toBe(true);
    expect(new Set(study.excerpts.flatMap(({ codings }) => codings.map(({ coder }) => coder)))).toEqual(new Set(['sample']));
    const html = new TextDecoder().decode(unwrap(await workbench.report('html', {})));
    for (const { name } of themes.codes) expect(html.includes(`<h3>${name}</h3>`), name).toBe(true);
    expect(html.match(/<blockquote>.+<figcaption>\[.+, (mentee|mentor|coordinator), school \d\]/g)?.length).toBeGreaterThanOrEqual(14);
  });

  it('are the same when the passages come after the transcripts, and come twice', async () => {
    const before = unwrap(await workbench.themes());
    const { ref } = unwrap(await workbench.createStudy('One after the other'));
    await importing(/^(pupil-list|interview)/);
    const done = await importing(/^coded/);
    expect(done.accounts[0]?.account).toMatchObject({ setAside: [], cellIssues: [] });
    files = files.map(({ path, bytes }) =>
      path.startsWith('coded') ? { path: 'coded-again.csv', bytes: Uint8Array.of(...bytes, 13, 10) } : { path, bytes },
    );
    await importing(/^coded/);
    const after = unwrap(await workbench.themes());
    expect(after.quotes.map(({ text, attribution }) => [text, attribution])).toEqual(
      before.quotes.map(({ text, attribution }) => [text, attribution]),
    );
    expect(after.byRole.cells).toEqual(before.byRole.cells);
    const { study } = unwrap(await workbench.openStudy(ref));
    expect(study.sources.map(({ fileName }) => fileName)).toEqual(['pupil-list.csv', 'coded-passages.csv', 'coded-again.csv']);
    for (const _ of ['again', 'codings']) unwrap(await workbench.undo());
    expect(unwrap(await workbench.themes())).toMatchObject({ excerpts: 0, codes: [] });
  });
});
