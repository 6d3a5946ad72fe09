import type { Result } from '#shared/failure/result.ts';
import type { Kept } from '#shared/workbench/workbench.ts';
import type { Asking } from './asking.ts';
import { followPatches, outcomesChanged, themesChanged } from './following.ts';
import { rememberStudy } from './remembered.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** Bring the window's copy up to what was kept, and ask again for what the change touched. */
export function follow({ get, set }: StrandStore, asking: Asking, kept: Kept): void {
  const { study, opened, look, host } = get();
  if (study === null || opened === null) return;
  const next = followPatches(study, kept.patches);
  const { keptAt, canUndo, canRedo } = kept;
  rememberStudy(host, opened.ref, opened.isProtected ? '' : next.name, keptAt);
  const settled = look !== null && next.settings.window !== study.settings.window;
  set({ study: next, opened: { ...opened, keptAt, canUndo, canRedo }, lastFailure: null, ...(settled ? { look: null } : {}) });
  if (outcomesChanged(study, next, look)) void asking.outcomes();
  if (themesChanged(study, next)) void asking.themes();
  if (get().history.state !== 'none') void asking.history();
}

/** Commands, undo and redo, one after the other in the order they were asked for. */
export function changing(store: StrandStore, asking: Asking): Pick<StrandActions, 'run' | 'undo' | 'redo'> {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (ask: () => Promise<Result<Kept>>): Promise<Result<Kept>> => {
    const next = last.then(async () => {
      const kept = await ask();
      if (kept.ok) follow(store, asking, kept.value);
      else if (kept.failure.code !== 'cancelled') store.set({ lastFailure: kept.failure });
      return kept;
    });
    last = next;
    return next;
  };
  const workbench = () => store.get().host.workbench;
  return {
    run: (commandId, parameters) => inOrder(() => workbench().run(commandId, parameters)),
    undo: () => inOrder(() => workbench().undo()),
    redo: () => inOrder(() => workbench().redo()),
  };
}
