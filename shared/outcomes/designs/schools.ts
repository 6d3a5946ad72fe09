import { linearMixedModel } from '#shared/statistics/linearMixedModel.ts';
import { meanByCluster, signFlipByCluster } from '#shared/statistics/meanByCluster.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { wildCluster } from '#shared/statistics/wildCluster.ts';
import { meanChangeBySchool, refusedFrom, withoutInterval } from '../estimates.ts';
import type { Caveat, Estimate, PupilChange, Refused } from '../finding.ts';
import { countSchools, type Design, othersOf } from './question.ts';

/** The smallest p of a wild bootstrap is 2^(1 - G): below this it cannot say anything (METHODS 1.6). */
const fewestForWild = 6;

/** The seed of the draws when there are too many schools to visit every sign pattern: the same study gives the same p for ever. */
const seed = 20240819;

/** Pupils of one school are alike: the change with an interval that allows for it, a second opinion from six schools, and how alike they are. */
export const schools: Design = async ({ finding }) => {
  const pupils = finding.pupils.filter(({ school }) => school !== null);
  const count = countSchools(pupils);
  if (pupils.length === 0) return null;
  if (count < 2) return { design: 'schools', estimates: [], refused: { refused: 'oneSchool', values: { schools: count } }, caveats: [] };
  const bySchool = meanChangeBySchool(pupils);
  const others = othersOf(finding)?.pupils.filter(({ school }) => school !== null) ?? [];
  return {
    design: 'schools',
    estimates: [
      ...(bySchool === null ? [] : [bySchool]),
      ...flipped(pupils, count),
      ...byModel(pupils),
      ...(finding.comparison === null || 'refused' in finding.comparison ? [] : [finding.comparison.headline]),
      ...(others.length === 0 ? [] : besideOthers(pupils, others)),
    ],
    refused: null,
    caveats: caveatsOf(count, bySchool),
  };
};

function flipped(pupils: readonly PupilChange[], count: number): readonly Estimate[] {
  if (count < fewestForWild) return [];
  const clusters = pupils.map(({ school }) => school ?? 0);
  const changes = pupils.map(({ change }) => change);
  const flip = signFlipByCluster(changes, clusters, createRandom(seed));
  if (flip === null) return [];
  const value = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  return [{ ...withoutInterval('test', value, pupils.length, 'signFlipBySchool', 'testOnly'), p: flip.p, values: { schools: count } }];
}

function byModel(pupils: readonly PupilChange[]): readonly (Estimate | Refused)[] {
  const result = meanByCluster(
    pupils.map(({ change }) => change),
    pupils.map(({ school }) => school ?? 0),
  );
  if (isRefusal(result)) return [refusedFrom(result)];
  const { value, icc, se, singular } = result;
  const n = pupils.length;
  return [
    { ...withoutInterval('meanChange', value, n, 'randomIntercept', singular ? 'schoolsAddNothing' : 'readCr2'), values: { se, icc } },
    { ...withoutInterval('share', icc, n, 'iccChange', 'readCr2'), values: { singular: singular ? 1 : 0 } },
  ];
}

function besideOthers(pupils: readonly PupilChange[], others: readonly PupilChange[]): readonly (Estimate | Refused)[] {
  const all = [...pupils, ...others];
  const count = countSchools(all);
  const pre = all.map((pupil) => pupil.pre);
  const post = all.map((pupil) => pupil.post);
  const treat = all.map((_, place) => (place < pupils.length ? 1 : 0));
  const clusters = all.map(({ school }) => school ?? 0);
  const model = linearMixedModel({ pre, post, treat, clusters });
  const wild = count < fewestForWild ? null : wildCluster({ y: post, x: treat, covariate: pre, clusters }, createRandom(seed));
  return [
    ...(wild === null || isRefusal(wild)
      ? []
      : [{ ...withoutInterval('test', wild.value, all.length, 'wildBootstrap', 'testOnly'), p: wild.p, values: { schools: count } }]),
    ...(isRefusal(model)
      ? [refusedFrom(model)]
      : [
          {
            ...withoutInterval('adjustedDifference', model.value, model.n, 'mixedModel', model.singular ? 'schoolsAddNothing' : 'readCr2'),
            values: { se: model.se, icc: model.iccEmpty, effectSize: model.effectSize },
          },
          withoutInterval('share', model.iccEmpty, model.n, 'iccAfter', 'readCr2'),
        ]),
  ];
}

function caveatsOf(count: number, bySchool: Estimate | Refused | null): readonly Caveat[] {
  if (count < 4) return [{ code: 'design.belowFourSchools', values: { schools: count } }];
  const df = bySchool === null || 'refused' in bySchool ? null : bySchool.df;
  return [
    ...(df !== null && df < 4 ? [{ code: 'comparison.fragile', values: { df } }] : []),
    ...(count < fewestForWild ? [{ code: 'design.noWild', values: { schools: count } }] : []),
  ];
}
