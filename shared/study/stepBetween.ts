import type { Study } from './model.ts';
import { type Step, stepFrom } from './patches.ts';

/** The step from one study to another that is already known, as Immer would have written it: what is the same object is not looked into. */
export function stepBetween(before: Study, after: Study): Step {
  return { ...stepFrom(before, (draft) => become(draft, before, after)), study: after };
}

function become(draft: object, before: object, after: object): void {
  for (const name of Object.keys(after)) {
    const [held, wanted]: readonly [unknown, unknown] = [Reflect.get(before, name), Reflect.get(after, name)];
    if (held === wanted) continue;
    if (isThing(held) && isThing(wanted) && isSameThing(held, wanted)) become(Reflect.get(draft, name), held, wanted);
    else Reflect.set(draft, name, wanted);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (after.length < before.length) Reflect.set(draft, 'length', after.length);
  } else for (const name of Object.keys(before)) if (!(name in after)) Reflect.deleteProperty(draft, name);
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Two lists, or two things of one name: what differs within them is told. Another thing is put in the place of the first as a whole. */
function isSameThing(held: object, wanted: object): boolean {
  if (Array.isArray(held) || Array.isArray(wanted)) return Array.isArray(held) && Array.isArray(wanted);
  return Reflect.get(held, 'id') === Reflect.get(wanted, 'id');
}
