import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { type FailureCode, FailureError, failure } from '#shared/failure/failure.ts';
import { applicationId } from '#shared/study/prepareFile.ts';
import { rolledBack } from '#shared/study/salvage/rolledBack.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import { readOnlyFailure } from '#shared/workbench/changeable.ts';
import type { StudyShelf } from '#shared/workbench/ports.ts';
import { freeName, studyFileName } from '#shared/workbench/studyFileName.ts';
import { nodeSqliteOf, openNodeSqlite } from './nodeSqlite.ts';
import { openStudyFile, startStudyFile } from './openStudyFile.ts';
import { isOpenElsewhere } from './studyLock.ts';

const ending = '.strand';

export interface ShelfOptions {
  /** Studies are opened to be read: nothing is written, not even that they are open. */
  readonly onlyReading?: boolean;
}

/**
 * Studies as files on disk: a ref is a path. A name that is a path (absolute, or ending in `.strand`) is made right there; any other name
 * becomes a file of the study folder.
 */
export function nodeStudyShelf(folder: string, { onlyReading = false }: ShelfOptions = {}): StudyShelf {
  const isPath = (name: string): boolean => isAbsolute(name) || name.endsWith(ending);
  const refFor = (name: string): string => (isPath(name) ? resolve(name) : join(folder, studyFileName(name)));

  return {
    fileName: (ref) => basename(ref),
    async list() {
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder).filter((name) => name.endsWith(ending));
      return names.map((name) => {
        const ref = join(folder, name);
        return { ref, name: nameOf(ref), changedAt: statSync(ref).mtime.toISOString() };
      });
    },
    async create(given) {
      const ref = refFor(given);
      if (!isPath(given)) mkdirSync(folder, { recursive: true });
      refuseNoFolder(ref);
      try {
        closeSync(openSync(ref, 'wx'));
      } catch (thrown) {
        throw stumble(existsSync(ref) ? 'study.exists' : 'study.writeFailed', ref, thrown);
      }
      return { ref, name: isPath(given) ? nameOf(ref) : given, sqlite: startStudyFile(ref) };
    },
    async open(ref) {
      expectFile(ref);
      return openStudyFile(ref, onlyReading);
    },
    async look(ref) {
      expectFile(ref);
      return carried(async () => openNodeSqlite(ref));
    },
    async bytes(ref) {
      expectFile(ref);
      const journal = `${ref}-journal`;
      const file = new Uint8Array(readFileSync(ref));
      return existsSync(journal) ? rolledBack(file, new Uint8Array(readFileSync(journal))) : file;
    },
    inMemory: async (bytes) => nodeSqliteOf(bytes),
    async remove(ref) {
      if (!ref.endsWith(ending) && !isStudyFile(ref)) throw stumble('study.notAStudy', ref);
      const open = isOpenElsewhere(ref);
      if (open !== null) throw new FailureError(readOnlyFailure(open));
      rmSync(ref, { force: true });
      rmSync(`${ref}-journal`, { force: true });
    },
    letGo: async () => false,
    async adopt(name, bytes) {
      const taken = (candidate: string): boolean => existsSync(join(folder, candidate));
      const ref = isAbsolute(name) ? resolve(name) : join(folder, freeName(studyFileName(name), taken));
      if (isAbsolute(name)) refuseNoFolder(ref);
      else mkdirSync(folder, { recursive: true });
      if (existsSync(ref)) throw stumble('study.exists', ref);
      try {
        writeFileSync(ref, bytes, { flag: 'wx' });
      } catch (thrown) {
        rmSync(ref, { force: true });
        throw stumble('study.writeFailed', ref, thrown);
      }
      return ref;
    },
  };
}

/** Rejects where there is no file to read: to open a database would make one. */
function expectFile(ref: string): void {
  const found = statSync(ref, { throwIfNoEntry: false });
  if (found === undefined) throw stumble('study.notFound', ref);
  if (!found.isFile()) throw stumble('study.notAStudy', ref);
  try {
    closeSync(openSync(ref, 'r'));
  } catch (thrown) {
    throw stumble('file.unreadable', ref, thrown);
  }
}

/** Whether a file without our ending is a study all the same, or one that was about to be made: nothing else may be removed by its path. */
function isStudyFile(path: string): boolean {
  if (!existsSync(path)) return true;
  const bytes = readFileSync(path);
  return bytes.length === 0 || (bytes.length > 72 && bytes.readUInt32BE(68) === applicationId);
}

function refuseNoFolder(ref: string): void {
  const folder = dirname(ref);
  if (!existsSync(folder))
    throw new FailureError(failure('study.writeFailed', { file: basename(ref), reason: 'folder', folder: basename(folder) }));
}

function nameOf(ref: string): string {
  return basename(ref).replace(/\.strand$/i, '');
}

function stumble(code: FailureCode, ref: string, cause?: unknown): FailureError {
  const error = new FailureError(failure(code, { file: basename(ref) }));
  error.cause = cause;
  return error;
}
