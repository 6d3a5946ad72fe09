import { parseArgs } from 'node:util';
import { type Covered, coverOne, holds } from '#test/outcomes/coverage.ts';

/** `npm run bench -- coverage [--pupils N] [--seeds N] [--first SEED]`: how often the intervals hold the truth of invented partnerships. */
const { values } = parseArgs({
  options: {
    pupils: { type: 'string', default: '600' },
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1' },
  },
});
const first = Number(values.first);
const covered: Covered[] = [];
for (let seed = first; seed < first + Number(values.seeds); seed += 1) covered.push(...(await coverOne(seed, Number(values.pupils))));
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
for (const measure of ['attendance', 'teacherBehaviour', 'confidence'] as const) {
  const own = covered.filter((one) => one.measure === measure);
  const withComparison = own.filter((one) => holds(one.comparison, one.truth)).length;
  const naive = own.filter((one) => holds(one.headline, one.truth)).length;
  console.log(
    `${measure}: the comparison's interval holds the truth in ${withComparison} of ${own.length} partnerships; the plain change's in ${naive}.`,
    `Means: truth ${mean(own.map((one) => one.truth)).toFixed(2)}, comparison ${mean(own.map((one) => one.comparison?.value ?? 0)).toFixed(2)},`,
    `plain change ${mean(own.map((one) => one.headline?.value ?? 0)).toFixed(2)}, chance ${mean(own.map((one) => one.chance ?? 0)).toFixed(2)}`,
    `(truly ${mean(own.map((one) => one.chanceTruth)).toFixed(2)}).`,
  );
  const missed = own.filter((one) => !holds(one.comparison, one.truth)).map((one) => one.seed);
  if (missed.length > 0) console.log(`  missed with seeds ${missed.join(', ')}`);
}
