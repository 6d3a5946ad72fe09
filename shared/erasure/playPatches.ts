import type { Study } from '#shared/study/model.ts';
import type { Patch } from '#shared/study/patches.ts';

/**
 * The study with patches applied, as Immer applies them, but without a look at what they do not touch: to erase somebody, a journal of
 * a hundred thousand lines over ten thousand passages is played several times. Throws where a patch goes nowhere.
 */
export function playPatches(study: Study, patches: readonly Patch[]): Study {
  let root: object = { study };
  for (const { op, path, value } of patches) root = changed(root, ['study', ...path], 0, op, value);
  return Reflect.get(root, 'study');
}

function changed(held: object, path: Patch['path'], depth: number, op: Patch['op'], value: unknown): object {
  const copy: object = Array.isArray(held) ? held.slice() : { ...held };
  const name = path[depth] ?? '';
  if (depth < path.length - 1) Reflect.set(copy, name, changed(Reflect.get(copy, name), path, depth + 1, op, value));
  else if (Array.isArray(copy) && op === 'add') copy.splice(Number(name), 0, value);
  else if (Array.isArray(copy) && op === 'remove') copy.splice(Number(name), 1);
  else if (op === 'remove') Reflect.deleteProperty(copy, name);
  else Reflect.set(copy, name, value);
  return copy;
}
