import { adjustP } from '../adjustP.ts';
import { attritionWwc } from '../attritionWwc.ts';
import { bca } from '../bca.ts';
import { correlation } from '../correlation.ts';
import { interruptedTimeSeries } from '../interruptedTimeSeries.ts';
import { leveneMedian } from '../leveneMedian.ts';
import { presentOnly } from '../numbers.ts';
import { isRefusal } from '../refusal.ts';
import { rtmKnownRule, rtmObserved } from '../regressionToTheMean.ts';
import { shapiroWilk } from '../shapiroWilk.ts';
import { type OracleMethod, readFlag, readLabels, readMeasured, readNumber } from './readInput.ts';

const adjustCase: OracleMethod = (input) => {
  const p = readMeasured(input, 'p');
  return {
    bonferroni: adjustP(p, 'bonferroni'),
    holm: adjustP(p, 'holm'),
    hochberg: adjustP(p, 'hochberg'),
    BH: adjustP(p, 'BH'),
    BY: adjustP(p, 'BY'),
  };
};

const bcaCase: OracleMethod = (input) => {
  const got = bca(presentOnly(readMeasured(input, 'x')), presentOnly(readMeasured(input, 'tstar')));
  if (isRefusal(got)) return got;
  return {
    t0: got.value,
    R: got.resamples,
    z0: got.z0,
    accel: got.acceleration,
    adj_alpha_low: got.adjustedLow,
    adj_alpha_high: got.adjustedHigh,
    ci_low: got.low,
    ci_high: got.high,
    percentile_low: got.percentileLow,
    percentile_high: got.percentileHigh,
  };
};

const rtmCase: OracleMethod = (input) => {
  const got = rtmKnownRule({
    mu: readNumber(input, 'mu'),
    sigma: readNumber(input, 'sd'),
    rho: readNumber(input, 'rho'),
    cutoff: readNumber(input, 'cutoff'),
    below: readFlag(input, 'below', true),
  });
  if (isRefusal(got)) return got;
  return {
    z: got.z,
    mills: got.mills,
    expected_pre_selected: got.expectedPre,
    expected_post_selected: got.expectedPost,
    expected_rtm_change: got.expectedChange,
  };
};

const rtmObservedCase: OracleMethod = (input) => {
  const got = rtmObserved(readMeasured(input, 'pre'), readMeasured(input, 'post'), readNumber(input, 'mu'), readNumber(input, 'rho'));
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    mean_pre: got.meanPre,
    observed_change: got.observedChange,
    expected_rtm_change: got.expectedChange,
    change_beyond_rtm: got.changeBeyond,
    share_explained: got.shareExplained,
  };
};

const correlationCase: OracleMethod = (input) => {
  const got = correlation(readMeasured(input, 'x'), readMeasured(input, 'y'));
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    pearson: got.pearson,
    t: got.t,
    df: got.df,
    p: got.p,
    ci_low: got.low,
    ci_high: got.high,
    spearman: got.spearman.rho,
    spearman_p_t: got.spearman.pT,
    spearman_p_exact: got.spearman.pExact,
    kendall_tau_b: got.kendallTauB,
    kendall_p_normal: got.kendallP,
  };
};

const shapiroCase: OracleMethod = (input) => {
  const got = shapiroWilk(readMeasured(input, 'x'));
  return isRefusal(got) ? got : { n: got.n, W: got.w, p: got.p };
};

const leveneCase: OracleMethod = (input) => {
  const got = leveneMedian(readMeasured(input, 'y'), readLabels(input, 'group'));
  return isRefusal(got) ? got : { F: got.f, df1: got.df1, df2: got.df2, p: got.p };
};

const seriesCase: OracleMethod = (input) => {
  const got = interruptedTimeSeries(readMeasured(input, 'y'), readMeasured(input, 't'), readNumber(input, 't0'), readNumber(input, 'lag'));
  if (isRefusal(got)) return got;
  return {
    intercept: got.intercept,
    slope_pre: got.slopeBefore,
    level_change: got.levelChange,
    slope_change: got.slopeChange,
    se_ols_level: got.seLevel,
    se_ols_slope: got.seSlope,
    se_nw_level: got.seLevelRobust,
    se_nw_slope: got.seSlopeRobust,
    nw_lag: got.lag,
    durbin_watson: got.durbinWatson,
    n: got.n,
  };
};

const attritionCase: OracleMethod = (input) => {
  const got = attritionWwc(
    { start: readNumber(input, 'n1_start'), end: readNumber(input, 'n1_end') },
    { start: readNumber(input, 'n0_start'), end: readNumber(input, 'n0_end') },
  );
  if (isRefusal(got)) return got;
  return {
    overall_pct: got.overall,
    differential_pp: got.differential,
    cautious_limit_pp: got.cautiousLimit,
    optimistic_limit_pp: got.optimisticLimit,
    cautious: got.cautious,
    optimistic: got.optimistic,
  };
};

export const otherMethods: Readonly<Record<string, OracleMethod>> = {
  p_adjust: adjustCase,
  bca: bcaCase,
  rtm: rtmCase,
  rtm_observed: rtmObservedCase,
  correlation: correlationCase,
  shapiro: shapiroCase,
  levene_median: leveneCase,
  its: seriesCase,
  attrition_wwc: attritionCase,
};
