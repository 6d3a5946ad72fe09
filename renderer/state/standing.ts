import type { Failure } from '#shared/failure/failure.ts';
import { endsWriting } from '#shared/study/sqliteFailure.ts';
import type { Asking } from './asking.ts';
import { outcomesChanged, themesChanged, withSameParts } from './following.ts';
import type { StrandStore } from './strandState.ts';

/**
 * After a change that the file did not take the window learns whether anything more can be written, and shows the study with that change:
 * what is on screen is what a copy would hold.
 */
export async function afterRefusal({ get, set }: StrandStore, asking: Asking, failed: Failure): Promise<void> {
  const { opened: before, study, look, host } = get();
  if (!endsWriting(failed) || before === null || study === null || before.stopped !== null) return;
  const answer = await host.workbench.lookBack(before.past?.sequence ?? null);
  if (!answer.ok || get().opened?.ref !== answer.value.ref) return;
  const { study: answered, ...opened } = answer.value;
  const next = withSameParts(study, answered);
  set({ study: next, opened });
  if (outcomesChanged(study, next, look)) void asking.outcomes();
  if (themesChanged(study, next)) void asking.themes();
}
