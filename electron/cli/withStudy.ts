import { nodeWorkbench } from '#electron/services/workbenchPorts.ts';
import type { Failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { describeProgress } from '#shared/words/progress.ts';
import type { OpenedStudy, Workbench } from '#shared/workbench/workbench.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** Runs `work` on a workbench of its own and puts everything away afterwards, whatever happened. */
export async function withWorkbench<Value>(
  terminal: Terminal,
  work: (workbench: Workbench) => Promise<Value>,
  { onlyReading = false }: { readonly onlyReading?: boolean } = {},
): Promise<Value> {
  const showProgress = progressLine(terminal, describeProgress);
  const workbench = nodeWorkbench({
    events: { progress: showProgress, engine: () => undefined, backup: (failed) => sayBackup(terminal, failed) },
    onlyReading,
  });
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

/** What went wrong with a backup is said, and stops nothing. */
function sayBackup(terminal: Terminal, failed: Failure | null): void {
  if (failed !== null) terminal.complain(describeFailure(failed).what);
}

type StudyWork<Value> = (workbench: Workbench, opened: OpenedStudy) => Promise<Value>;

/** The same, with the study at that path open; `secret` opens a protected one. */
export function withStudy<Value>(
  terminal: Terminal,
  path: string,
  secret: string | null,
  work: StudyWork<Value>,
  options = { onlyReading: false },
): Promise<Value> {
  const open = async (workbench: Workbench) => work(workbench, unwrap(await workbench.openStudy(terminal.path(path), secret)));
  return withWorkbench(terminal, open, options);
}

/** The same for a command that only reads: the study may be open in a window meanwhile, and nothing is written beside it. */
export function withStudyToRead<Value>(terminal: Terminal, path: string, secret: string | null, work: StudyWork<Value>): Promise<Value> {
  return withStudy(terminal, path, secret, work, { onlyReading: true });
}
