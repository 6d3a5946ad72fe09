import { nodeWorkbench } from '#electron/services/workbenchPorts.ts';
import { unwrap } from '#shared/failure/result.ts';
import { describeProgress } from '#shared/words/progress.ts';
import type { OpenedStudy, Workbench } from '#shared/workbench/workbench.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** Runs `work` on a workbench of its own and puts everything away afterwards, whatever happened. */
export async function withWorkbench<Value>(terminal: Terminal, work: (workbench: Workbench) => Promise<Value>): Promise<Value> {
  const showProgress = progressLine(terminal, describeProgress);
  const workbench = nodeWorkbench({ events: { progress: showProgress, engine: () => undefined } });
  // Ctrl+C stops the work as the window's Stop does, so that nothing half made is left; a second one ends the process.
  const stop = (): void => void workbench.cancel();
  process.once('SIGINT', stop);
  try {
    return await work(workbench);
  } finally {
    process.off('SIGINT', stop);
    showProgress(null);
    await workbench.closeStudy();
  }
}

/** The same, with the study at that path open; `secret` opens a protected one. */
export function withStudy<Value>(
  terminal: Terminal,
  path: string,
  secret: string | null,
  work: (workbench: Workbench, opened: OpenedStudy) => Promise<Value>,
): Promise<Value> {
  return withWorkbench(terminal, async (workbench) => work(workbench, unwrap(await workbench.openStudy(terminal.path(path), secret))));
}
