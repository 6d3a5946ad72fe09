import { type Failure, type FailureCode, FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { SqliteError, sqliteCodes } from './sqlite.ts';

/** What SQLite could not do, as something a person can act on. */
export function sqliteFailure(thrown: unknown): Failure {
  if (!(thrown instanceof SqliteError)) return failureFrom(thrown);
  const { resultCode, message } = thrown;
  switch (resultCode) {
    case sqliteCodes.notADatabase:
      return failure('study.notAStudy');
    case sqliteCodes.error:
      // SQLite's own words for a header whose numbers make no sense; nothing else of this code comes from the file.
      return message.includes('unsupported file format')
        ? failure('study.damaged', { part: 'file', message })
        : failure('bug', { message });
    case sqliteCodes.corrupt:
      return failure('study.damaged', { part: 'file', message });
    case sqliteCodes.readOnly:
    case sqliteCodes.cannotOpen:
      return failure('study.readOnly', { message });
    case sqliteCodes.busy:
    case sqliteCodes.locked:
      return failure('study.busy', { message });
    case sqliteCodes.constraint:
      // A line that does not follow on the file's last one: somebody else changed the file.
      return failure('study.swapped', { message });
    case sqliteCodes.full:
      return failure('study.writeFailed', { reason: 'full', message });
    case sqliteCodes.ioError:
      return failure('study.writeFailed', { reason: thrown.isReading ? 'reading' : 'disk', message });
    default:
      return failure('bug', { message });
  }
}

/** Do it, and let what SQLite throws pass on as a FailureError. */
export async function carried<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    throw new FailureError(sqliteFailure(thrown));
  }
}

const lastWords: readonly FailureCode[] = ['study.writeFailed', 'study.swapped', 'study.openElsewhere', 'study.readOnly', 'study.damaged'];

/** Whether a file that answered this takes no further change either, until it is opened again. */
export function endsWriting({ code }: Failure): boolean {
  return lastWords.includes(code);
}

/** What went wrong with adding to a study that was open: what is no study now was one when it was opened. */
export function appendFailure(thrown: unknown): Failure {
  const failed = sqliteFailure(thrown);
  return failed.code === 'study.notAStudy' ? failure('study.swapped', failed.values) : failed;
}
