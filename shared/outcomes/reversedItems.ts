import type { Study } from '#shared/study/model.ts';
import { keyOf } from '#shared/tables/codeSets/studyCodes.ts';
import { instruments } from '#shared/tables/instruments.ts';
import type { ReversedItems } from './measure.ts';

type Keys = Pick<Study, 'sources' | 'codeChanges'>;

/**
 * The items a person said (or accepted) to be worded the other way round: as the study's own list of scales has it, else as the recipes
 * answer `items.reversed`, `3,8`.
 */
export function reversedItemsOf(study: Keys): ReversedItems {
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
  for (const { id } of Object.values(instruments)) {
    const { reversed } = keyOf(study, id);
    if (reversed !== null) items[id] = reversed;
  }
  return items;
}
