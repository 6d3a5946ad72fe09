import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { InputFile } from '#shared/import/types.ts';

/** Files named one by one and everything below folders, with paths relative to what was named. */
export function readInputFiles(paths: readonly string[]): readonly InputFile[] {
  return paths.flatMap((path) => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) throw new FailureError(failure('file.unreadable', { file: basename(path) }));
    if (!status.isDirectory()) return [{ path: basename(path), bytes: readBytes(path) }];
    const files = filesBelow(path);
    if (files.length === 0) throw new FailureError(failure('folder.empty', { folder: basename(path) }));
    return files.map((file) => ({ path: relative(path, file).split(sep).join('/'), bytes: readBytes(file) }));
  });
}

/** Hidden files and office programs' lock files (`~$...`) are nobody's data. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new FailureError(failure('file.unreadable', { file: basename(path) }));
  }
}
