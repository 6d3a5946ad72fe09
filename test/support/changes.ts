import { commandById } from '#shared/commands/commands.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { CommandContext } from '#shared/study/command.ts';
import type { Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { type Change, createStudyStore, type StudyStore } from '#shared/study/store.ts';

export const monday = '2026-03-02T08:00:00.000Z';

/** Ids that count up from 1, and a clock that stands still. */
export function contextOf(coder = 'me'): CommandContext {
  let ids = 0;
  return {
    now: monday,
    coder,
    past: null,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
  };
}

/** What a command would do to a study, ready to be kept. */
export function changeBy(study: Study, commandId: string, parameters: unknown, context = contextOf()): Change {
  const command = commandById(commandId);
  if (command === undefined) throw new Error(`No command ${commandId}`);
  return { ...unwrap(command.prepare(study, parameters, context)), at: context.now, coder: context.coder, blobs: new Map() };
}

export function emptyStore(sqlite: Sqlite): Promise<StudyStore> {
  const deed = { at: monday, coder: 'me', sentence: 'Made the study “Northfield”' };
  return createStudyStore(sqlite, { study: newStudy('study-1', 'Northfield', monday), deed, madeWith: 'Strand 0.1.0' });
}

/** Run a command on an open study file. */
export async function keep(store: StudyStore, commandId: string, parameters: unknown, context = contextOf()): Promise<void> {
  await store.keep(changeBy(store.study, commandId, parameters, context));
}
