import type { SqlQuery, SqlValue } from './database.ts';

/**
 * The only way to write SQL: a value in the template becomes a bound parameter, a query in the template is woven in with its
 * own parameters. Nothing that a person typed is ever part of the text.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | SqlQuery)[]): SqlQuery {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object' && part !== null) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** A table or column name as a quoted identifier: quotes doubled, NUL refused. Any other character is fine between quotes. */
export function quoteIdent(name: string): SqlQuery {
  if (name.includes('\u0000') || name === '') throw new RangeError('an SQL name must not be empty or hold NUL');
  return { text: `"${name.replaceAll('"', '""')}"`, values: [] };
}

/** A query as a person may read and run it: every value in its place. For showing only; never asked. */
export function printSql(query: SqlQuery): string {
  const values = query.values.values();
  return query.text
    .replaceAll('?', () => literal(values.next().value ?? null))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function literal(value: SqlValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
}
