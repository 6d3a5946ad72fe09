import { oldham } from '#shared/statistics/oldham.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { refusedFrom } from '../estimates.ts';
import type { Caveat, ChanceLine, Estimate, Finding, PupilChange, Refused } from '../finding.ts';
import type { Design } from './question.ts';

/**
 * One group before and after: what changed, what chance alone predicts, what lies beyond it, and whether those who began lower changed more. Says
 * nothing about why: causal words are locked out of everything that is written from it.
 */
export const prePost: Design = async ({ finding }) => {
  const { headline, chance, pupils } = finding;
  if (pupils.length === 0) return { design: 'prePost', estimates: [], refused: { refused: 'noCompletePairs', values: {} }, caveats: [] };
  const why = 'refused' in chance ? chance.refused : chance.basis === 'mostlyMentored' ? chance.basis : null;
  const caveats: readonly Caveat[] = why === null ? [] : [{ code: 'design.noChanceLine', values: { why } }];
  return {
    design: 'prePost',
    estimates: [headline, beyondOf(chance, pupils.length), ...(isAveraged(finding) ? [oldhamOf(pupils)] : [])],
    refused: null,
    caveats: [...caveats, { code: 'design.noCause', values: {} }],
  };
};

/** The change beside those who began alike. */
function beyondOf(chance: ChanceLine | Refused, n: number): Estimate | Refused {
  if ('refused' in chance) return chance;
  if ('refused' in chance.beyondTest) return chance.beyondTest;
  const { value, low, high, p, df, alike, expected } = chance.beyondTest;
  return {
    kind: 'differenceInChange',
    value,
    low,
    high,
    p,
    df,
    n,
    method: 'beyondAlike',
    whyNoInterval: null,
    values: { alike, expected },
  };
}

/** Of counts and of yes or no the spread goes with the level, so a correlation of the change with it says nothing about who changed more. */
function isAveraged({ headline, unit }: Finding): boolean {
  return !('refused' in headline) && headline.kind === 'meanChange' && unit !== 'events';
}

/** Change against the mean of both windows: against the first alone the slope is negative by construction. */
function oldhamOf(pupils: readonly PupilChange[]): Estimate | Refused {
  if (pupils.every(({ pre }) => pre === pupils[0]?.pre)) return { refused: 'noVariationBefore', values: { n: pupils.length } };
  const result = oldham(
    pupils.map(({ pre }) => pre),
    pupils.map(({ post }) => post),
  );
  if (isRefusal(result)) return refusedFrom(result);
  const { pearson: value, low, high, p, df, n } = result;
  const whyNoInterval = low === null ? (n < 4 ? 'tooFewPairs' : 'allOnOneLine') : null;
  return { kind: 'correlation', value, low, high, p, df, n, method: 'oldham', whyNoInterval };
}
