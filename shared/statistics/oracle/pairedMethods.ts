import { describe } from '../describe.ts';
import { mcnemar } from '../mcnemar.ts';
import { pairedEffectSizes } from '../pairedEffectSizes.ts';
import { pairedT } from '../pairedT.ts';
import { powerPaired } from '../powerPaired.ts';
import { isRefusal } from '../refusal.ts';
import { signTest } from '../signTest.ts';
import { wilcoxonSignedRank } from '../wilcoxonSignedRank.ts';
import { type OracleMethod, readMeasured, readNumber } from './readInput.ts';

const describeCase: OracleMethod = (input) => {
  const { missing, ...rest } = describe(readMeasured(input, 'x'));
  return { ...rest, n_missing: missing };
};

const pairedTCase: OracleMethod = (input) => {
  const got = pairedT(readMeasured(input, 'pre'), readMeasured(input, 'post'));
  const test = isRefusal(got.test) ? null : got.test;
  return {
    n_total: got.total,
    n: got.n,
    n_pre_only: got.preOnly,
    n_post_only: got.postOnly,
    n_neither: got.neither,
    mean_pre: got.meanPre,
    mean_post: got.meanPost,
    sd_pre: got.sdPre,
    sd_post: got.sdPost,
    mean_diff: got.meanChange,
    sd_diff: got.sdChange,
    r: got.r,
    se: test?.se,
    t: test?.t,
    df: test?.df,
    p: test?.p,
    ci_low: test?.low,
    ci_high: test?.high,
    r_error: isRefusal(got.test) ? got.test.refused : null,
  };
};

const pairedSizesCase: OracleMethod = (input) => {
  const got = pairedEffectSizes(readMeasured(input, 'pre'), readMeasured(input, 'post'));
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    r: got.r,
    d_z: got.dZ,
    j_n1: got.factor,
    g_z: got.gZ,
    d_z_ci_low: got.dZLow,
    d_z_ci_high: got.dZHigh,
    g_z_ci_low: got.gZLow,
    g_z_ci_high: got.gZHigh,
    d_av: got.dAv,
    g_av: got.gAv,
    d_rms: got.dRms,
    d_rm: got.dRm,
    d_pre: got.dPre,
    g_pre: got.gPre,
    g_pre_var: got.gPreVariance,
    g_pre_ci_low: got.gPreLow,
    g_pre_ci_high: got.gPreHigh,
  };
};

const wilcoxonCase: OracleMethod = (input) => {
  const got = wilcoxonSignedRank(readMeasured(input, 'pre'), readMeasured(input, 'post'));
  if (isRefusal(got)) return got;
  const untied = !got.hasTies && got.same === 0;
  return {
    n: got.n,
    n_pos: got.increased,
    n_neg: got.decreased,
    n_zero: got.same,
    n_used: got.used,
    has_ties: got.hasTies,
    w_plus: got.wPlus,
    w_minus: got.wMinus,
    rank_biserial: got.rankBiserial,
    z: got.z,
    p_exact: got.pExact,
    p_exact_stats: untied ? got.pExact : null,
    ci_exact_low: untied ? got.shift.low : null,
    ci_exact_high: untied ? got.shift.high : null,
    ci_exact_level: untied ? got.shift.level : null,
    hl_exact: untied ? got.shift.value : null,
    p_normal: got.pNormal,
    p_normal_cc: got.pNormalCorrected,
    hl_all: got.shift.value,
    hl_nonzero: got.shiftOfChanged,
    hl_ci_low: got.shift.low,
    hl_ci_high: got.shift.high,
    hl_ci_level: got.shift.level,
    prob_superiority: got.probabilityOfSuperiority,
    ps_ci_low: got.probabilityLow,
    ps_ci_high: got.probabilityHigh,
    pratt_z: got.pratt?.z,
    pratt_p_asymptotic: got.pratt?.pNormal,
    pratt_p_exact: got.pratt?.pExact,
  };
};

const mcnemarCase: OracleMethod = (input) => {
  const got = mcnemar(readMeasured(input, 'pre'), readMeasured(input, 'post'));
  const test = isRefusal(got.test) ? null : got.test;
  return {
    n: got.n,
    n_11: got.bothOn,
    n_10: got.turnedOff,
    n_01: got.turnedOn,
    n_00: got.bothOff,
    p_pre: got.sharePre,
    p_post: got.sharePost,
    diff: got.difference,
    diff_ci_bonett_price_low: got.differenceLow,
    diff_ci_bonett_price_high: got.differenceHigh,
    chisq: test?.chiSquared,
    p: test?.p,
    chisq_cc: test?.chiSquaredCorrected,
    p_cc: test?.pCorrected,
    p_exact: test?.pExact,
    p_mid: test?.pMid,
    odds_ratio: test?.oddsRatio,
    or_ci_low: test?.oddsRatioLow,
    or_ci_high: test?.oddsRatioHigh,
  };
};

const signCase: OracleMethod = (input) => {
  const got = signTest(readMeasured(input, 'pre'), readMeasured(input, 'post'));
  const test = isRefusal(got.test) ? null : got.test;
  return {
    n: got.n,
    n_pos: got.increased,
    n_neg: got.decreased,
    n_zero: got.same,
    p: test?.p,
    prop_pos: test?.shareIncreased,
    ci_low: test?.low,
    ci_high: test?.high,
  };
};

const powerCase: OracleMethod = (input) => {
  const got = powerPaired(readNumber(input, 'n'), readNumber(input, 'd_z'));
  return isRefusal(got) ? got : { power: got.power, mdes_80: got.detectable };
};

export const pairedMethods: Readonly<Record<string, OracleMethod>> = {
  describe: describeCase,
  paired_t: pairedTCase,
  paired_es: pairedSizesCase,
  wilcoxon_signed_rank: wilcoxonCase,
  mcnemar: mcnemarCase,
  sign_test: signCase,
  power_paired: powerCase,
};
