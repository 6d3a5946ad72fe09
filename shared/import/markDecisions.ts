import { decidedCode, isRegisterCode, markCategories } from '#shared/tables/registerCodes.ts';

/** What can be decided about a mark that no list holds. */
export const markAnswers = [...markCategories, 'setAside'] as const;

/** A longer word in a column of marks is kept by nobody: it may be about anybody. */
export const longestMark = 3;

/** Key of the answer about one code; those not asked about one by one share `code.unknown`. */
export function markKey(mark: string): string {
  return `code.unknown:${mark}`;
}

/** Key of the answer about a code that the list holds, where this file means something else by it. */
export function countsKey(mark: string): string {
  return `code.counts:${mark}`;
}

/** A mark of a file as decided: as it stands, with the category somebody gave it, or null where it is left out. Unanswered (in an old study) it is kept. */
export function decidedMark(mark: string, answers: Readonly<Record<string, string>>): string | null {
  if (mark === '') return mark;
  const answer =
    answers[countsKey(mark)] ?? (isRegisterCode(mark) ? 'keep' : (answers[markKey(mark)] ?? answers['code.unknown'] ?? 'keep'));
  if (answer === 'setAside') return null;
  const category = markCategories.find((each) => each === answer);
  return category === undefined ? mark : decidedCode(mark, category);
}
