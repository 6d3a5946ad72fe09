import { unwrap } from '#shared/failure/result.ts';
import type { ImportContext } from '#shared/import/context.ts';
import { joinTables } from '#shared/import/joinTables.ts';
import { KeyMaker } from '#shared/import/matchKeys.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { replaySource } from '#shared/import/replaySource.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/** A study made of files with everything as proposed, and its canonical tables: the way every import goes, without a store. */
export async function importedStudy(
  files: readonly InputFile[],
): Promise<{ readonly study: Study; readonly tables: readonly TypedTable[] }> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const empty = newStudy('study-1', 'Test', '2025-07-01T09:00:00.000Z');
  const ids = Array.from({ length: 1000 }, (_, index) => `id-${index}`).values();
  const context: ImportContext = {
    study: empty,
    matchKeys: null,
    transcript: () => Promise.reject(new Error('an empty study has no transcripts')),
    grid: () => Promise.reject(new Error('an empty study has no grids')),
    key,
    keys: new KeyMaker(key),
    now: empty.createdAt,
    newId: () => ids.next().value ?? 'id',
    signal: new AbortController().signal,
  };
  const readings = unwrap(await readFiles(files, context.signal));
  const review = await reviewFiles(readings, context);
  const prepared = unwrap(await prepareImport(readings, review, { recipes: {}, transcriptsLeftOut: [] }, context));
  const study: Study = { ...empty, ...prepared };
  const parts = prepared.sources.flatMap((source) => replaySource(source, prepared.blobs.get(source.grid) ?? new Uint8Array()));
  return { study, tables: joinTables(parts, prepared) };
}
