import type { Lane } from '#shared/workbench/lane.ts';
import type { OpenedStudy } from '#shared/workbench/workbench.ts';
import type { Asking } from './asking.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import { outcomesChanged, themesChanged, withSameParts } from './following.ts';
import { notLoaded } from './loadable.ts';
import { rememberStudy } from './remembered.ts';
import { afterRefusal } from './standing.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** Through the study's own time: look at it as it was, come back, or make what is looked at the study of now. */
export function travelling(
  { get, set }: StrandStore,
  asking: Asking,
  lane: Lane,
): Pick<StrandActions, 'lookBack' | 'restore' | 'lengthenHistory'> {
  const workbench = () => get().host.workbench;

  /** Show the whole study that was answered. Numbers and themes of another time are never shown beside it. */
  const show = ({ study: answered, ...opened }: OpenedStudy): void => {
    const { study: before, look } = get();
    // Another study may have been opened meanwhile.
    if (before === null || get().opened?.ref !== opened.ref) return;
    const study = withSameParts(before, answered);
    if (opened.past === null) rememberStudy(get().host, opened.ref, opened.isProtected ? '' : study.name, opened.keptAt);
    set({ study, opened, look: null, savedReport: null, lastFailure: null });
    if (outcomesChanged(before, study, look)) {
      set({ outcomes: notLoaded });
      void asking.outcomes();
    }
    if (themesChanged(before, study)) {
      set({ themes: notLoaded });
      void asking.themes();
    }
  };

  const goTo = async (sequence: number | null): Promise<boolean> => {
    const answer = await workbench().lookBack(sequence);
    if (answer.ok) show(answer.value);
    else set({ lastFailure: answer.failure });
    return answer.ok;
  };

  return {
    lookBack: (sequence) => {
      void keepTyped();
      return lane(() => goTo(sequence));
    },
    restore: () =>
      lane(async () => {
        const past = get().opened?.past ?? null;
        if (past === null) return false;
        const { sequence, sentence } = past;
        const kept = await workbench().run('study.restore', { sequence, sentence });
        if (!kept.ok) {
          set({ lastFailure: kept.failure });
          await afterRefusal({ get, set }, asking, kept.failure);
          return false;
        }
        // What was kept leads on from the study of now, which the window has put away: it takes the whole study anew.
        await goTo(null);
        void asking.history();
        return true;
      }),
    lengthenHistory: (most) => {
      set({ historyLength: most });
      return asking.history();
    },
  };
}
