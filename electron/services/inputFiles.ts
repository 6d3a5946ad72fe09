import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { InputFile } from '#shared/import/types.ts';

/** A file as it was found: `folder` is the one that was named, or the one that the named file lies in. */
interface Found {
  readonly file: string;
  readonly folder: string;
}

/**
 * Files named one by one and everything below folders, with paths relative to what was named. A file named twice is one file; two
 * files that would have the same path (`a/marks.csv`, `b/marks.csv`) get the name of their folder in front.
 */
export function readInputFiles(paths: readonly string[]): readonly InputFile[] {
  const found = new Map<string, Found>();
  for (const one of paths.flatMap(filesAt)) if (!found.has(one.file)) found.set(one.file, one);
  const all = [...found.values()];
  const times = new Map<string, number>();
  for (const one of all) times.set(pathOf(one), (times.get(pathOf(one)) ?? 0) + 1);
  return all.map((one) => {
    const path = pathOf(one);
    return { path: (times.get(path) ?? 0) > 1 ? `${basename(one.folder)}/${path}` : path, bytes: readBytes(one.file) };
  });
}

function filesAt(given: string): readonly Found[] {
  const path = resolve(given);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new FailureError(failure('file.unreadable', { file: basename(path), reason: 'notFound' }));
  if (!status.isDirectory()) return [{ file: path, folder: dirname(path) }];
  const files = filesBelow(path);
  if (files.length === 0) throw new FailureError(failure('folder.empty', { folder: basename(path) }));
  return files.map((file) => ({ file, folder: path }));
}

function pathOf({ file, folder }: Found): string {
  return relative(folder, file).split(sep).join('/');
}

/** Hidden files and office programs' lock files (`~$...`) are nobody's data. */
function filesBelow(folder: string): string[] {
  return entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new FailureError(failure('file.unreadable', { file: basename(folder) }));
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new FailureError(failure('file.unreadable', { file: basename(path) }));
  }
}
