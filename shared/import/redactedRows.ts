import type { Recipe } from '#shared/study/model.ts';
import type { PupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import type { GridColumn } from './grid.ts';

/** Extra columns that a redacted grid has and no file has: integers in place of people, places in place of quotes. */
export type RedactedField = FieldName | 'pupil' | 'passage';

export interface RedactedColumn extends GridColumn {
  readonly field: RedactedField;
  /** Header in the file; the column's name in an account. */
  readonly header: string;
}

/**
 * The data rows of one table after everything that names a person has gone: what a study stores and every replay reads.
 * The `pupil` column holds the pupil's integer, or `!` and the reason why the row has none;
 * where rows tell of passages, the `passage` column says in the same way which passage of which transcript.
 */
export interface RedactedRows {
  readonly recipe: Recipe;
  readonly rowCount: number;
  readonly rowNumbers: Int32Array;
  readonly columns: readonly RedactedColumn[];
  /** Pupils that this source brought into the study without a pupil list: pupil, school (0 = not known). */
  readonly madePupils: readonly (readonly [number, number])[];
  /** What words of a list of pupils count as in the study, where that is not as shipped; never stored with the rows. */
  readonly codes?: PupilCodes;
}

export function redactedColumn(rows: RedactedRows, field: RedactedField): RedactedColumn | null {
  return rows.columns.find((column) => column.field === field) ?? null;
}
