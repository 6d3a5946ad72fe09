import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { threadChannel } from '#electron/services/threadChannel.ts';
import { unwrap } from '#shared/failure/result.ts';
import { connectWorkbench } from '#shared/workbench/connectWorkbench.ts';
import { desk } from '#test/support/desk.ts';

it('runs the whole program in a thread, as the desktop shell has it', async () => {
  const place = desk();
  const script = fileURLToPath(import.meta.resolve('#electron/services/workbenchThread.ts'));
  const worker = new Worker(script, { env: { ...process.env, STRAND_HOME: join(place.folder, 'home') } });
  const { workbench, listen } = connectWorkbench(threadChannel(worker));
  const ready = new Promise<void>((resolve) => listen({ engine: (state) => state === 'ready' && resolve() }));
  const { ref } = unwrap(await workbench.createStudy(join(place.folder, 'thread.strand')));
  await ready;
  expect(unwrap(await workbench.outcomes(null)).flow.mentors).toBe(0);
  unwrap(await workbench.run('codebook.starter', {}));
  unwrap(await workbench.closeStudy());
  expect(unwrap(await workbench.openStudy(ref)).study.codes.length).toBeGreaterThan(4);
  await worker.terminate();
  expect(await workbench.history(100)).toMatchObject({ failure: { code: 'bug' } });
  place.clear();
});
