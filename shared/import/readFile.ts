import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import { parseVtt } from '#shared/coding/parseVtt.ts';
import { fail, failureFrom, ok, type Result } from '#shared/failure/result.ts';
import { breathe, type FileReading, type ImportProgress, type ReadFile } from './context.ts';
import { type DecodedBytes, decodeText } from './encoding.ts';
import { sha256 } from './hash.ts';
import { type MagicKind, recogniseMagic } from './magic.ts';
import { readDocument } from './readDocument.ts';
import type { ReadTable } from './readTable.ts';
import { readTextTables } from './readTextTables.ts';
import { readZippedTables } from './readZippedTables.ts';
import type { InputFile } from './types.ts';
import { unfoldAll } from './unfold/registry.ts';

const tableKinds: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab', 'xlsx', 'xlsm', 'ods']);
const textKinds: ReadonlySet<string> = new Set(['txt', 'docx', 'vtt', 'srt']);
/** Kinds that hold data but that Strand cannot read: refused by name, so that nobody thinks they were imported. */
const refusedKinds: ReadonlySet<string> = new Set(['xls', 'xlsb', 'doc', 'odt', 'rtf', 'pdf', 'xml', 'numbers', 'sav', 'parquet', 'zip']);
const longestFile = 1 << 30;

/** Take every file of an import apart. A folder with nothing in it and a cancelled read are failures; a bad file is a reading that failed. */
export async function readFiles(
  files: readonly InputFile[],
  signal: AbortSignal,
  progress: ImportProgress = () => undefined,
): Promise<Result<readonly FileReading[]>> {
  if (files.length === 0) return fail('folder.empty');
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const readings: FileReading[] = [];
  let before = 0;
  for (const file of withOwnPaths(files)) {
    const result = await readFile(file, signal, (done) => progress({ step: 'import.read', done: before + done, total }));
    if (!result.ok && result.failure.code === 'cancelled') return result;
    readings.push({ path: file.path, result });
    before += file.bytes.length;
    progress({ step: 'import.read', done: before, total });
  }
  return ok(readings);
}

/** Tables are known by their file's path: of several files with one path, the second becomes `marks (2).csv`, so that none hides another. */
function withOwnPaths(files: readonly InputFile[]): readonly InputFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let copy = 2; taken.has(path); copy++) path = file.path.replace(/(\.[^./]*)?$/, (ending) => ` (${copy})${ending}`);
    taken.add(path);
    return path === file.path ? file : { ...file, path };
  });
}

/** One file: tables, a transcript, left alone because it is of no kind that holds data, or the failure that names it. Never throws. */
export async function readFile(
  file: InputFile,
  signal: AbortSignal = new AbortController().signal,
  progress: (done: number) => void = () => undefined,
): Promise<Result<ReadFile>> {
  const { path, bytes } = file;
  const kind = extension(path);
  try {
    await breathe(signal);
    if (!tableKinds.has(kind) && !textKinds.has(kind)) {
      return refusedKinds.has(kind) ? fail('file.unknownKind', { file: path, kind }) : ok({ kind: 'ignored', path });
    }
    if (bytes.length === 0) return fail('file.empty', { file: path });
    if (bytes.length > longestFile) return fail('file.tooLarge', { file: path });
    const magic = recogniseMagic(bytes);
    // Taken on another thread meanwhile; of a file that is refused nobody asks for it.
    const hashed = sha256(bytes);
    hashed.catch(() => undefined);
    if (kind === 'docx')
      return await readZipped(path, bytes, magic, async () => asTranscript(path, await hashed, readDocument(path, bytes)));
    if (kind === 'xlsx' || kind === 'xlsm' || kind === 'ods') {
      return await readZipped(path, bytes, magic, async () => asTables(path, hashed, await readZippedTables(path, bytes, signal)));
    }
    if (magic === 'zip') return await asTables(path, hashed, await readZippedTables(path, bytes, signal));
    if (magic !== null) return fail('file.notText', { file: path, kind: magic });
    const decoded = decodeText(bytes);
    if (decoded === null) return fail('file.notText', { file: path, kind: 'binary' });
    if (blankText(decoded.bytes)) return fail('file.empty', { file: path });
    if (kind === 'vtt' || kind === 'srt') {
      const parsed = parseVtt(textOf(decoded));
      return parsed.text.turns.length === 0
        ? fail('file.empty', { file: path })
        : ok({ kind: 'transcript', path, hash: await hashed, parsed });
    }
    if (kind !== 'txt') return await asTables(path, hashed, await readTextTables(path, decoded, signal, progress));
    const tables = await readTextTables(path, decoded, signal, progress);
    const first = tables.ok ? tables.value[0] : undefined;
    if (first !== undefined && looksLikeTable(first.header.length, first.rowCount, decoded)) return await asTables(path, hashed, tables);
    return asTranscript(path, await hashed, ok(textOf(decoded).split(/\r\n|\r|\n/)));
  } catch (thrown) {
    if (signal.aborted) return fail('cancelled');
    const found = failureFrom(thrown);
    return { ok: false, failure: { ...found, values: { file: path, ...found.values } } };
  }
}

async function readZipped(
  path: string,
  bytes: Uint8Array,
  magic: MagicKind | null,
  read: () => Result<ReadFile> | Promise<Result<ReadFile>>,
): Promise<Result<ReadFile>> {
  if (magic === 'zip') return await read();
  if (magic === 'ole') return fail('file.unreadable', { file: path, reason: 'password' });
  if (magic !== null) return fail('file.unknownKind', { file: path, kind: magic });
  return bytes.length < 64 ? fail('file.truncated', { file: path }) : fail('file.unknownKind', { file: path, kind: 'notZip' });
}

async function asTables(path: string, hashed: Promise<string>, tables: Result<readonly ReadTable[]>): Promise<Result<ReadFile>> {
  return tables.ok ? ok({ kind: 'tables', path, hash: await hashed, tables: unfoldAll(tables.value) }) : tables;
}

function asTranscript(path: string, hash: string, lines: Result<readonly string[]>): Result<ReadFile> {
  return lines.ok ? ok({ kind: 'transcript', path, hash, parsed: parseTranscript(lines.value) }) : lines;
}

/** A .txt is a table when a tab, bar or semicolon parts most of its lines; speech is full of commas and colons. */
function looksLikeTable(columns: number, rows: number, decoded: DecodedBytes): boolean {
  if (columns < 3 || rows < 2) return false;
  const sample = textOf({ ...decoded, bytes: decoded.bytes.subarray(0, 1 << 16) })
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const parted = (pattern: RegExp): number => sample.filter((line) => pattern.test(line)).length;
  if (parted(/[\t|;].*[\t|;]/) > sample.length * 0.8) return true;
  return parted(/^[^:]{1,40}:\s/) < sample.length * 0.2 && parted(/,.*,/) > sample.length * 0.9;
}

function blankText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 32) || (bytes.length < 4096 && new TextDecoder().decode(bytes).trim() === '');
}

function textOf(decoded: DecodedBytes): string {
  return new TextDecoder().decode(decoded.bytes);
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
