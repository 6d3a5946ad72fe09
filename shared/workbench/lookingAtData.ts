import type { Database } from '#shared/database/database.ts';
import { type AccountPart, accountRows } from '#shared/dataRoom/accountRows.ts';
import type { DataRoom, RowPage } from '#shared/dataRoom/dataRoom.ts';
import { type Asked, lookAtData, rowsOfCheck } from '#shared/dataRoom/lookAtData.ts';
import { rowsUnsettled, showRow } from '#shared/dataRoom/showRows.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { readGrid } from '#shared/import/gridFormat.ts';
import type { RedactedRows } from '#shared/import/redactedRows.ts';
import type { Source, SourceId } from '#shared/study/model.ts';
import type { Room } from './room.ts';
import { type Session, shown } from './session.ts';
import type { Work } from './stopping.ts';

/** As many rows as a person looks through at once. */
const pageSize = 50;

/** What the Data room asks. The grid looked at last is kept while the study is open: the next page is often of the same file. */
export function lookingAtData({ engine }: Pick<Room, 'engine'>): {
  look(session: Session): Promise<DataRoom>;
  rows(session: Session, check: string, from: number): Promise<RowPage>;
  ofAccount(session: Session, source: SourceId, part: AccountPart, from: number): Promise<RowPage>;
} {
  const grids = new WeakMap<Session, { readonly source: string; readonly rows: RedactedRows }>();

  const gridOf = async (session: Session, source: Source): Promise<RedactedRows> => {
    const held = grids.get(session);
    if (held?.source === source.id) return held.rows;
    const rows = readGrid(await session.store.blob(source.grid), source.recipe);
    grids.set(session, { source: source.id, rows });
    return rows;
  };

  const asked = (session: Session, database: Database, { signal }: Work): Asked => ({
    ask: async (query) => {
      signal.throwIfAborted();
      return database.query(query);
    },
    setAside: async (source, reason) => rowsUnsettled(await gridOf(session, source), reason),
  });

  return {
    look: (session) => engine.ask(session, (database, work) => lookAtData(shown(session), asked(session, database, work))),
    async rows(session, check, from) {
      const study = shown(session);
      const page = await engine.ask(session, (database, work) => rowsOfCheck(study, asked(session, database, work), check, from, pageSize));
      if (page === null) throw new FailureError(failure('command.refused', { reason: 'check.unknown' }));
      const rows: RowPage['rows'][number][] = [];
      for (const row of page.rows) {
        const source = study.sources.find(({ number }) => number === row.source);
        rows.push(showRow(row, source, source === undefined ? null : await gridOf(session, source)));
      }
      return { total: page.total, from, size: pageSize, rows };
    },
    async ofAccount(session, id, part, from) {
      const study = shown(session);
      const source = study.sources.find((one) => one.id === id);
      if (source === undefined) throw new FailureError(failure('command.refused', { reason: 'source.gone' }));
      const rows = accountRows(source, await gridOf(session, source), study, part);
      return { total: rows.length, from, size: pageSize, rows: rows.slice(from, from + pageSize) };
    },
  };
}
