import type { Study } from '#shared/study/model.ts';
import type { ReversedItems } from './measure.ts';

/** The items a person said (or accepted) to be worded the other way round, read from the recipes: answer `items.reversed`, `3,8`. */
export function reversedItemsOf(study: Pick<Study, 'sources'>): ReversedItems {
  const items: Record<string, readonly number[]> = {};
  for (const { recipe } of study.sources) {
    const answer = recipe.answers['items.reversed'];
    if (answer === undefined) continue;
    const numbers = answer
      .split(',')
      .map((item) => Number(item.trim()))
      .filter((item) => Number.isInteger(item) && item > 0);
    items[recipe.answers['instrument'] ?? 'confidence10'] = numbers;
  }
  return items;
}
