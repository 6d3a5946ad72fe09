import { type AccountFormat, accountFile } from '#shared/archive/accountFile.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { type FullAccount, fullAccount } from '#shared/import/fullAccount.ts';
import { readGrid } from '#shared/import/gridFormat.ts';
import type { SourceId } from '#shared/study/model.ts';
import { type Session, shown } from './session.ts';
import type { Work } from './stopping.ts';

/** The account of one source, or of all of them, as a file. */
export async function writeAccount(session: Session, format: AccountFormat, only: SourceId | null, work: Work): Promise<Uint8Array> {
  const study = shown(session);
  const sources = study.sources.filter(({ id }) => only === null || id === only);
  if (sources.length === 0) throw new FailureError(failure('command.refused', { reason: 'source.gone' }));
  const accounts: FullAccount[] = [];
  for (const [place, source] of sources.entries()) {
    work.progress({ step: 'import.table', done: place, total: sources.length });
    accounts.push(fullAccount(source, readGrid(await session.store.blob(source.grid), source.recipe), study));
    work.signal.throwIfAborted();
  }
  return accountFile(accounts, format);
}
