import { type ConnectedWorkbench, connectWorkbench } from '#shared/workbench/connectWorkbench.ts';
import { renewedChannel } from './renewedChannel.ts';
import workerScript from './workbench.worker.ts?worker&url';
import { workerChannel } from './workerChannel.ts';

/** Starts the program in a worker. The page's `default` Trusted Types policy must exist by now. */
export function startWorkbench(): ConnectedWorkbench {
  return connectWorkbench(
    renewedChannel(() => {
      const worker = new Worker(new URL(workerScript, location.href), { type: 'module', name: 'workbench' });
      return { channel: workerChannel(worker), end: () => worker.terminate() };
    }),
  );
}
