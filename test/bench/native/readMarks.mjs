import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The yardstick: native DuckDB reads the file with its schema given. Prints what it took as JSON. */
const name = '@duckdb/node-api';
const [, , folder = '', file = ''] = process.argv;
const { DuckDBInstance } = createRequire(join(folder, 'package.json'))(name);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const used = process.cpuUsage();
const started = performance.now();
await connection.run(`CREATE TABLE marks AS SELECT * FROM read_csv('${file}', auto_detect = false, header = true, delim = ',',
  quote = '"', escape = '"', dateformat = '%d/%m/%Y', columns = {'Adno': 'VARCHAR', 'Date': 'DATE', 'Session': 'VARCHAR', 'Mark': 'VARCHAR'})`);
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(used);
const counted = await (await connection.run('SELECT count(*)::INTEGER AS n FROM marks')).getRows();
console.log(JSON.stringify({ milliseconds, cpu: (user + system) / 1000, rows: counted[0][0] }));
process.exit(0);
