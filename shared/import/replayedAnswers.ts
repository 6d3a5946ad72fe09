import type { Recipe } from '#shared/study/model.ts';
import type { SettledOrder } from './dateOrder.ts';
import type { EarlierRecipe } from './earlierRecipe.ts';
import { answerKey } from './questions.ts';
import type { ImportQuestion, RecipeChange } from './types.ts';

/** Answers about the pupils and rows of one file, which say nothing about the next. */
const ofOneFile: ReadonlySet<string> = new Set([
  'pupil.doubtful',
  'pupil.cutShort',
  'rows.again',
  'dates.order',
  'period.which',
  'period.year',
]);

/** The order of day and month where the file itself leaves it open: as it was answered last time. */
export function orderNow(settled: SettledOrder, before: Recipe['dateOrder']): SettledOrder {
  return settled.sure || before === null || settled.order === null ? settled : { ...settled, order: before };
}

/** The questions of a file with the answers that were given last time as the ones proposed. */
export function answersNow(questions: readonly ImportQuestion[], before: Recipe): readonly ImportQuestion[] {
  return questions.map((question) => {
    const answer = ofOneFile.has(question.code) ? undefined : before.answers[answerKey(question)];
    if (answer === undefined || (question.options.length > 0 && !question.options.includes(answer))) return question;
    // Answered once by a person: it need not be answered again, only looked at.
    return { ...question, proposed: answer, mustAnswer: false };
  });
}

/** What a person said last time without being asked: codes that such a file means otherwise, and which scale it holds. */
export function answersBesides(before: Recipe): Recipe['answers'] {
  return Object.fromEntries(Object.entries(before.answers).filter(([key]) => key.startsWith('code.counts:') || key === 'instrument'));
}

/** Everything that is otherwise than last time: columns, the way dates are written, marks that nobody has decided about. */
export function changesNow(earlier: EarlierRecipe, questions: readonly ImportQuestion[], order: SettledOrder): readonly RecipeChange[] {
  const before = earlier.source.recipe;
  const codes = questions
    .filter((question) => question.code === 'code.unknown' && before.answers[answerKey(question)] === undefined)
    .map(({ values }): RecipeChange => ({ code: 'code.new', values }));
  const dates: readonly RecipeChange[] =
    before.dateOrder === order.order
      ? []
      : [{ code: 'dates.order', values: { before: before.dateOrder ?? 'none', now: order.order ?? 'none' } }];
  return [...earlier.changes, ...dates, ...codes];
}
