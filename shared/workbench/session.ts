import { FailureError, failure } from '#shared/failure/failure.ts';
import type { Study } from '#shared/study/model.ts';
import type { StudyStore } from '#shared/study/store.ts';
import type { LookedAt } from './history.ts';
import type { ReadyImport } from './importing.ts';
import type { Transcripts } from './transcripts.ts';
import type { Kept, OpenedStudy, ReadOnly, StudyPatch } from './workbench.ts';

/** The open study and what belongs to it alone. */
export interface Session {
  readonly ref: string;
  readonly store: StudyStore;
  readonly transcripts: Transcripts;
  readonly readOnly: ReadOnly | null;
  /** What is looked back at, instead of the study as it is now. */
  past: (LookedAt & { readonly study: Study }) | null;
  /** Whether the person has a copy of a study whose file takes no more changes. */
  copied: boolean;
  /** What the last review read, waiting for the person's decisions. */
  ready: ReadyImport | null;
}

export function needed(session: Session | null): Session {
  if (session === null) throw new FailureError(failure('study.notOpen'));
  return session;
}

/** The study that is shown: as it is, with the last change even where that could not be written, or as it was. */
export function shown({ store, past }: Session): Study {
  return past?.study ?? store.unkept?.study ?? store.study;
}

export function opened(session: Session): OpenedStudy {
  const { ref, store, readOnly, past } = session;
  const { keptAt, file, stopped } = store;
  const isOpen = readOnly === null && stopped === null && past === null;
  const [canUndo, canRedo] = [isOpen && store.canUndo, isOpen && store.canRedo];
  const lookedAt = past === null ? null : lookedAtOf(past);
  return { ref, study: shown(session), keptAt, canUndo, canRedo, isProtected: file.seal.isSealed, readOnly, stopped, past: lookedAt };
}

function lookedAtOf({ sequence, at, sentence, earlier, later }: LookedAt): LookedAt {
  return { sequence, at, sentence, earlier, later };
}

export function kept({ store }: Session, patches: readonly StudyPatch[]): Kept {
  return { patches, keptAt: store.keptAt, canUndo: store.canUndo, canRedo: store.canRedo };
}
