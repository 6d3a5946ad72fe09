import type { TranscriptText } from '#shared/coding/transcript.ts';
import { readBlob, readStored } from '#shared/study/blobs.ts';
import type { BlobHash, TranscriptDocument } from '#shared/study/model.ts';
import { namedBlobs } from '#shared/study/namedBlobs.ts';
import { plainLines } from '#shared/study/plainLines.ts';
import type { Deed, StudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { readMe } from '#shared/words/archiving.ts';
import { entryNames, storedFolder } from './archiveFormat.ts';
import { codebookTable, passagesTable } from './codingTables.ts';
import { journalText } from './journalText.ts';
import { accountsTable, sourceFile, sourceTable } from './sourceTables.ts';
import { speakersTable, transcriptFile } from './transcriptFiles.ts';

export interface ArchiveParts {
  readonly store: StudyStore;
  transcript(document: TranscriptDocument): Promise<TranscriptText>;
  /** The report by file name; null where it could not be written. */
  readonly report: ReadonlyMap<string, Uint8Array> | null;
  /** Who makes the archive, and when: said in the history of a protected study, whose archive is not protected. */
  readonly deed: Deed;
  readonly madeWith: string;
}

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface ArchiveEntry {
  readonly name: string;
  readonly pieces: Pieces;
  /** About how many megabytes it is made of; 0 where it is quickly written. */
  readonly megabytes: number;
}

/** The blobs of a study's file: how many megabytes lie under each name, and what the study names that is not there. */
export interface StoredBlobs {
  readonly sizes: ReadonlyMap<string, number>;
  readonly lost: ReadonlySet<BlobHash>;
}

/** What the study names and its file does not have: a damaged file that was salvaged may have lost it. */
export async function lostBlobs({ file, study }: StudyStore, sizes: ReadonlyMap<string, number>): Promise<ReadonlySet<BlobHash>> {
  const lost = new Set<BlobHash>();
  for (const { hash } of namedBlobs(study)) if (!sizes.has(await file.seal.blobName(hash))) lost.add(hash);
  return lost;
}

/** Everything that stands in an archive but its manifest, in order. What one entry is made of is read when it is its turn. */
export async function* archiveEntries(parts: ArchiveParts, { sizes, lost }: StoredBlobs): AsyncGenerator<ArchiveEntry> {
  const { store, report, deed, madeWith } = parts;
  const { file, study } = store;
  const entry = (name: string, pieces: Pieces, megabytes = 0): ArchiveEntry => ({ name, pieces, megabytes });
  const hasReport = report === null ? null : report.size > 0;
  const about = { name: study.name, madeWith, wasProtected: file.seal.isSealed, hasReport, lost: lost.size };
  yield entry(entryNames.readme, [utf8(readMe(about))]);
  yield entry(entryNames.state, [utf8(`${JSON.stringify(studySchema.parse(study), null, 2)}\n`)]);
  yield entry(entryNames.journal, journalPieces(store, deed));
  for (const source of study.sources) {
    const megabytes = sizes.get(await file.seal.blobName(source.grid)) ?? 0;
    if (!lost.has(source.grid)) yield entry(sourceFile(study, source), sourceTable(source, await readBlob(file, source.grid)), megabytes);
  }
  yield entry('sources/accounts.csv', accountsTable(study, lost));
  for (const document of study.documents)
    if (!lost.has(document.text)) yield entry(transcriptFile(study, document), [utf8((await parts.transcript(document)).text)]);
  yield entry('transcripts/speakers.csv', speakersTable(study));
  yield entry('coding/codebook.csv', codebookTable(study));
  yield entry('coding/passages.csv', passagesTable(study));
  for (const [name, content] of report ?? []) yield entry(name, [content]);
  for (const [name, megabytes] of sizes) {
    const { hash, content } = await readStored(file, name);
    yield entry(`${storedFolder}${hash}`, [content], megabytes);
  }
}

const linesAtOnce = 200;

async function* journalPieces({ file, head }: StudyStore, deed: Deed): AsyncGenerator<Uint8Array> {
  let text = '';
  let lines = 0;
  for await (const line of plainLines(file, head, deed)) {
    text += journalText(line);
    lines += 1;
    if (lines % linesAtOnce !== 0) continue;
    yield utf8(text);
    text = '';
  }
  yield utf8(text);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
