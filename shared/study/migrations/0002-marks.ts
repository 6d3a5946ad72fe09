import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

const [meta = '', event = '', ...others] = first.schema;

/**
 * `event.mark`: in a sealed study the keyed mark on each line's hash. `meta` also holds the study's id, the lowest format whose readers
 * may open the file, and the last line of the journal, so that a journal cut short at its end is found.
 */
export const marks: Migration = {
  version: 2,
  statements: [
    "ALTER TABLE event ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
    "INSERT OR REPLACE INTO meta SELECT 'head', sequence || ' ' || hash || ' ' || mark FROM event ORDER BY sequence DESC LIMIT 1",
    "INSERT OR REPLACE INTO meta SELECT 'study', payload ->> '$.patches[0].value.id' FROM event WHERE sequence = 1",
    "INSERT OR REPLACE INTO meta VALUES ('readableBy', '2')",
  ],
  schema: [meta, event.replace(/\n\) STRICT$/, "\n, mark TEXT NOT NULL DEFAULT '') STRICT"), ...others],
};
