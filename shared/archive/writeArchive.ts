import { FailureError, failure } from '#shared/failure/failure.ts';
import { zipEntries } from '#shared/import/zipEntries.ts';
import { storedSizes } from '#shared/study/blobs.ts';
import { readMeta } from '#shared/study/meta.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { type ArchiveParts, archiveEntries, lostBlobs } from './archiveEntries.ts';
import { archiveFormat, archiveLimits, entryNames, type Manifest } from './archiveFormat.ts';
import { createZipWriter, type WrittenEntry } from './zipWriter.ts';

export interface ArchiveWork {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Everything that a study's file holds as a plain zip: what Strand makes the study of again, hash by hash, and the same as tables and
 * texts for everybody else. The same study and clock give the same bytes. Rejects with `study.damaged` where a line or a blob is not whole.
 */
export async function writeArchive(parts: ArchiveParts, { signal, progress }: ArchiveWork): Promise<Uint8Array> {
  const { file } = parts.store;
  const zip = await createZipWriter(signal);
  const sizes = await storedSizes(file);
  const lost = await lostBlobs(parts.store, sizes);
  // What is stored is written as it is, and sources once more as tables.
  const total = await megabytesOf(parts, sizes);
  const files: WrittenEntry[] = [];
  let done = 0;
  let bytes = 0;
  for await (const { name, pieces, megabytes } of archiveEntries(parts, { sizes, lost })) {
    signal.throwIfAborted();
    files.push(await zip.add(name, pieces, (written) => progress(done + Math.min(megabytes, written / 2 ** 20), total)));
    done += megabytes;
    progress(done, total);
    bytes += files.at(-1)?.bytes ?? 0;
    if (bytes > archiveLimits.inflatedBytes) throw new FailureError(failure('archive.tooLarge'));
  }
  const manifest: Manifest = {
    archive: 'strand',
    format: archiveFormat,
    madeWith: parts.madeWith,
    madeAt: parts.deed.at,
    study: { madeWith: (await readMeta(file.sqlite)).get('madeWith') ?? '', wasProtected: file.seal.isSealed },
    lost: [...lost],
    files,
  };
  await zip.add(entryNames.manifest, [new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)]);
  signal.throwIfAborted();
  return readable(zip.finish());
}

/**
 * Rejects where what is stored alone is more than an archive may hold: known from the number of its pieces, before anything is read or drawn.
 */
export async function refuseTooLarge(file: StudyFile): Promise<void> {
  let whole = 0;
  // The last piece of a blob may hold next to nothing; all others hold a megabyte.
  for (const pieces of (await storedSizes(file)).values()) whole += pieces - 1;
  if (whole * 2 ** 20 > archiveLimits.inflatedBytes) throw new FailureError(failure('archive.tooLarge'));
}

async function megabytesOf({ store: { file, study } }: ArchiveParts, sizes: ReadonlyMap<string, number>): Promise<number> {
  let megabytes = 0;
  for (const size of sizes.values()) megabytes += size;
  for (const { grid } of study.sources) megabytes += sizes.get(await file.seal.blobName(grid)) ?? 0;
  return megabytes;
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
