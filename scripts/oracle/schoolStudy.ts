import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unwrap } from '#shared/failure/result.ts';
import type { FileReading, ImportContext } from '#shared/import/context.ts';
import { joinTables } from '#shared/import/joinTables.ts';
import { KeyMaker } from '#shared/import/matchKeys.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { replaySource } from '#shared/import/replaySource.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { ImportReview } from '#shared/import/types.ts';
import type { Recipe, Source } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/** What each file of a school is and what its columns mean, as a person would confirm it whatever Strand proposes. */
const confirmed: Readonly<Record<string, Pick<Recipe, 'shape' | 'fields'>>> = {
  pupils: { shape: 'studyGroups', fields: { pupil_id: 'external_id', school: 'school', group: 'study_group', start_date: 'start_day' } },
  sessions: {
    shape: 'attendanceSummaries',
    fields: {
      pupil_id: 'external_id',
      week_start: 'week_start',
      sessions_possible: 'sessions_possible',
      sessions_present: 'sessions_attended',
    },
  },
  exclusions: { shape: 'suspensions', fields: { pupil_id: 'external_id', date: 'start_day', type: 'suspension_kind', days: 'days' } },
  ratings: { shape: 'teacherRatings', fields: { pupil_id: 'external_id', date: 'day', rater: 'rater', behaviour: 'value' } },
  scale: { shape: 'scaleItems', fields: { pupil_id: 'external_id', wave: 'wave' } },
};

export interface SchoolStudy {
  readonly tables: readonly TypedTable[];
  /** The id in the files of each pupil's number in the study. */
  readonly ids: ReadonlyMap<number, string>;
  /** Rows that did not come in, by file: an end-to-end check must not lose any without a word. */
  readonly setAside: readonly string[];
}

/** The five files beside `stem_expected.json`, read, reviewed, imported and replayed from the stored grids: as every import goes. */
export async function importSchool(folderAndStem: string, reversedItems: readonly number[]): Promise<SchoolStudy> {
  const files = Object.keys(confirmed).map((part) => {
    const path = `${folderAndStem}_${part}.csv`;
    return { path: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  });
  const context = await contextOf();
  const readings = unwrap(await readFiles(files, context.signal));
  const review = await reviewFiles(readings, context);
  const decisions = { recipes: recipesOf(review, reversedItems), transcriptsLeftOut: [] };
  const prepared = unwrap(await prepareImport(readings, review, decisions, context));
  const parts = prepared.sources.flatMap((source) => replaySource(source, prepared.blobs.get(source.grid) ?? new Uint8Array()));
  const tables = joinTables(parts, prepared);
  return { tables, ids: idsOf(tables, readings, prepared.sources), setAside: prepared.sources.flatMap(setAsideOf) };
}

async function contextOf(): Promise<ImportContext> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const study = newStudy('oracle', 'Oracle', '2025-01-01T00:00:00.000Z');
  let ids = 0;
  return {
    study,
    matchKeys: null,
    transcript: () => Promise.reject(new Error('a school brings no transcripts')),
    grid: () => Promise.reject(new Error('a new study has no grids')),
    key,
    keys: new KeyMaker(key),
    now: study.createdAt,
    newId: () => `source-${ids++}`,
    signal: new AbortController().signal,
  };
}

/** A file without a data row holds no table, and brings none. Which items are reversed is in the file of expected numbers. */
function recipesOf(review: ImportReview, reversedItems: readonly number[]): Record<string, Recipe> {
  const recipes: Record<string, Recipe> = {};
  for (const [part, { shape, fields }] of Object.entries(confirmed)) {
    const table = review.tables.find(({ path }) => path.endsWith(`_${part}.csv`));
    if (table === undefined) continue;
    const items = table.columns.flatMap(({ header }) => {
      const item = /^q(\d+)$/.exec(header)?.[1];
      return shape !== 'scaleItems' || item === undefined ? [] : [[header, `item_${item}`]];
    });
    const answers = shape === 'scaleItems' ? { 'items.reversed': reversedItems.join(',') } : {};
    recipes[table.id] = {
      ...table.recipe,
      shape,
      fields: { ...fields, ...Object.fromEntries(items) },
      answers: { ...table.recipe.answers, ...answers },
    };
  }
  return recipes;
}

/** Walks each pupil back to the row of the pupils' file that it came from. */
function idsOf(tables: readonly TypedTable[], readings: readonly FileReading[], sources: readonly Source[]): ReadonlyMap<number, string> {
  const list = sources.find(({ recipe }) => recipe.shape === confirmed['pupils']?.shape);
  const reading = readings.find(({ path }) => path === list?.fileName)?.result;
  const table = reading?.ok === true && reading.value.kind === 'tables' ? reading.value.tables[0] : undefined;
  const place = table?.header.indexOf('pupil_id') ?? -1;
  const column = table?.columns[place];
  if (table === undefined || column === undefined || list === undefined) throw new Error('the pupils’ file has no column pupil_id');
  const idOfRow = new Map(Array.from(table.rowNumbers, (number, row) => [number, column.words[column.codes[row] ?? 0] ?? '']));
  const ids = new Map<number, string>();
  for (const name of ['episode', 'comparison_pupil']) {
    const rows = tables.find((each) => each.name === name);
    const [pupils, sourceRows] = [wholeColumn(rows, 'pupil'), wholeColumn(rows, 'source_row')];
    pupils.forEach((pupil, row) => {
      ids.set(pupil, idOfRow.get(sourceRows[row] ?? 0) ?? '');
    });
  }
  return ids;
}

function wholeColumn(table: TypedTable | undefined, name: string): Int32Array {
  const column = table?.columns.find((each) => each.name === name);
  return column === undefined || column.type === 'text' || column.type === 'double' ? new Int32Array(0) : column.values;
}

function setAsideOf({ fileName, account }: Source): readonly string[] {
  return account.setAside.map(({ reason, rows }) => `${fileName}: ${rows} rows set aside (${reason})`);
}
