import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createRandom } from '#shared/sample/world/random.ts';
import { tryFlips } from './flips.ts';
import { everyByte } from './places.ts';

// One of two threads that share the bytes of a study between them.

const { bytes, recoveryKey, first, every, seed } = z
  .object({ bytes: z.instanceof(Uint8Array), recoveryKey: z.string().nullable(), first: z.int(), every: z.int(), seed: z.int() })
  .parse(workerData);
let done = 0;
const tally = await tryFlips({ bytes, recoveryKey }, everyByte(bytes, first, every, createRandom(seed, 'bitrot', first)), () => {
  done += 1;
  if (done % 1000 === 0) parentPort?.postMessage({ done: 1000 });
});
parentPort?.postMessage({ tally });
