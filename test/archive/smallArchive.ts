import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { unpackArchive } from '#shared/archive/unpackArchive.ts';
import { writeArchive } from '#shared/archive/writeArchive.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { writeGrid } from '#shared/import/gridFormat.ts';
import { chainHash, type StoredLine, storedLineSchema } from '#shared/study/eventLine.ts';
import { sha256 } from '#shared/study/hash.ts';
import type { Source, TranscriptDocument } from '#shared/study/model.ts';
import type { StudyStore } from '#shared/study/store.ts';
import { changeBy, emptyStore, keep, monday } from '#test/support/changes.ts';
import { contentsOf } from './support.ts';

const text = 'Nadia: She listens.\nInterviewer: An hour? 🎓\nNadia: An hour, just for me.';
const transcript: TranscriptText = { text, turns: [{ speaker: 'Nadia', start: 7, end: 19, seconds: null }] };

/** What a spreadsheet might run, what it must not lose, and what only looks like it. */
export const cells = ['=1+1', '+44 161', '-', '-3.5', '-2+3', '@SUM(A1)', '', ' "x", y', "'quoted", '\tTab', '0012'];

export const work = { signal: new AbortController().signal, progress: () => undefined };

/** A study of one table, one transcript and a few deeds, one of them taken back: an archive of a few thousand bytes. */
export async function smallStore(): Promise<StudyStore> {
  const store = await emptyStore(openNodeSqlite(':memory:'));
  const recipe: Source['recipe'] = { shape: 'marks', table: '', fields: { Mark: 'code' }, dateOrder: 'dmy', answers: {} };
  const rowNumbers = Int32Array.from(cells, (_, row) => row + 2);
  const words = ['', ...cells.filter((cell) => cell !== '')];
  const codes = Int32Array.from(cells, (cell) => words.indexOf(cell));
  const pupils = { field: 'pupil' as const, header: 'pupil', words: ['', '7'], codes: new Int32Array(cells.length).fill(1) };
  const columns = [pupils, { field: 'code' as const, header: '=Mark', words, codes }];
  const grid = writeGrid({ recipe, rowCount: cells.length, rowNumbers, columns, madePupils: [] });
  const stored = new TextEncoder().encode(JSON.stringify(transcript));
  const [gridHash, textHash] = [await sha256(new Uint8Array(grid)), await sha256(stored)];
  const source: Source = {
    id: 'source-1',
    number: 1,
    fileName: 'autumn/con?.csv',
    tableName: '',
    originalHash: gridHash,
    grid: gridHash,
    recipe,
    account: { rowsInFile: cells.length, rowsImported: cells.length, setAside: [], cellIssues: [] },
    importedAt: monday,
  };
  const document: TranscriptDocument = {
    id: 'interview-1',
    title: '../Nadia: "Year 8"\u202e.',
    kind: 'interview',
    fileName: 'interview-01.txt',
    originalHash: textHash,
    text: textHash,
    day: null,
    school: null,
    interpreted: false,
    speakers: [{ label: 'Nadia', pseudonym: 'Nadia', role: 'mentee', school: null, pupil: 7 }],
    turnCount: 1,
    importedAt: monday,
  };
  const imported = { sources: [source], documents: [document], codings: [], schools: [], mentors: [] };
  const change = changeBy(store.study, 'sources.import', { ...imported, register: { pupils: 7, matchKeys: null } });
  await store.keep({
    ...change,
    blobs: new Map([
      [gridHash, grid],
      [textHash, stored],
    ]),
  });
  await keep(store, 'code.add', { name: '=Trust', description: '', colour: 3, parent: null });
  const code = store.study.codes[0]?.id;
  await keep(store, 'excerpt.code', { document: document.id, start: 7, end: 18, quote: 'She listens', code });
  await keep(store, 'study.rename', { name: 'Taken back' });
  await store.undo({ at: monday, coder: 'me' }, (sentence) => `Undid: ${sentence}`);
  return store;
}

export async function archiveOf(store: StudyStore): Promise<Uint8Array> {
  const deed = { at: monday, coder: 'me', sentence: 'Put into an archive' };
  return writeArchive({ store, transcript: async () => transcript, report: new Map(), deed, madeWith: 'Strand 0.1.0' }, work);
}

/** What the archive is made into, to be compared with what it was made of. */
export async function unpacked(archive: Uint8Array) {
  const sqlite = openNodeSqlite(':memory:');
  try {
    await unpackArchive(archive, sqlite, work);
    return await contentsOf(await sqlite.bytes());
  } finally {
    await sqlite.close();
  }
}

type Entries = Record<string, Uint8Array>;

/** The archive after somebody who knows its format changed entries: its manifest fits again unless they say otherwise. */
export function meddled(archive: Uint8Array, meddle: (entries: Entries) => void, manifestFits = true): Uint8Array {
  const entries = unzipSync(archive);
  meddle(entries);
  const { 'manifest.json': manifest = new Uint8Array(), ...others } = entries;
  if (!manifestFits) return zipSync(entries);
  const files = Object.entries(others).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return zipSync({ ...others, 'manifest.json': strToU8(JSON.stringify({ ...JSON.parse(strFromU8(manifest)), files })) });
}

/** The archive with other lines in its journal, the chain made to fit. */
export async function retold(archive: Uint8Array, change: (line: StoredLine) => StoredLine): Promise<Uint8Array> {
  const journal = strFromU8(unzipSync(archive)['journal.jsonl'] ?? new Uint8Array());
  let previous = '';
  let told = '';
  for (const text of journal.trimEnd().split('\n')) {
    const line = change(storedLineSchema.parse({ ...JSON.parse(text), mark: '' }));
    const { mark, ...own } = line;
    previous = await chainHash(previous, own);
    told += `${JSON.stringify({ ...own, hash: previous })}\n`;
  }
  return meddled(archive, (entries) => {
    entries['journal.jsonl'] = strToU8(told);
  });
}
