import { coxIndex } from '#shared/statistics/coxIndex.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { pooledSd, wwcFactor } from '#shared/statistics/twoGroups.ts';
import { baselineVerdict } from '../comparison.ts';
import type { BaselineRow } from '../design.ts';
import type { PupilChange } from '../finding.ts';
import type { PupilFacts } from '../queries/factRows.ts';

type Facts = ReadonlyMap<number, PupilFacts>;

/** What each characteristic is counted as: a share of the pupils for whom it is known. */
const shares: readonly { readonly covariate: string; readonly has: (facts: PupilFacts) => boolean | null }[] = [
  { covariate: 'girls', has: ({ known }) => (known.gender === null ? null : /^f/i.test(known.gender)) },
  { covariate: 'fsm', has: ({ known }) => isTrue(known.fsm) },
  { covariate: 'pupilPremium', has: ({ known }) => isTrue(known.pupilPremium) },
  { covariate: 'sen', has: ({ known }) => (known.sen === null ? null : !/^n/i.test(known.sen)) },
  { covariate: 'eal', has: ({ known }) => isTrue(known.eal) },
];

const isTrue = (value: string | null) => (value === null ? null : value === 'true');

/** How alike two groups were before: the measure itself, the year group, and every characteristic the pupil list knows (METHODS 1.6). */
export function baselineTable(
  mentored: readonly PupilChange[],
  others: readonly PupilChange[],
  facts: Facts,
  stage: BaselineRow['stage'],
): readonly BaselineRow[] {
  const years = (pupils: readonly PupilChange[]) => pupils.flatMap(({ pupil }) => facts.get(pupil)?.year ?? []);
  return [
    ...meansRow(
      'before',
      mentored.map(({ pre }) => pre),
      others.map(({ pre }) => pre),
      stage,
    ),
    ...meansRow('year', years(mentored), years(others), stage),
    ...shares.flatMap(({ covariate, has }) => shareRow(covariate, ofKnown(mentored, facts, has), ofKnown(others, facts, has), stage)),
  ];
}

function meansRow(
  covariate: string,
  one: readonly number[],
  other: readonly number[],
  stage: BaselineRow['stage'],
): readonly BaselineRow[] {
  if (one.length < 2 || other.length < 2) return [];
  const spread = pooledSd(one, other);
  const [mentored, others] = [mean(one), mean(other)];
  const g = spread > 0 ? (wwcFactor(one.length + other.length) * (mentored - others)) / spread : null;
  return [{ covariate, stage, mentored, others, g, verdict: spread > 0 || mentored !== others ? baselineVerdict(g) : 'fine' }];
}

/** Shares as per cent; a share of 0 or 1 in either group has no index. */
function shareRow(
  covariate: string,
  one: readonly boolean[],
  other: readonly boolean[],
  stage: BaselineRow['stage'],
): readonly BaselineRow[] {
  if (one.length < 2 || other.length < 2) return [];
  const count = (flags: readonly boolean[]) => flags.filter((flag) => flag).length;
  const [x1, x0] = [count(one), count(other)];
  if (x1 + x0 === 0) return [];
  const index = coxIndex(x1, one.length, x0, other.length);
  const cox = isRefusal(index) ? null : index.coxWwc;
  const g = cox === null || !Number.isFinite(cox) ? null : cox;
  return [{ covariate, stage, mentored: (100 * x1) / one.length, others: (100 * x0) / other.length, g, verdict: baselineVerdict(g) }];
}

function ofKnown(pupils: readonly PupilChange[], facts: Facts, has: (facts: PupilFacts) => boolean | null): readonly boolean[] {
  return pupils.flatMap(({ pupil }) => {
    const of = facts.get(pupil);
    const known = of === undefined ? null : has(of);
    return known === null ? [] : [known];
  });
}
