import { Worker } from 'node:worker_threads';
import { connectWorkbench } from '#shared/workbench/connectWorkbench.ts';
import type { Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { threadChannel } from './threadChannel.ts';

/** Starts the program in a thread: the built `workbench.js` beside the built shell, or the source where it runs unbuilt. */
export function startWorkbenchThread(events: WorkbenchEvents, studiesFolder?: string, script = besideThis()): Workbench {
  const { workbench, listen } = connectWorkbench(threadChannel(new Worker(script, { workerData: { studiesFolder } })));
  listen(events);
  return workbench;
}

function besideThis(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './workbenchThread.ts' : './workbench.js', import.meta.url);
}
