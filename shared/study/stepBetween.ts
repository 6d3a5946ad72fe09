import type { Study } from './model.ts';
import type { Patch, Step } from './patches.ts';

type Place = readonly (string | number)[];

/** The patches there and back between two studies that are both known, as Immer would write them. What is the same object is not looked into. */
export function stepBetween(before: Study, after: Study): Step {
  const patches: Patch[] = [];
  const inverse: Patch[] = [];
  compare(before, after, [], patches, inverse);
  return { study: after, patches, inverse };
}

function compare(before: object, after: object, place: Place, patches: Patch[], inverse: Patch[]): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.min(before.length, after.length); index += 1)
      if (before[index] !== after[index]) difference(before[index], after[index], [...place, index], patches, inverse);
    lengthen(before.length, after, place, patches, inverse);
    lengthen(after.length, before, place, inverse, patches);
    return;
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [held, wanted]: readonly [unknown, unknown] = [Reflect.get(before, name), Reflect.get(after, name)];
    const path = [...place, name];
    if (!(name in before)) change(path, { op: 'add', value: wanted }, { op: 'remove' }, patches, inverse);
    else if (!(name in after)) change(path, { op: 'remove' }, { op: 'add', value: held }, patches, inverse);
    else if (held !== wanted) difference(held, wanted, path, patches, inverse);
  }
}

/** What differs within two lists, or two things of one name, is told; another thing is put in the place of the first as a whole. */
function difference(held: unknown, wanted: unknown, path: Place, patches: Patch[], inverse: Patch[]): void {
  if (isThing(held) && isThing(wanted) && isSameThing(held, wanted)) compare(held, wanted, path, patches, inverse);
  else change(path, { op: 'replace', value: wanted }, { op: 'replace', value: held }, patches, inverse);
}

/** What a longer list has more: added one by one on the way there, taken off from its end on the way back. */
function lengthen(shorter: number, longer: readonly unknown[], place: Place, there: Patch[], back: Patch[]): void {
  for (let index = shorter; index < longer.length; index += 1) there.push({ op: 'add', path: [...place, index], value: longer[index] });
  for (let index = longer.length - 1; index >= shorter; index -= 1) back.push({ op: 'remove', path: [...place, index] });
}

function change(path: Place, there: Omit<Patch, 'path'>, back: Omit<Patch, 'path'>, patches: Patch[], inverse: Patch[]): void {
  patches.push({ ...there, path: [...path] });
  inverse.push({ ...back, path: [...path] });
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isSameThing(held: object, wanted: object): boolean {
  if (Array.isArray(held) || Array.isArray(wanted)) return Array.isArray(held) && Array.isArray(wanted);
  return Reflect.get(held, 'id') === Reflect.get(wanted, 'id');
}
