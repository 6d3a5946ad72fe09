import { alpha } from '../alpha.ts';
import { isRefusal } from '../refusal.ts';
import { reliableChange } from '../reliableChange.ts';
import { type OracleMethod, readColumns, readFlag, readMeasured, readNumber } from './readInput.ts';

const alphaCase: OracleMethod = (input) => {
  const got = alpha(readColumns(input, 'items'));
  if (isRefusal(got)) return got;
  return {
    k: got.items,
    n_complete: got.complete,
    n_rows: got.rows,
    alpha_complete: got.alpha,
    feldt_low: got.low,
    feldt_high: got.high,
    alpha_standardised: got.standardised,
    mean_inter_item_r: got.meanInterItemR,
    alpha_if_dropped: got.ifDropped,
    item_rest_r: got.itemRestR,
    alpha_pairwise: got.pairwise,
    alpha_psych: got.pairwise,
    omega_total_ml_std: got.omega,
    sem_sum: got.semSum,
  };
};

const reliableChangeCase: OracleMethod = (input) => {
  const got = reliableChange(readMeasured(input, 'pre'), readMeasured(input, 'post'), {
    sd: readNumber(input, 'sd'),
    reliability: readNumber(input, 'rel'),
    higherIsBetter: readFlag(input, 'higher_is_better', true),
  });
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    s_e: got.seMeasurement,
    s_diff: got.seDifference,
    min_reliable_change: got.leastReliableChange,
    rci: got.index,
    n_improved: got.improved,
    n_deteriorated: got.deteriorated,
    n_no_change: got.unchanged,
    pct_improved: got.shareImproved === null ? null : 100 * got.shareImproved.share,
    pct_deteriorated: got.shareDeteriorated === null ? null : 100 * got.shareDeteriorated.share,
  };
};

export const scaleMethods: Readonly<Record<string, OracleMethod>> = { alpha: alphaCase, rci: reliableChangeCase };
