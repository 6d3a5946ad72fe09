import { applyPatches, type Draft, enablePatches, produceWithPatches } from 'immer';
import { z } from 'zod';
import type { Study } from './model.ts';

enablePatches();

/** One step from a study to the next, as Immer writes it. */
export const patchSchema = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.int()])),
  value: z.unknown().optional(),
});

export type Patch = z.infer<typeof patchSchema>;

export interface Step {
  readonly study: Study;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** The study after an edit, with what takes one to the other and back. */
export function stepFrom(study: Study, edit: (draft: Draft<Study>) => void): Step {
  const [next, patches, inverse] = produceWithPatches(study, (draft) => {
    edit(draft);
  });
  return { study: next, patches, inverse };
}

/** The study with patches applied; untouched parts stay the same objects. */
export function patched(study: Study, patches: readonly Patch[]): Study {
  return applyPatches(
    study,
    patches.map(({ op, path, value }) => ({ op, path: [...path], value })),
  );
}

/** The step that patches make, with what takes it back. */
export function stepBy(study: Study, patches: readonly Patch[]): Step {
  const [next, , inverse] = produceWithPatches(study, (draft) =>
    applyPatches(
      draft,
      patches.map(({ op, path, value }) => ({ op, path: [...path], value })),
    ),
  );
  return { study: next, patches, inverse };
}
