import { FailureError, failure } from '#shared/failure/failure.ts';
import { inflateEntry, type ZipEntry } from '#shared/import/zipEntries.ts';
import { joined } from '#shared/study/gzip.ts';
import { archiveDamaged, inPart } from './archiveDamaged.ts';
import { archiveFormat, entryNames, type Manifest, manifestSchema, markSchema, storedFolder } from './archiveFormat.ts';

const longestManifest = 64 << 20;

type Entries = ReadonlyMap<string, ZipEntry>;

/** What the archive says of itself. Rejects with `study.notAStudy` where it is no archive of ours, with `study.newer` where it is of a format to come. */
export async function readManifest(entries: Entries): Promise<Manifest> {
  const entry = entries.get(entryNames.manifest);
  if (entry === undefined) throw new FailureError(failure('study.notAStudy'));
  return inPart(entryNames.manifest, async () => {
    if (entry.size > longestManifest) throw archiveDamaged(entryNames.manifest);
    const given: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(wholeEntry(entry)));
    const mark = markSchema.safeParse(given);
    if (!mark.success) throw new FailureError(failure('study.notAStudy'));
    const { format } = mark.data;
    if (format > archiveFormat) throw new FailureError(failure('study.newer', { format, known: archiveFormat }));
    return manifestSchema.parse(given);
  });
}

/** An entry of the archive with what the manifest says of it. */
export interface ListedFile {
  readonly entry: ZipEntry;
  readonly sha256: string;
}

/** What the manifest lists, by name: exactly what the archive holds, and what it must hold. */
export function listedFiles(entries: Entries, manifest: Manifest): ReadonlyMap<string, ListedFile> {
  const files = new Map<string, ListedFile>();
  for (const { name, bytes, sha256 } of manifest.files) {
    const entry = entries.get(name.toLowerCase());
    const isStored = name.startsWith(storedFolder);
    if (entry === undefined || entry.name !== name || entry.size !== bytes || files.has(name)) throw archiveDamaged(name);
    if (isStored && name !== `${storedFolder}${sha256}`) throw archiveDamaged(name);
    files.set(name, { entry, sha256 });
  }
  for (const { name, size } of entries.values()) {
    const isFolder = name.endsWith('/') && size === 0;
    if (!isFolder && name !== entryNames.manifest && !files.has(name)) throw archiveDamaged(name);
  }
  for (const name of [entryNames.state, entryNames.journal]) if (!files.has(name)) throw archiveDamaged(name);
  return files;
}

function wholeEntry(entry: ZipEntry): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflateEntry(entry, (piece) => pieces.push(piece));
  return joined(pieces, entry.size);
}
