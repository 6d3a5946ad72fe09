import type { MissingItems } from './findingParts.ts';

/** The answers of those who handed in a form, by wave; null = not answered, or not on the scale. */
type Forms = readonly (readonly (number | null)[])[];

/**
 * Which of the items (numbered from 1) were left out, in each wave, of how many forms. `nested`: the forms' gaps lie within each other, as when people stop at some point, so that
 * each form lacks all that a fuller one lacks (monotone); else here one item is missing and there another.
 */
export function missingItems(
  before: Forms,
  after: Forms,
  items: readonly number[],
  isScored: (answers: readonly (number | null)[]) => boolean,
): MissingItems {
  const waves = [before, after].map((forms) => {
    const gaps = forms.map((form) => items.filter((item) => (form[item - 1] ?? null) === null)).filter(({ length }) => length > 0);
    return { forms: forms.length, complete: forms.length - gaps.length, scored: forms.filter(isScored).length, nested: isNested(gaps) };
  });
  const [first, second] = waves;
  const missingOf = (forms: Forms, item: number) => forms.filter((form) => (form[item - 1] ?? null) === null).length;
  return {
    before: first ?? nobody,
    after: second ?? nobody,
    items: items.map((item) => ({ item, before: missingOf(before, item), after: missingOf(after, item) })),
  };
}

const nobody = { forms: 0, complete: 0, scored: 0, nested: null };

/** Null where no form has a gap. */
function isNested(gaps: readonly (readonly number[])[]): boolean | null {
  if (gaps.length === 0) return null;
  const fewestFirst = gaps.toSorted((a, b) => a.length - b.length);
  return fewestFirst.every((gap, place) => {
    const next = fewestFirst[place + 1];
    return next === undefined || gap.every((item) => next.includes(item));
  });
}
