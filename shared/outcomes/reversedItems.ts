import type { Study } from '#shared/study/model.ts';
import { keysChanged } from '#shared/tables/codeSets/studyCodes.ts';
import { instrumentOf, isKeyAsked } from '#shared/tables/instruments.ts';
import type { ReversedItems } from './measure.ts';

/** Instruments whose key somebody confirmed. */
export function keysConfirmedIn(study: Pick<Study, 'codeChanges'>): readonly string[] {
  return keysChanged(study).flatMap(({ instrument, holds }) => (holds ? [instrument] : []));
}

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
    const ofScale = Object.values(recipe.fields).filter((field) => /^item_\d+$/.test(field ?? '')).length;
    const instrument = instrumentOf(recipe.answers, ofScale === 0 ? 10 : ofScale);
    if (isKeyAsked(instrument)) items[instrument] = numbers;
  }
  for (const { instrument, reversed } of keysChanged(study)) if (reversed !== null) items[instrument] = reversed;
  return items;
}
