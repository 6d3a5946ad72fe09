import { alpha } from '../alpha.ts';
import { type IccForm, intraclassCorrelation } from '../intraclassCorrelation.ts';
import { kappa } from '../kappa.ts';
import { isRefusal } from '../refusal.ts';
import { reliableChange } from '../reliableChange.ts';
import { type OracleMethod, readColumns, readFlag, readLabels, readMeasured, readNumber } from './readInput.ts';

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

const kappaCase: OracleMethod = (input) => {
  const levels = readLabels(input, 'levels').filter((level) => level !== null);
  const got = kappa(readLabels(input, 'a'), readLabels(input, 'b'), levels);
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    table: got.table,
    agreement: got.agreement,
    kappa: got.kappa,
    kappa_linear: got.linear,
    kappa_quadratic: got.quadratic,
    se_kappa: got.se,
    se_kappa_quadratic: got.seQuadratic,
    psych_kappa: got.kappa,
    psych_weighted_kappa: got.quadratic,
  };
};

const iccFields = ({ icc, f, df1, df2, p, low, high }: IccForm) => ({ icc, F: f, df1, df2, p, ci_low: low, ci_high: high });

const iccCase: OracleMethod = (input) => {
  const got = intraclassCorrelation(readColumns(input, 'ratings'));
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    k: got.raters,
    ICC1: iccFields(got.icc1),
    ICC2: iccFields(got.icc2),
    ICC3: iccFields(got.icc3),
    ICC1k: iccFields(got.icc1k),
    ICC2k: iccFields(got.icc2k),
    ICC3k: iccFields(got.icc3k),
  };
};

export const scaleMethods: Readonly<Record<string, OracleMethod>> = {
  alpha: alphaCase,
  rci: reliableChangeCase,
  kappa: kappaCase,
  icc: iccCase,
};
