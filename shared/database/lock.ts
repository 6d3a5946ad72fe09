import type { SqlQuery } from './database.ts';
import { sql } from './sql.ts';

/**
 * What every engine is told before its first row, in this order (the last line makes the rest final): no extensions are fetched
 * or loaded, no file and no address is reachable, memory has a limit. SET takes no parameters, so the limit is one of our own numbers.
 */
export function lockStatements(memory: 'small' | 'large' = 'large'): readonly SqlQuery[] {
  return [
    sql`SET autoinstall_known_extensions = false`,
    sql`SET autoload_known_extensions = false`,
    sql`SET allow_community_extensions = false`,
    sql`SET enable_external_access = false`,
    memory === 'large' ? sql`SET memory_limit = '1536MiB'` : sql`SET memory_limit = '512MiB'`,
    sql`SET lock_configuration = true`,
  ];
}
