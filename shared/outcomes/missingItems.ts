import type { MissingItems } from './findingParts.ts';

/** The answers of those who handed in a form, by wave; null = not answered, or not on the scale. */
type Forms = readonly (readonly (number | null)[])[];

/**
 * Which items were left out, in each wave, of how many forms. `nested`: the forms' gaps lie within each other, as when people stop at some point, so that
 * each form lacks all that a fuller one lacks (monotone); else here one item is missing and there another.
 */
export function missingItems(
  before: Forms,
  after: Forms,
  items: number,
  isScored: (answers: readonly (number | null)[]) => boolean,
): MissingItems {
  const waves = [before, after].map((forms) => {
    const gaps = forms.map((form) => form.flatMap((answer, item) => (answer === null ? [item] : []))).filter(({ length }) => length > 0);
    return { forms: forms.length, complete: forms.length - gaps.length, scored: forms.filter(isScored).length, nested: isNested(gaps) };
  });
  const [first, second] = waves;
  const missingOf = (forms: Forms, item: number) => forms.filter((form) => (form[item] ?? null) === null).length;
  return {
    before: first ?? nobody,
    after: second ?? nobody,
    items: Array.from({ length: items }, (_, item) => ({ item: item + 1, before: missingOf(before, item), after: missingOf(after, item) })),
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
