import { parentPort } from 'node:worker_threads';
import { serveWorkbench } from '#shared/workbench/serveWorkbench.ts';
import { threadChannel } from './threadChannel.ts';
import { nodeWorkbench } from './workbenchPorts.ts';

// The program in a thread of its own: SQLite and DuckDB block while they work, and the window's process must not.
if (parentPort !== null) serveWorkbench(threadChannel(parentPort), (events) => nodeWorkbench({ events, startEngineEarly: true }));
