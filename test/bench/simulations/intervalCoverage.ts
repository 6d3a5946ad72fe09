import { createRandom, type Random } from '#shared/sample/world/random.ts';
import { ancova } from '#shared/statistics/ancova.ts';
import { beyondChance } from '#shared/statistics/beyondChance.ts';
import { differenceInDifferences } from '#shared/statistics/differenceInDifferences.ts';
import { imputedMeanChange } from '#shared/statistics/imputedMeanChange.ts';
import { mcnemar } from '#shared/statistics/mcnemar.ts';
import { pairedCounts } from '#shared/statistics/pairedCounts.ts';
import { pairedEffectSizes } from '#shared/statistics/pairedEffectSizes.ts';
import { hasTest, pairedT } from '#shared/statistics/pairedT.ts';
import { pooledChange } from '#shared/statistics/pooledChange.ts';
import { createRandom as createStream } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { wilcoxonSignedRank } from '#shared/statistics/wilcoxonSignedRank.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One estimator, data with a known truth, and the interval it gives of them; null where it gives none. */
interface Trial {
  readonly name: string;
  readonly truth: number;
  interval(random: Random): Interval | null;
}

const pupils = 40;
const each = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

/** Scores whose mean rises by half a standard deviation, r = .5. */
function scores(random: Random, gain: number): { readonly pre: number[]; readonly post: number[] } {
  const pre: number[] = [];
  const post: number[] = [];
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    const before = random.normal(0, 1);
    pre.push(before);
    post.push(0.5 * before + random.normal(0, Math.sqrt(0.75)) + gain);
  }
  return { pre, post };
}

/** Two groups, the second without a gain. */
function groups(random: Random, gain: number) {
  const [own, other] = [scores(random, gain), scores(random, 0)];
  return {
    pre: [...own.pre, ...other.pre],
    post: [...own.post, ...other.post],
    treat: [...each(pupils, () => 1), ...each(pupils, () => 0)],
  };
}

function suspensions(random: Random, ratio: number) {
  const rates = each(pupils, () => random.gamma(0.5) / 0.5);
  const exposures = () => each(pupils, () => 90 + random.below(31));
  const [exposurePre, exposurePost] = [exposures(), exposures()];
  const drawn = (exposure: readonly number[], factor: number) =>
    rates.map((rate, pupil) => random.poisson(0.01 * rate * factor * (exposure[pupil] ?? 0)));
  return { countPre: drawn(exposurePre, 1), exposurePre, countPost: drawn(exposurePost, ratio), exposurePost };
}

/** Sessions attended of 80 to 120, by pupils whose own rates differ, all of them 3 points higher after. */
function registers(random: Random) {
  const rates = each(pupils, () => 0.6 + 0.3 * random.next());
  const possible = () => each(pupils, () => 80 + random.below(41));
  const [possiblePre, possiblePost] = [possible(), possible()];
  const attended = (sessions: readonly number[], gain: number) =>
    rates.map((rate, pupil) =>
      each(sessions[pupil] ?? 0, () => (random.chance(rate + gain) ? 1 : 0)).reduce<number>((sum, one) => sum + one, 0),
    );
  return { presentPre: attended(possiblePre, 0), possiblePre, presentPost: attended(possiblePost, 0.03), possiblePost };
}

const bounded = (low: number | null, high: number | null): Interval | null => (low === null || high === null ? null : { low, high });

export const trials: readonly Trial[] = [
  {
    name: 'mean change (paired t)',
    truth: 0.5,
    interval(random) {
      const { pre, post } = scores(random, 0.5);
      const result = pairedT(pre, post);
      return hasTest(result) ? result.test : null;
    },
  },
  {
    name: 'size of the change, g with the SD before (Becker)',
    truth: 0.5,
    interval(random) {
      const { pre, post } = scores(random, 0.5);
      const result = pairedEffectSizes(pre, post);
      return isRefusal(result) ? null : bounded(result.gPreLow, result.gPreHigh);
    },
  },
  {
    name: 'median change (Hodges-Lehmann)',
    truth: 0.5,
    interval(random) {
      const { pre, post } = scores(random, 0.5);
      const result = wilcoxonSignedRank(pre, post);
      return isRefusal(result) ? null : result.shift;
    },
  },
  {
    name: 'change of pooled attendance',
    truth: 0.03,
    interval(random) {
      const result = pooledChange(registers(random));
      return isRefusal(result) ? null : result;
    },
  },
  {
    name: 'rate ratio of suspensions (GEE, t)',
    truth: Math.log(0.7),
    interval(random) {
      const result = pairedCounts(suspensions(random, 0.7));
      return isRefusal(result) || result.gee === null ? null : { low: Math.log(result.gee.low), high: Math.log(result.gee.high) };
    },
  },
  {
    name: 'change of a share (Bonett-Price)',
    truth: -0.1,
    interval(random) {
      const level = each(pupils, () => random.next());
      const below = (share: number) => level.map((own) => (random.chance(Math.min(1, 2 * share * own)) ? 1 : 0));
      const result = mcnemar(below(0.4), below(0.3));
      return bounded(result.differenceLow, result.differenceHigh);
    },
  },
  {
    name: 'difference at the same value before (ANCOVA)',
    truth: 0.4,
    interval(random) {
      const result = ancova(groups(random, 0.4));
      return isRefusal(result) ? null : bounded(result.estimate.low, result.estimate.high);
    },
  },
  {
    name: 'difference in change (DiD)',
    truth: 0.4,
    interval(random) {
      const result = differenceInDifferences(groups(random, 0.4));
      return isRefusal(result) ? null : bounded(result.estimate.low, result.estimate.high);
    },
  },
  {
    name: 'change beyond what those who began there saw',
    truth: 0.4,
    interval(random) {
      const school = each(600, () => scores(random, 0)).flatMap(({ pre, post }) => [{ pre: pre[0] ?? 0, post: post[0] ?? 0 }]);
      const eligible = random.shuffled(school.filter(({ pre }) => pre < -0.5));
      const chosen = eligible.slice(0, pupils);
      const others = school.filter((pupil) => !chosen.includes(pupil));
      const result = beyondChance(
        { pre: chosen.map(({ pre }) => pre), post: chosen.map(({ post }) => post + 0.4) },
        { pre: others.map(({ pre }) => pre), post: others.map(({ post }) => post) },
      );
      return isRefusal(result) ? null : result;
    },
  },
];

/** Sixty pupils, of whom those who began lower are likelier to be gone before the second window: a third in all. The lower gain more. */
function leavers(random: Random): { readonly pre: number[]; readonly post: (number | null)[] } {
  const [one, other] = [scores(random, 0.5), scores(random, 0.5)];
  const pre = [...one.pre, ...other.pre].slice(0, 60);
  const post = [...one.post, ...other.post].slice(0, 60);
  return { pre, post: post.map((value, pupil) => (random.chance(1 / (1 + Math.exp(0.8 + 1.5 * (pre[pupil] ?? 0)))) ? null : value)) };
}

export const missingTrials: readonly Trial[] = [
  {
    name: 'mean change with a third gone, complete pairs alone (paired t)',
    truth: 0.5,
    interval(random) {
      const { pre, post } = leavers(random);
      const result = pairedT(pre, post);
      return hasTest(result) ? result.test : null;
    },
  },
  {
    name: 'mean change with a third gone, missing values filled in',
    truth: 0.5,
    interval(random) {
      const { pre, post } = leavers(random);
      const result = imputedMeanChange(pre, post, createStream(random.below(2 ** 31)));
      return isRefusal(result) ? null : result;
    },
  },
];

export interface Coverage {
  readonly name: string;
  readonly rounds: number;
  /** In per cent of the rounds with an interval. */
  readonly covered: number;
  readonly without: number;
}

export function intervalCoverage({ name, truth, interval }: Trial, rounds: number, seed: number): Coverage {
  const intervals = [...Array(rounds).keys()].map((round) => interval(createRandom(seed, name, round)));
  const given = intervals.flatMap((one) => (one === null ? [] : [one]));
  const covered = given.filter(({ low, high }) => low <= truth && truth <= high).length;
  return { name, rounds, covered: given.length === 0 ? 0 : (100 * covered) / given.length, without: rounds - given.length };
}
