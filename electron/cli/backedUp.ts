import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { FailureError } from '#shared/failure/failure.ts';
import { idSchema } from '#shared/study/studySchema.ts';
import { studyIdIn } from '#shared/workbench/studyIds.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import type { Terminal } from './terminal.ts';
import { withWorkbench } from './withStudy.ts';

/**
 * Runs `work` on the backups of a study: open where it opens (null), else by its id, which a protected or damaged file may still tell.
 * Where the file is gone its id may be given instead: the name of the folder that its backups lie in.
 */
export function withBackups(
  terminal: Terminal,
  given: string,
  secret: string | null,
  work: (workbench: Workbench, studyId: string | null) => Promise<void>,
): Promise<void> {
  const find = async (workbench: Workbench): Promise<void> => {
    const path = terminal.path(given);
    const opened = await workbench.openStudy(path, secret);
    if (opened.ok) return work(workbench, null);
    const studyId = opened.failure.code === 'study.notFound' ? idSchema.safeParse(given).data : await idIn(path);
    if (studyId === undefined) throw new FailureError(opened.failure);
    return work(workbench, studyId);
  };
  return withWorkbench(terminal, find, { onlyReading: true });
}

async function idIn(path: string): Promise<string | undefined> {
  try {
    const sqlite = openNodeSqlite(path);
    return await studyIdIn(sqlite).finally(() => sqlite.close());
  } catch {
    return undefined;
  }
}
