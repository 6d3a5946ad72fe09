import { coxIndex } from '../coxIndex.ts';
import { type FisherExact, fisherExact } from '../fisherExact.ts';
import { negativeBinomial } from '../negativeBinomial.ts';
import { pairedCounts } from '../pairedCounts.ts';
import { poissonRate } from '../poissonRate.ts';
import { proportion } from '../proportion.ts';
import { quasiPoisson } from '../quasiPoisson.ts';
import { rateRatio } from '../rateRatio.ts';
import { isRefusal } from '../refusal.ts';
import { type OracleMethod, readList, readMeasured, readNumber, UnreadableCase } from './readInput.ts';

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

const poissonRateCase: OracleMethod = (input) => {
  const got = poissonRate(readNumber(input, 'x'), readNumber(input, 't'));
  return isRefusal(got) ? got : { rate: got.rate, rate_per_100: got.per100, ci_low: got.low, ci_high: got.high };
};

const negativeBinomialCase: OracleMethod = (input) => {
  const got = negativeBinomial(readMeasured(input, 'y'), readMeasured(input, 'x'));
  if (isRefusal(got)) return got;
  return {
    intercept: got.intercept,
    log_rr: got.logRatio,
    se: got.se,
    theta: got.theta,
    se_theta: got.seTheta,
    loglik: got.logLikelihood,
  };
};

const quasiPoissonCase: OracleMethod = (input) => {
  const got = quasiPoisson(readMeasured(input, 'y'), readMeasured(input, 'x'));
  return isRefusal(got) ? got : { log_rr: got.logRatio, se: got.se, dispersion: got.dispersion, p: got.p, df: got.df };
};

const coxCase: OracleMethod = (input) => {
  const got = coxIndex(readNumber(input, 'x1'), readNumber(input, 'n1'), readNumber(input, 'x0'), readNumber(input, 'n0'));
  if (isRefusal(got)) return got;
  return {
    p1: got.shareTreated,
    p0: got.shareComparison,
    log_or: got.logOdds,
    or: got.oddsRatio,
    se_log_or: got.seLogOdds,
    cox: got.cox,
    cox_wwc: got.coxWwc,
    cox_se: got.coxSe,
    cox_ci_low: got.coxLow,
    cox_ci_high: got.coxHigh,
    fisher_p: got.fisher.p,
    fisher_or: got.fisher.oddsRatio,
    fisher_ci_low: got.fisher.low,
    fisher_ci_high: got.fisher.high,
    wwc_omega: got.wwcFactor,
  };
};

const fisherFields = (got: FisherExact) => ({
  p: got.p,
  or: got.oddsRatio,
  ci_low: got.low,
  ci_high: got.high,
  chisq: got.chiSquared,
  chisq_df: 1,
  chisq_p: got.chiSquaredP,
  min_expected: got.leastExpected,
});

const fisherCase: OracleMethod = (input) => {
  const cells = readList(input['tab']).flatMap(readList);
  const [a, b, c, d] = cells;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') throw new UnreadableCase('tab');
  const got = fisherExact(a, b, c, d);
  return isRefusal(got) ? got : fisherFields(got);
};

export const countMethods: Readonly<Record<string, OracleMethod>> = {
  proportion: proportionCase,
  rate_ratio: rateRatioCase,
  paired_counts: pairedCountsCase,
  poisson_rate: poissonRateCase,
  neg_binomial: negativeBinomialCase,
  quasi_poisson: quasiPoissonCase,
  cox_index: coxCase,
  fisher: fisherCase,
};
