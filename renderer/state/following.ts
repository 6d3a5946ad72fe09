import { applyPatches, enablePatches } from 'immer';
import type { Study } from '#shared/study/model.ts';
import type { StudyPatch } from '#shared/workbench/workbench.ts';

enablePatches();

/** The window's copy of the study after a change the workbench made: untouched parts stay the same objects. */
export function followPatches(study: Study, patches: readonly StudyPatch[]): Study {
  return applyPatches(
    study,
    patches.map((patch) => ({ ...patch, path: [...patch.path] })),
  );
}

/** Whether the numbers have to be asked for again. */
export function outcomesChanged(before: Study, after: Study): boolean {
  return (
    before.sources !== after.sources ||
    before.schools !== after.schools ||
    before.settings.window !== after.settings.window ||
    before.settings.comparison !== after.settings.comparison
  );
}

/** Whether the themes have to be asked for again. */
export function themesChanged(before: Study, after: Study): boolean {
  return before.documents !== after.documents || before.codes !== after.codes || before.excerpts !== after.excerpts;
}
