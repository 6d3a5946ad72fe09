import { ancova } from '../ancova.ts';
import type { ClusterRobust } from '../clusterRobust.ts';
import { differenceInDifferences } from '../differenceInDifferences.ts';
import { independentT } from '../independentT.ts';
import { linearMixedModel } from '../linearMixedModel.ts';
import { meanChangeCluster } from '../meanChangeCluster.ts';
import { pooledChange } from '../pooledChange.ts';
import { rankSum } from '../rankSum.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { RegressionEstimate } from '../regressionEstimate.ts';
import type { TwoGroupInput } from '../twoGroups.ts';
import { wildCluster } from '../wildCluster.ts';
import { type OracleInput, type OracleMethod, readLabels, readMeasured } from './readInput.ts';

function twoGroups(input: OracleInput): TwoGroupInput {
  return {
    pre: readMeasured(input, 'pre'),
    post: readMeasured(input, 'post'),
    treat: readMeasured(input, 'treat'),
    clusters: input['cluster'] === undefined ? null : readLabels(input, 'cluster'),
  };
}

function clusterFields(bySchool: ClusterRobust | Refusal | null) {
  if (bySchool === null || isRefusal(bySchool)) return {};
  return {
    n_clusters: bySchool.clusters,
    se_cr0: bySchool.cr0,
    se_cr1: bySchool.cr1,
    se_cr1s: bySchool.cr1s,
    se_cr2: bySchool.cr2,
    cr2_t: bySchool.t,
    cr2_df: bySchool.df,
    cr2_p: bySchool.p,
    cr2_ci_low: bySchool.low,
    cr2_ci_high: bySchool.high,
  };
}

function estimateFields(estimate: RegressionEstimate) {
  return {
    est: estimate.value,
    se: estimate.se,
    t: estimate.t,
    df: estimate.df,
    p: estimate.p,
    ci_low: estimate.low,
    ci_high: estimate.high,
    se_hc0: estimate.robust.hc0,
    se_hc1: estimate.robust.hc1,
    se_hc2: estimate.robust.hc2,
    se_hc3: estimate.robust.hc3,
    ...clusterFields(estimate.bySchool),
  };
}

const didCase: OracleMethod = (input) => {
  const got = differenceInDifferences(twoGroups(input));
  if (isRefusal(got)) return got;
  return {
    n_1: got.treated,
    n_0: got.comparison,
    pre_1: got.preTreated,
    post_1: got.postTreated,
    pre_0: got.preComparison,
    post_0: got.postComparison,
    ...estimateFields(got.estimate),
    // The long form (one row per pupil and window, clustered by pupil) is the change regression with HC0: the same numbers.
    long_form_est: got.estimate.value,
    long_form_se_cr0_pupil: got.estimate.robust.hc0,
    sd_pre_pooled: got.sdPrePooled,
    sd_post_pooled: got.sdPostPooled,
    d_ppc2: got.dPpc2,
    g_did_post_sd: got.gPost,
    wwc_did_g: got.gWwc,
    baseline_g_wwc: got.baselineG,
  };
};

const ancovaCase: OracleMethod = (input) => {
  const got = ancova(twoGroups(input));
  if (isRefusal(got)) return got;
  return {
    n_1: got.treated,
    n_0: got.comparison,
    ...estimateFields(got.estimate),
    slope_pre: got.slopePre,
    sigma: got.sigma,
    r_squared: got.rSquared,
    adj_mean_0: got.adjustedMeanComparison,
    adj_mean_1: got.adjustedMeanTreated,
    sd_post_pooled: got.sdPostPooled,
    g_ancova: got.g,
    g_ancova_wwc: got.gWwc,
    interaction_p: got.interactionP,
  };
};

const meanChangeCase: OracleMethod = (input) => {
  const got = meanChangeCluster(readMeasured(input, 'pre'), readMeasured(input, 'post'), readLabels(input, 'cluster'));
  if (isRefusal(got)) return got;
  return { n: got.n, n_clusters: got.clusters, est: got.value, se: got.seIgnoringSchools, ...clusterFields(got.bySchool) };
};

const pooledChangeCase: OracleMethod = (input) => {
  const got = pooledChange({
    presentPre: readMeasured(input, 'present_pre'),
    possiblePre: readMeasured(input, 'possible_pre'),
    presentPost: readMeasured(input, 'present_post'),
    possiblePost: readMeasured(input, 'possible_post'),
  });
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    pooled_pre: got.pooledPre,
    pooled_post: got.pooledPost,
    change: got.change,
    se: got.se,
    df: got.df,
    t: got.t,
    p: got.p,
    ci_low: got.low,
    ci_high: got.high,
    pupil_mean_pre: got.pupilMeanPre,
    pupil_mean_post: got.pupilMeanPost,
    pupil_mean_change: got.pupilMeanChange,
  };
};

const independentCase: OracleMethod = (input) => {
  const got = independentT(readMeasured(input, 'y'), readMeasured(input, 'treat'));
  const common = {
    n_1: got.treated,
    n_0: got.comparison,
    mean_1: got.meanTreated,
    mean_0: got.meanComparison,
    sd_1: got.sdTreated,
    sd_0: got.sdComparison,
  };
  if (isRefusal(got.tests)) return { ...common, r_error: got.tests.refused };
  const { welch, student, ...sizes } = got.tests;
  return {
    ...common,
    welch_t: welch.t,
    welch_df: welch.df,
    welch_p: welch.p,
    welch_ci_low: welch.low,
    welch_ci_high: welch.high,
    student_t: student.t,
    student_df: student.df,
    student_p: student.p,
    student_ci_low: student.low,
    student_ci_high: student.high,
    sd_pooled: sizes.sdPooled,
    cohen_d: sizes.d,
    hedges_g: sizes.g,
    hedges_g_ci_low: sizes.gLow,
    hedges_g_ci_high: sizes.gHigh,
    wwc_omega: sizes.wwcFactor,
    wwc_g: sizes.gWwc,
    glass_delta: sizes.glassDelta,
    g_var_metafor: sizes.gVariance,
    wwc_baseline_category: sizes.baseline,
  };
};

const rankSumCase: OracleMethod = (input) => {
  const got = rankSum(readMeasured(input, 'y'), readMeasured(input, 'treat'));
  if (isRefusal(got)) return got;
  return {
    n_1: got.treated,
    n_0: got.comparison,
    U: got.u,
    prob_superiority: got.probabilityOfSuperiority,
    cliffs_delta: got.cliffsDelta,
    hl_shift: got.shift,
    has_ties: got.hasTies,
    p_exact: got.pExact,
    p_exact_doubled: got.pExactDoubled,
    p_normal: got.pNormal,
    p_normal_cc: got.pNormalCorrected,
  };
};

const mixedModelCase: OracleMethod = (input) => {
  const got = linearMixedModel(twoGroups(input));
  if (isRefusal(got)) return got;
  return {
    n: got.n,
    n_clusters: got.clusters,
    est: got.value,
    se: got.se,
    slope_pre: got.slopePre,
    intercept: got.intercept,
    var_cluster: got.varianceSchools,
    var_resid: got.varianceWithin,
    reml: got.reml,
    singular: got.singular,
    icc_null: got.iccEmpty,
    var_cluster_null: got.varianceSchoolsEmpty,
    var_resid_null: got.varianceWithinEmpty,
    es_total_unconditional: got.effectSize,
  };
};

const wildCase: OracleMethod = (input) => {
  const got = wildCluster({
    y: readMeasured(input, 'y'),
    x: readMeasured(input, 'x'),
    clusters: readLabels(input, 'cluster'),
    covariate: input['covariate'] === undefined ? null : readMeasured(input, 'covariate'),
  });
  if (isRefusal(got)) return got;
  return { est: got.value, t_cr1s: got.t, n_clusters: got.clusters, n_draws: got.draws, p_wild: got.p };
};

export const groupMethods: Readonly<Record<string, OracleMethod>> = {
  did: didCase,
  ancova: ancovaCase,
  mean_change_cluster: meanChangeCase,
  pooled_change: pooledChangeCase,
  independent_t: independentCase,
  rank_sum: rankSumCase,
  lmm: mixedModelCase,
  wild_cluster: wildCase,
};
