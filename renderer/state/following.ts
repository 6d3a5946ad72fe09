import { applyPatches, enablePatches } from 'immer';
import type { Study, WindowSettings } from '#shared/study/model.ts';
import type { StudyPatch } from '#shared/workbench/workbench.ts';

enablePatches();

/** The window's copy of the study after a change the workbench made: untouched parts stay the same objects. */
export function followPatches(study: Study, patches: readonly StudyPatch[]): Study {
  return applyPatches(
    study,
    patches.map((patch) => ({ ...patch, path: [...patch.path] })),
  );
}

/** A study that was answered whole, with the parts that are as they were before as the same objects. */
export function withSameParts(before: Study, answered: Study): Study {
  const same = Object.entries(before).filter(([name, part]) => JSON.stringify(part) === JSON.stringify(Reflect.get(answered, name)));
  return { ...answered, ...Object.fromEntries(same) };
}

/** Whether the numbers have to be asked for again. A window that is already being looked through has been asked for. */
export function outcomesChanged(before: Study, after: Study, look: WindowSettings | null): boolean {
  return (
    before.sources !== after.sources ||
    before.schools !== after.schools ||
    before.codeChanges !== after.codeChanges ||
    before.settings.comparison !== after.settings.comparison ||
    before.settings.primary !== after.settings.primary ||
    !sameWindow(look ?? before.settings.window, after.settings.window)
  );
}

function sameWindow(a: WindowSettings, b: WindowSettings): boolean {
  return (
    a.anchor === b.anchor &&
    a.lengthDays === b.lengthDays &&
    a.leadInDays === b.leadInDays &&
    a.minimumSessions === b.minimumSessions &&
    (a.counting ?? 'calendar') === (b.counting ?? 'calendar')
  );
}

/** Whether the themes have to be asked for again. */
export function themesChanged(before: Study, after: Study): boolean {
  return before.documents !== after.documents || before.codes !== after.codes || before.excerpts !== after.excerpts;
}
