import { pairedCounts } from '../pairedCounts.ts';
import { proportion } from '../proportion.ts';
import { rateRatio } from '../rateRatio.ts';
import { isRefusal } from '../refusal.ts';
import { type OracleMethod, readMeasured, readNumber } from './readInput.ts';

const proportionCase: OracleMethod = (input) => {
  const got = proportion(readNumber(input, 'x'), readNumber(input, 'n'));
  if (isRefusal(got)) return got;
  return { p: got.share, cp_low: got.exactLow, cp_high: got.exactHigh, wilson_low: got.wilsonLow, wilson_high: got.wilsonHigh };
};

const rateRatioCase: OracleMethod = (input) => {
  const got = rateRatio(readNumber(input, 'x1'), readNumber(input, 't1'), readNumber(input, 'x0'), readNumber(input, 't0'));
  if (isRefusal(got)) return got;
  return {
    rate_1: got.rate1,
    rate_0: got.rate0,
    rate_ratio: got.ratio,
    p: got.p,
    ci_low: got.low,
    ci_high: got.high,
    p_mid: got.pMid,
  };
};

const pairedCountsCase: OracleMethod = (input) => {
  const got = pairedCounts({
    countPre: readMeasured(input, 'c_pre'),
    exposurePre: readMeasured(input, 'e_pre'),
    countPost: readMeasured(input, 'c_post'),
    exposurePost: readMeasured(input, 'e_post'),
  });
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    total_pre: got.totalPre,
    total_post: got.totalPost,
    exposure_pre: got.exposurePre,
    exposure_post: got.exposurePost,
    rate_pre_per_100: got.ratePre,
    rate_post_per_100: got.ratePost,
    mean_pupil_rate_pre_per_100: got.meanPupilRatePre,
    mean_pupil_rate_post_per_100: got.meanPupilRatePost,
    n_decreased: got.decreased,
    n_increased: got.increased,
    n_same: got.same,
    n_zero_both: got.zeroBoth,
    n_with_events: got.withEvents,
    top_pupil_share: got.topPupilShare,
    rate_ratio: got.ratio,
    pooled_exact_ci_low: got.pooledExact?.low,
    pooled_exact_ci_high: got.pooledExact?.high,
    pooled_exact_p: got.pooledExact?.p,
    gee_log_rr: got.ratio !== null && got.ratio > 0 ? Math.log(got.ratio) : null,
    gee_se_robust: got.gee?.seRobust,
    gee_ci_low: got.gee?.lowNormal,
    gee_ci_high: got.gee?.highNormal,
    gee_p: got.gee?.pNormal,
    gee_ci_t_low: got.gee?.low,
    gee_ci_t_high: got.gee?.high,
    gee_p_t: got.gee?.p,
    naive_se: got.naiveSe,
    pearson_dispersion: got.dispersion,
    conditional_log_rr: got.conditional?.logRatio,
    conditional_se: got.conditional?.se,
    signflip_p: got.signFlip?.p,
    signflip_n: got.signFlip?.changed,
  };
};

export const countMethods: Readonly<Record<string, OracleMethod>> = {
  proportion: proportionCase,
  rate_ratio: rateRatioCase,
  paired_counts: pairedCountsCase,
};
