import { insertLine, payloadOf, type StoredLine } from '#shared/study/eventLine.ts';
import { headMark, putMeta } from '#shared/study/meta.ts';
import { formatVersion } from '#shared/study/migrations/migrations.ts';
import type { Study } from '#shared/study/model.ts';
import { patched } from '#shared/study/patches.ts';
import { prepareNewFile } from '#shared/study/prepareFile.ts';
import { nothing } from '#shared/study/replay.ts';
import { putSnapshot, snapshotStatements } from '#shared/study/snapshots.ts';
import type { Sqlite, SqliteStatement } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { FoundSeal } from './foundSeal.ts';
import type { ProvenState } from './states.ts';

const linesAtOnce = 500;
/** Lines behind the last snapshot from which another one makes opening quicker. */
const snapshotAfter = 50;

export interface OldJournal {
  /** From the first line on, without a gap. */
  readonly lines: Iterable<StoredLine>;
  readonly states: readonly ProvenState[];
  readonly madeWith: string;
}

/** Fills an empty file with lines as they were written, hash by hash, and with the snapshots among them. */
export async function asTheyWere(
  sqlite: Sqlite,
  { seal, lock }: FoundSeal,
  { lines, states, madeWith }: OldJournal,
  seen: (study: Study) => void,
): Promise<void> {
  let batch: SqliteStatement[] = [
    ...(await prepareNewFile(sqlite)),
    putMeta('madeWith', madeWith),
    putMeta('readableBy', String(formatVersion)),
    ...(lock === null ? [] : [putMeta('lock', lock)]),
  ];
  let study = nothing;
  let last: StoredLine | null = null;
  let snapshotAt = 0;
  for (const line of lines) {
    study = patched(study, (await payloadOf(seal, line)).patches);
    seen(study);
    batch.push(insertLine(line));
    const state = states.find(({ sequence, lineHash }) => sequence === line.sequence && lineHash === line.hash);
    if (state !== undefined) {
      batch.push(putSnapshot(state.sequence, state.stored));
      snapshotAt = state.sequence;
    }
    last = line;
    if (line.sequence % linesAtOnce === 0) {
      const full = batch;
      batch = [];
      await carried(() => sqlite.transaction(full));
    }
  }
  if (last === null) return;
  batch.push(putMeta('study', study.id), putMeta('head', headMark(last)));
  if (last.sequence - snapshotAt >= snapshotAfter) batch.push(...(await snapshotStatements(seal, last, study)));
  await carried(() => sqlite.transaction(batch));
}
