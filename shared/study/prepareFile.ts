import { FailureError, failure } from '#shared/failure/failure.ts';
import { putMeta, readMeta } from './meta.ts';
import { formatVersion, migrations } from './migrations/migrations.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/** 'Strd' in ASCII: what `PRAGMA application_id` of a study says, in bytes 68 to 71 of the file. */
export const applicationId = 0x53747264;

/**
 * Every commit is flushed before it is acknowledged, the end of its journal with it (EXTRA): after FULL a power cut can bring the
 * journal's name back, and with it the state before. Nothing in the file's own schema is trusted to run.
 */
const connection = `PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;`;

/** The statements that turn an empty file into a study of today's format. Never touches a file that holds anything. */
export async function prepareNewFile(sqlite: Sqlite): Promise<readonly SqliteStatement[]> {
  const [there] = await carried(() => sqlite.all('SELECT name FROM sqlite_schema LIMIT 1'));
  if (there !== undefined) throw new FailureError(failure('study.exists'));
  await carried(() => sqlite.exec(`PRAGMA page_size = 32768; PRAGMA journal_mode = DELETE; ${connection}`));
  return [{ sql: `PRAGMA application_id = ${applicationId}` }, ...stepsFrom(0)];
}

export interface OldFileOptions {
  /** Nothing may be written: an older format is read as it is. */
  readonly readOnly: boolean;
  /** Called before an older file is brought up to today's format, so that the original can be kept. */
  beforeMigrating(): Promise<void>;
}

/** What an old file turned out to be. */
export interface PreparedFile {
  readonly format: number;
  /** Made by a newer Strand that says it may be read, though not written, by this one. */
  readonly isNewer: boolean;
  readonly meta: ReadonlyMap<string, string>;
}

/** Make sure that this is a whole study that this program knows, and bring an older one up to today's format. */
export async function prepareOldFile(sqlite: Sqlite, options: OldFileOptions): Promise<PreparedFile> {
  await carried(() => sqlite.exec(connection));
  if ((await pragma(sqlite, 'application_id')) !== applicationId) throw new FailureError(failure('study.notAStudy'));
  const version = await pragma(sqlite, 'user_version');
  if (version < 1) throw new FailureError(failure('study.damaged', { part: 'version' }));
  const [check] = await carried(() => sqlite.all('PRAGMA quick_check(1)'));
  if (check?.['quick_check'] !== 'ok') throw new FailureError(failure('study.damaged', { part: 'file' }));
  if (version > formatVersion) return newerFile(sqlite, version);
  await checkSchema(sqlite, version);
  // Another program may have switched the file to a write-ahead log: at rest a study is one file.
  if (!options.readOnly) await carried(() => sqlite.exec('PRAGMA journal_mode = DELETE'));
  const migrates = version < formatVersion && !options.readOnly;
  if (migrates) {
    await options.beforeMigrating();
    await carried(() => sqlite.transaction(stepsFrom(version)));
  }
  const format = migrates ? formatVersion : version;
  const meta = await readMeta(sqlite);
  if (format > 1) checkFormat(meta, format);
  return { format, isNewer: false, meta };
}

/** `meta` says the format a second time, so that a damaged version number is not taken for a file from a newer Strand. */
function checkFormat(meta: ReadonlyMap<string, string>, version: number): void {
  if (meta.get('format') !== String(version)) throw new FailureError(failure('study.damaged', { part: 'version' }));
}

/** A file of a format to come: refused, unless it says that readers of today's may read it and holds nothing but tables. */
async function newerFile(sqlite: Sqlite, version: number): Promise<PreparedFile> {
  const refused = new FailureError(failure('study.newer', { format: version, known: formatVersion }));
  const [other] = await carried(() => sqlite.all("SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index') LIMIT 1"));
  if (other !== undefined) throw refused;
  const meta = await readMeta(sqlite).catch(() => {
    throw refused;
  });
  checkFormat(meta, version);
  const readableBy = Number(meta.get('readableBy') ?? Number.POSITIVE_INFINITY);
  if (!(readableBy <= formatVersion)) throw refused;
  return { format: formatVersion, isNewer: true, meta };
}

function stepsFrom(version: number): readonly SqliteStatement[] {
  const steps = migrations.slice(version).flatMap(({ statements }) => statements.map((sql) => ({ sql })));
  return [...steps, { sql: `PRAGMA user_version = ${formatVersion}` }, putMeta('format', String(formatVersion))];
}

async function pragma(sqlite: Sqlite, name: 'application_id' | 'user_version'): Promise<number> {
  const [row] = await carried(() => sqlite.all(`PRAGMA ${name}`));
  return Number(row?.[name]);
}

/** The file holds our tables as we made them and nothing else: no trigger or view that somebody slipped in. */
export async function checkSchema(sqlite: Sqlite, version: number): Promise<void> {
  const expected = migrations[version - 1]?.schema ?? [];
  const rows = await carried(() => sqlite.all('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid'));
  const found = rows.map(({ sql }) => sql);
  if (found.length !== expected.length || found.some((sql, index) => sql !== expected[index]))
    throw new FailureError(failure('study.damaged', { part: 'schema' }));
}
