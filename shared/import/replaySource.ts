import type { Source, Study } from '#shared/study/model.ts';
import { pupilCodesOf } from '#shared/tables/codeSets/pupilCodes.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { readGrid } from './gridFormat.ts';
import type { RedactedRows } from './redactedRows.ts';
import { shapeById } from './shapes/registry.ts';
import { TableRows } from './tableRows.ts';
import { Tally } from './tally.ts';
import type { ReplayedSource } from './types.ts';

/** Typed rows of a stored grid, exactly as the import made them; by the study's own codes where those are given. */
export function replaySource(source: Source, gridBytes: Uint8Array, study: Pick<Study, 'codeChanges'> = {}): ReplayedSource {
  const codes = pupilCodesOf(study, source.importedAt);
  return buildSource({ ...readGrid(gridBytes, source.recipe), codes }, source.number).tables;
}

/** Typed rows of redacted rows, and the tally of what became of each row. */
export function buildSource(rows: RedactedRows, source: number): { readonly tables: readonly TypedTable[]; readonly tally: Tally } {
  const tally = new Tally();
  const tables = shapeById(rows.recipe.shape)?.build(rows, source, tally) ?? [];
  return { tables: rows.madePupils.length === 0 ? tables : [madePupilRows(rows, source), ...tables], tally };
}

/** Pupils that came without a list of pupils: only their school is known of them. */
function madePupilRows(rows: RedactedRows, source: number): TypedTable {
  const out = new TableRows('pupil');
  for (const [pupil, school] of rows.madePupils) out.add({ pupil, school: school === 0 ? null : school, source });
  return out.finish();
}
