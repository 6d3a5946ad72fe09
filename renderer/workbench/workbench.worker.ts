import './workerPolicy.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import { serveWorkbench } from '#shared/workbench/serveWorkbench.ts';
import { browserPorts } from './browserPorts.ts';
import { workerChannel } from './workerChannel.ts';

// The program in a worker of its own: SQLite on OPFS needs one, and the window stays quick while it works.
serveWorkbench(workerChannel(self), (events) => createWorkbench(browserPorts(events)));
