import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveWorkbench } from '#shared/workbench/serveWorkbench.ts';
import { threadChannel } from './threadChannel.ts';
import { nodeWorkbench } from './workbenchPorts.ts';

// The program in a thread of its own: SQLite and DuckDB block while they work, and the window's process must not.
const { studiesFolder } = z.object({ studiesFolder: z.string().optional() }).parse(workerData ?? {});

if (parentPort !== null) {
  const folder = studiesFolder === undefined ? {} : { folder: studiesFolder };
  serveWorkbench(threadChannel(parentPort), (events) => nodeWorkbench({ events, startEngineEarly: true, ...folder }));
}
