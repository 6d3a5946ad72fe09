/**
 * A number that cannot be computed, and why. Statistics never answers NaN: it answers this.
 *
 * The sentence for each code is said in `shared/words`; `values` hold the counts the sentence needs.
 */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly values: Readonly<Record<string, number | string>>;
}

export type RefusalCode =
  | 'noValues'
  | 'tooFewValues'
  | 'tooManyValues'
  | 'noCompletePairs'
  | 'tooFewPairs'
  | 'noVariation'
  | 'noVariationInDifferences'
  | 'noVariationBefore'
  | 'groupEmpty'
  | 'tooFewAlike'
  | 'tooFewPerGroup'
  | 'tooFewGroups'
  | 'tooFewClusters'
  | 'tooManyClusters'
  | 'tooFewItems'
  | 'tooFewCompleteCases'
  | 'noUsablePupils'
  | 'moreThanPossible'
  | 'moreAtEndThanStart'
  | 'reliabilityIsOne'
  | 'rhoOutOfRange'
  | 'resamplesDoNotSpread'
  | 'collinear'
  | 'didNotConverge'
  | 'outOfRange'
  | 'noEventsOnOneSide'
  | 'nothingToFillIn'
  | 'tooFewPairsToFillFrom';

export function refuse(refused: RefusalCode, values: Refusal['values'] = {}): Refusal {
  return { refused, values };
}

export function isRefusal(value: object | null): value is Refusal {
  return value !== null && 'refused' in value;
}
