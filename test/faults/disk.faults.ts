import { parseArgs } from 'node:util';
import { createRandom } from '#shared/sample/world/random.ts';
import { makeBench } from './disk/bench.ts';
import { deedNames } from './disk/steps.ts';
import { sweepDeed } from './disk/sweep.ts';

/** `npm run faults -- disk [--some] [--deed D] [--seed S]`: every fault at every call of each deed on its files, or `npm test`'s choice of them. */
const { values } = parseArgs({
  options: { some: { type: 'boolean', default: false }, deed: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const bench = await makeBench(process.env['STRACE_PATH'] ?? 'strace');
let failed = 0;
try {
  for (const deed of deedNames.filter((name) => (values.deed ?? name) === name))
    await sweepDeed(bench, deed, {
      which: values.some ? 'some' : 'all',
      random: createRandom(Number(values.seed), deed),
      say({ kind, calls, rounds, injected, told, killed, complaints }) {
        console.log(
          `${deed}, ${kind} (${calls} calls): ${rounds} rounds, ${injected} with the fault injected; ` +
            `${told} told, ${killed} killed, ${complaints.length} lost, damaged or untold`,
        );
        for (const complaint of complaints) console.log(`  FAILED ${complaint}`);
        failed += complaints.length;
      },
    });
} finally {
  bench.remove();
}
process.exit(failed === 0 ? 0 : 1);
