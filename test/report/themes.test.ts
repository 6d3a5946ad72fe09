import { describe, expect, it } from 'vitest';
import type { ThemeMatrix } from '#shared/coding/themes.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { sixSchools } from '#test/support/outcomes.ts';
import { believableStudy, believableThemes } from '#test/support/study.ts';

/** Every count cut to what a dozen interviews would give: 0 to 3. */
const fewer = (matrix: ThemeMatrix): ThemeMatrix => ({
  ...matrix,
  cells: matrix.cells.map((row) => row.map((cell) => ({ ...cell, excerpts: Math.min(cell.excerpts, 3) }))),
});

function matricesOf() {
  const all = believableThemes();
  const themes = { ...all, byRole: fewer(all.byRole), bySchool: fewer(all.bySchool) };
  const model = buildReport({ study: believableStudy('outside'), outcomes: sixSchools(), themes, now: '2026-03-12T09:30:00.000Z' });
  const section = model.parts.find(({ id }) => id === 'themes');
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

describe('themes of a few interviews', () => {
  it('are shown to readers outside as spoken of or not, with no count', () => {
    const tables = matricesOf();
    expect(tables.map(({ caption }) => caption)).toEqual([
      'Who spoke of which theme, by role',
      'Where each theme was spoken of, by school',
    ]);
    const marks = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1))));
    expect([...marks].every((mark) => mark === '●' || mark === '–')).toBe(true);
    expect(marks).toContain('●');
  });
});
