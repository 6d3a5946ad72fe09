import { breathe } from '#shared/import/context.ts';
import { entryPieces, zipEntries } from '#shared/import/zipEntries.ts';
import { joined } from '#shared/study/gzip.ts';
import { namedBlobs } from '#shared/study/namedBlobs.ts';
import { rebuildBlob, rebuildJournal } from '#shared/study/rebuildStudy.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { archiveDamaged, inPart } from './archiveDamaged.ts';
import { archiveLimits, entryNames, type Manifest, storedFolder } from './archiveFormat.ts';
import { journalLine } from './journalText.ts';
import { type ListedFile, listedFiles, readManifest } from './readManifest.ts';
import type { ArchiveWork } from './writeArchive.ts';

const stride = 1 << 20;

/**
 * Make the study that is in an archive again, in an empty file: the same journal line by line, the same blobs. Everything in the archive
 * is proven against its manifest, also what is only for people. Rejects with `archive.damaged` at the first part that is not what was
 * written, with `study.notAStudy` where it is another kind of zip; what was written until then is to be thrown away.
 */
export async function unpackArchive(bytes: Uint8Array, sqlite: Sqlite, { signal, progress }: ArchiveWork): Promise<void> {
  const entries = await inPart('', async () => zipEntries(bytes, archiveLimits));
  const manifest = await readManifest(entries);
  const files = listedFiles(entries, manifest);
  const prover = await createProver(manifest, { signal, progress });
  const { journal, state } = entryNames;
  const proven = (name: string) => prover(files.get(name));
  await inPart(journal, () => rebuildJournal(sqlite, linesOf(proven(journal)), manifest.study.madeWith));
  const study = await inPart(journal, async () => (await openStudyStore(sqlite)).study);
  await inPart(state, async () => {
    const said = studySchema.parse(JSON.parse(await textOf(proven(state))));
    if (JSON.stringify(said) !== JSON.stringify(study)) throw archiveDamaged(state);
  });
  for (const name of files.keys()) {
    if (name === journal || name === state) continue;
    await inPart(name, async () => {
      const content = await contentOf(proven(name), name.startsWith(storedFolder));
      if (content !== null) await rebuildBlob(sqlite, name.slice(storedFolder.length), content);
    });
  }
  for (const { hash } of namedBlobs(study)) {
    const name = `${storedFolder}${hash}`;
    if (!files.has(name) && !manifest.lost.includes(hash)) throw archiveDamaged(name);
  }
}

type Prover = (file: ListedFile | undefined) => AsyncGenerator<Uint8Array>;

/** Gives the pieces of a file, and after the last one throws where together they are not what the manifest says. One file at a time. */
async function createProver({ files }: Manifest, { signal, progress }: ArchiveWork): Promise<Prover> {
  const { createSHA256 } = await import('hash-wasm');
  const hasher = await createSHA256();
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let sinceBreath = 0;
  progress(0, total);
  return async function* (file) {
    if (file === undefined) return;
    hasher.init();
    for (const piece of entryPieces(file.entry)) {
      hasher.update(piece);
      yield piece;
      done += piece.byteLength;
      sinceBreath += piece.byteLength;
      if (sinceBreath < stride) continue;
      sinceBreath = 0;
      progress(done, total);
      await breathe(signal);
    }
    if (hasher.digest() !== file.sha256) throw archiveDamaged(file.entry.name);
  };
}

/** The lines of a text as JSON, each parsed when it is whole. What a piece ends with is kept apart until its line ends. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
    begun.push(first);
    for (const text of others) {
      yield journalLine(begun.join(''));
      begun = [text];
    }
  }
  begun.push(decoder.decode());
  // The last line ends as all others do: what follows it is no line.
  if (begun.join('') !== '') throw archiveDamaged(entryNames.journal);
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode((await contentOf(pieces, true)) ?? new Uint8Array());
}

/** What the pieces are together, once all are proven; null where nobody asks for it. */
async function contentOf(pieces: AsyncIterable<Uint8Array>, isKept: boolean): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (!isKept) continue;
    kept.push(piece);
    length += piece.byteLength;
  }
  return isKept ? joined(kept, length) : null;
}
