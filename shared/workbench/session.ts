import { FailureError, failure } from '#shared/failure/failure.ts';
import type { StudyStore } from '#shared/study/store.ts';
import type { ReadyImport } from './importing.ts';
import type { Transcripts } from './transcripts.ts';
import type { Kept, OpenedStudy, StudyPatch } from './workbench.ts';

/** The open study and what belongs to it alone. */
export interface Session {
  readonly ref: string;
  readonly store: StudyStore;
  readonly transcripts: Transcripts;
  /** What the last review read, waiting for the person's decisions. */
  ready: ReadyImport | null;
}

export function needed(session: Session | null): Session {
  if (session === null) throw new FailureError(failure('study.notOpen'));
  return session;
}

export function opened({ ref, store }: Session): OpenedStudy {
  return { ref, study: store.study, keptAt: store.keptAt, canUndo: store.canUndo, canRedo: store.canRedo };
}

export function kept({ store }: Session, patches: readonly StudyPatch[]): Kept {
  return { patches, keptAt: store.keptAt, canUndo: store.canUndo, canRedo: store.canRedo };
}
