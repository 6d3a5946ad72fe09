import { z } from 'zod';
import { suppressMatrix } from '#shared/disclosure/suppressMatrix.ts';
import { type Compared, compareTree, together } from './compareTree.ts';

const grid = z.array(z.array(z.number()));

/** Tables of counts with the cells that are too small to be published. */
export const suppressionFile = z.looseObject({
  schema: z.literal('strand-stats-oracle/1:suppression'),
  cases: z.array(
    z.looseObject({
      id: z.string(),
      threshold: z.number(),
      counts: grid,
      primary: z.array(z.array(z.boolean())),
      primary_row_totals: z.array(z.boolean()),
      primary_col_totals: z.array(z.boolean()),
    }),
  ),
});

type SuppressionFile = z.infer<typeof suppressionFile>;

const exact = { all: { relative: 0, absolute: 0 }, fields: new Map<string, number>() };

/** Which counts are too small by themselves; each cell and total is one number compared. */
export function checkPrimary({ cases }: SuppressionFile): Compared {
  return together(
    cases.map(({ id, counts, threshold, primary, primary_row_totals, primary_col_totals }) => {
      const isSmall = (count: number) => count >= 1 && count < threshold;
      const { rows, columns } = totalsOf(counts);
      const got = {
        primary: counts.map((row) => row.map(isSmall)),
        primary_row_totals: rows.map(isSmall),
        primary_col_totals: columns.map(isSmall),
      };
      return compareTree(id, got, { primary, primary_row_totals, primary_col_totals }, exact);
    }),
  );
}

/** What Strand hides of each table, primary and secondary alike, in the schema that an auditor reads. */
export function suppressionAnswer({ cases }: SuppressionFile): readonly unknown[] {
  return cases.map(({ id, counts, threshold }) => {
    const shown = suppressMatrix(counts, { hideBelow: threshold, base: threshold });
    return {
      id,
      suppressed: shown.cells.map((row) => row.map(isHidden)),
      suppressed_row_totals: shown.rowTotals.map(isHidden),
      suppressed_col_totals: shown.columnTotals.map(isHidden),
      suppressed_total: isHidden(shown.total),
    };
  });
}

const isHidden = (printed: number | string) => printed === 'c';

function totalsOf(counts: readonly (readonly number[])[]): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
  return {
    rows: counts.map(sum),
    columns: (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0))),
  };
}
