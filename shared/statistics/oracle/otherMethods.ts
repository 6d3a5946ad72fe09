import { adjustP } from '../adjustP.ts';
import { bca } from '../bca.ts';
import { presentOnly } from '../numbers.ts';
import { isRefusal } from '../refusal.ts';
import { rtmKnownRule, rtmObserved } from '../regressionToTheMean.ts';
import { type OracleMethod, readFlag, readMeasured, readNumber } from './readInput.ts';

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

export const otherMethods: Readonly<Record<string, OracleMethod>> = {
  p_adjust: adjustCase,
  bca: bcaCase,
  rtm: rtmCase,
  rtm_observed: rtmObservedCase,
};
