/** A number that could be computed, with what it rests on. `low`/`high` are the 95 % interval; null where there is none, with `whyNoInterval`. */
export interface Estimate {
  readonly kind:
    | 'meanChange'
    | 'rateRatio'
    | 'differenceInChange'
    | 'adjustedDifference'
    | 'medianChange'
    | 'effectSize'
    | 'shareChange'
    | 'countChange'
    | 'reliability'
    | 'correlation'
    | 'slope'
    | 'levelChange'
    | 'share'
    | 'test';
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly df: number | null;
  readonly n: number;
  /** Method code, said by `words/methods.ts`. */
  readonly method: string;
  readonly whyNoInterval: string | null;
  /** Numbers that the sentence about this estimate needs besides: counts, sums, the level reached. */
  readonly values?: Readonly<Record<string, number | string>>;
}

/** A number that could not be computed, and why. Never NaN. */
export interface Refused {
  readonly refused: string;
  readonly values: Readonly<Record<string, number | string>>;
}

export function isRefused(value: object | null): value is Refused {
  return value !== null && 'refused' in value;
}

/** Something a reader has to bear in mind, as a code with its values: said by `words/caveats.ts`. */
export interface Caveat {
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
}
