import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/** Several reads of the file as it is now: what another program writes meanwhile cannot come in between. Nothing may be written within. */
export async function atOneMoment<Value>(sqlite: Sqlite, read: () => Promise<Value>): Promise<Value> {
  await carried(() => sqlite.exec('BEGIN'));
  try {
    return await read();
  } finally {
    // Some errors have ended it already; what was read, or why it could not be, is what counts.
    await sqlite.exec('ROLLBACK').catch(() => undefined);
  }
}
