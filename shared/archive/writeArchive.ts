import type { TranscriptText } from '#shared/coding/transcript.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { zipEntries } from '#shared/import/zipEntries.ts';
import { readBlob, readStored, storedNames } from '#shared/study/blobs.ts';
import { readMeta } from '#shared/study/meta.ts';
import type { BlobHash, TranscriptDocument } from '#shared/study/model.ts';
import { namedBlobs } from '#shared/study/namedBlobs.ts';
import { plainLines } from '#shared/study/plainLines.ts';
import type { Deed, StudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { readMe } from '#shared/words/archiving.ts';
import { archiveFormat, archiveLimits, entryNames, type Manifest, storedFolder } from './archiveFormat.ts';
import { codebookTable, passagesTable } from './codingTables.ts';
import { journalText } from './journalText.ts';
import { accountsTable, sourceFile, sourceTable } from './sourceTables.ts';
import { speakersTable, transcriptFile } from './transcriptFiles.ts';
import { createZipWriter, type Pieces, type WrittenEntry } from './zipWriter.ts';

export interface ArchiveParts {
  readonly store: StudyStore;
  transcript(document: TranscriptDocument): Promise<TranscriptText>;
  /** The report by file name; null where it could not be written. */
  readonly report: ReadonlyMap<string, Uint8Array> | null;
  /** Who makes the archive, and when: said in the history of a protected study, whose archive is not protected. */
  readonly deed: Deed;
  readonly madeWith: string;
}

export interface ArchiveWork {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Everything that a study's file holds as a plain zip: what Strand makes the study of again, hash by hash, and the same as tables and
 * texts for everybody else. The same study and clock give the same bytes. Rejects with `study.damaged` where a line or a blob is not whole.
 */
export async function writeArchive(parts: ArchiveParts, { signal, progress }: ArchiveWork): Promise<Uint8Array> {
  const { store, report, deed, madeWith } = parts;
  const { file, study } = store;
  const zip = await createZipWriter(signal);
  const names = await storedNames(file);
  const lost = await lostBlobs(store, names);
  const total = study.sources.length + study.documents.length + names.length;
  const files: WrittenEntry[] = [];
  let done = 0;
  let bytes = 0;
  const add = async (name: string, pieces: Pieces): Promise<void> => {
    const entry = await zip.add(name, pieces);
    files.push(entry);
    bytes += entry.bytes;
    if (bytes > archiveLimits.inflatedBytes) throw new FailureError(failure('archive.tooLarge'));
  };
  const step = (): void => {
    signal.throwIfAborted();
    done += 1;
    progress(done, total);
  };

  progress(0, total);
  const wasProtected = file.seal.isSealed;
  const hasReport = report === null ? null : report.size > 0;
  const about = { name: study.name, madeWith, wasProtected, hasReport, lost: lost.size };
  await add(entryNames.readme, [utf8(readMe(about))]);
  await add(entryNames.state, [utf8(`${JSON.stringify(studySchema.parse(study), null, 2)}\n`)]);
  await add(entryNames.journal, journalPieces(store, deed));
  for (const source of study.sources) {
    if (!lost.has(source.grid)) await add(sourceFile(study, source), sourceTable(source, await readBlob(file, source.grid)));
    step();
  }
  await add('sources/accounts.csv', accountsTable(study, lost));
  for (const document of study.documents) {
    if (!lost.has(document.text)) await add(transcriptFile(study, document), [utf8((await parts.transcript(document)).text)]);
    step();
  }
  await add('transcripts/speakers.csv', speakersTable(study));
  await add('coding/codebook.csv', codebookTable(study));
  await add('coding/passages.csv', passagesTable(study));
  for (const [name, content] of report ?? []) await add(name, [content]);
  for (const name of names) {
    const { hash, content } = await readStored(file, name);
    await add(`${storedFolder}${hash}`, [content]);
    step();
  }
  signal.throwIfAborted();
  const madeBy = (await readMeta(file.sqlite)).get('madeWith') ?? '';
  const manifest: Manifest = {
    archive: 'strand',
    format: archiveFormat,
    madeWith,
    madeAt: deed.at,
    study: { madeWith: madeBy, wasProtected },
    lost: [...lost],
    files,
  };
  await add(entryNames.manifest, [utf8(`${JSON.stringify(manifest, null, 2)}\n`)]);
  return readable(zip.finish());
}

/** What the study names and its file does not have: a damaged file that was salvaged may have lost it. */
async function lostBlobs({ file, study }: StudyStore, names: readonly string[]): Promise<ReadonlySet<BlobHash>> {
  const lost = new Set<BlobHash>();
  const there = new Set(names);
  for (const { hash } of namedBlobs(study)) if (!there.has(await file.seal.blobName(hash))) lost.add(hash);
  return lost;
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

/** What Strand would not take in again is not handed out. */
function readable(bytes: Uint8Array): Uint8Array {
  try {
    zipEntries(bytes, archiveLimits);
    return bytes;
  } catch {
    throw new FailureError(failure('archive.tooLarge'));
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
