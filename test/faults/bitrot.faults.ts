import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { countOfEveryByte } from './bitrot/places.ts';
import { type SmallStudy, smallStudy, studyKinds } from './bitrot/smallStudy.ts';

/** `npm run faults -- bitrot [--seed S] [--only KIND]`: every byte of small studies turned over, one at a time, and everything read again. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } } });
const threads = 2;
const toldSchema = z.union([
  z.object({ done: z.number() }),
  z.object({ tally: z.object({ flips: z.number(), found: z.number(), complaints: z.array(z.string()) }) }),
]);
type Tally = Extract<z.infer<typeof toldSchema>, { tally: unknown }>['tally'];

function worked(study: SmallStudy, first: number, step: (done: number) => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const workerData = { ...study, first, every: threads, seed: Number(values.seed) };
    const worker = new Worker(new URL('./bitrot/flipWorker.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('message', (message: unknown) => {
      const told = toldSchema.parse(message);
      if ('tally' in told) resolve(told.tally);
      else step(told.done);
    });
  });
}

let failed = 0;
for (const kind of studyKinds.filter((one) => values.only === undefined || one === values.only)) {
  const study = await smallStudy(kind);
  const all = countOfEveryByte(study.bytes);
  const started = performance.now();
  let done = 0;
  let said = 0;
  const step = (more: number) => {
    done += more;
    if (done - said < 20_000) return;
    said = done;
    console.log(`${kind}: ${done} of ${all} flips, ${((performance.now() - started) / done).toFixed(2)} ms each`);
  };
  const tallies = await Promise.all(Array.from({ length: threads }, (_, first) => worked(study, first, step)));
  const complaints = tallies.flatMap((tally) => tally.complaints);
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  console.log(
    `${kind}: ${study.bytes.length} bytes, ${sum(({ flips }) => flips)} flips; ${sum(({ found }) => found)} found, ` +
      `the others changed nothing that is read; ${complaints.length} undetected or broken`,
  );
  for (const complaint of complaints.slice(0, 200)) console.log(`  FAILED ${complaint}`);
  failed += complaints.length;
}
process.exit(failed === 0 ? 0 : 1);
