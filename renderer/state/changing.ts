import type { FailureCode } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { Lane } from '#shared/workbench/lane.ts';
import type { Kept } from '#shared/workbench/workbench.ts';
import type { Asking } from './asking.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import { followPatches, outcomesChanged, themesChanged } from './following.ts';
import { createKeeping } from './keeping.ts';
import { rememberStudy } from './remembered.ts';
import { afterRefusal } from './standing.ts';
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

/** No failures: a person stopped it, or pressed the keys once more than there are steps. */
const isNothing: readonly FailureCode[] = ['cancelled', 'history.nothingToUndo', 'history.nothingToRedo'];

/** Commands, undo and redo, one after the other in the order they were asked for. */
export function changing(
  store: StrandStore,
  asking: Asking,
  lane: Lane,
): Pick<StrandActions, 'run' | 'type' | 'throwKeyAway' | 'undo' | 'redo'> {
  const keeping = createKeeping(store);
  const kept = (ask: () => Promise<Result<Kept>>): Promise<Result<Kept>> =>
    keeping(() =>
      lane(async () => {
        const answer = await ask();
        if (answer.ok) follow(store, asking, answer.value);
        else await afterRefusal(store, asking, answer.failure);
        return answer;
      }),
    );
  const orSaid = async (answering: Promise<Result<Kept>>): Promise<Result<Kept>> => {
    const answer = await answering;
    if (!answer.ok && !isNothing.includes(answer.failure.code)) store.set({ lastFailure: answer.failure });
    return answer;
  };
  const workbench = () => store.get().host.workbench;
  return {
    run: (commandId, parameters) => orSaid(kept(() => workbench().run(commandId, parameters))),
    type: (commandId, parameters) => kept(() => workbench().run(commandId, parameters)),
    throwKeyAway: () => orSaid(kept(() => workbench().throwKeyAway())),
    undo: () => {
      void keepTyped();
      return orSaid(kept(() => workbench().undo()));
    },
    redo: () => {
      void keepTyped();
      return orSaid(kept(() => workbench().redo()));
    },
  };
}
