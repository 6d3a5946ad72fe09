/**
 * Something that went wrong and that a person must hear about.
 *
 * A failure is data: a code, the values its sentence needs, and the failure beneath it. The sentence itself is said once,
 * in `shared/words/failures.ts`, so that window, report and command line say the same thing.
 */
export interface Failure {
  readonly code: FailureCode;
  /** What the sentence needs: file names, row numbers, counts. Never a child's name, never a cell's private text. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly cause?: Failure;
}

/** Every failure code, `area.what`. Adding one here makes the compiler ask for its sentence in `words/failures.ts`. */
export type FailureCode =
  | 'file.empty'
  | 'file.notText'
  | 'file.unreadable'
  | 'file.truncated'
  | 'file.tooLarge'
  | 'file.oneColumn'
  | 'file.unknownKind'
  | 'file.notRecognised'
  | 'file.notUnderstood'
  | 'file.encodingUnknown'
  | 'file.workbookUnsafe'
  | 'file.noRows'
  | 'folder.empty'
  | 'import.accountMismatch'
  | 'import.nothingToImport'
  | 'import.alreadyImported'
  | 'study.notFound'
  | 'study.exists'
  | 'study.notAStudy'
  | 'study.newer'
  | 'study.damaged'
  | 'study.readOnly'
  | 'study.busy'
  | 'study.notOpen'
  | 'study.writeFailed'
  | 'study.keyMissing'
  | 'study.keyThrownAway'
  | 'study.locked'
  | 'study.wrongPassphrase'
  | 'study.passphraseShort'
  | 'study.tampered'
  | 'study.swapped'
  | 'study.openElsewhere'
  | 'study.lookingBack'
  | 'study.backupFailed'
  | 'archive.damaged'
  | 'archive.tooLarge'
  | 'erase.nobody'
  | 'salvage.nothing'
  | 'command.unknown'
  | 'command.refused'
  | 'command.badParameters'
  | 'history.nothingToUndo'
  | 'history.nothingToRedo'
  | 'query.failed'
  | 'engine.unavailable'
  | 'report.nothingToReport'
  | 'report.formatUnknown'
  | 'cli.usage'
  | 'cancelled'
  | 'bug';

/** Make a failure. `values` hold only what may be shown. */
export function failure(code: FailureCode, values: Failure['values'] = {}, cause?: Failure): Failure {
  return cause === undefined ? { code, values } : { code, values, cause };
}

/** Carries a Failure through code that can only throw (a worker's border, a library's callback). Caught at the next border. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(carried: Failure) {
    super(carried.code);
    this.name = 'FailureError';
    this.failure = carried;
  }
}
