// Native DuckDB, which is told the same rows, answers what each line of input asks: `{ "run": SQL }` or `{ "read": SQL }`, in milliseconds and rows.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const { DuckDBInstance } = createRequire(join(process.argv[2] ?? '', 'package.json'))('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const cpu = process.cpuUsage();
  const started = performance.now();
  let rows = 0;
  if (asked.run) await connection.run(asked.run);
  else rows = (await connection.runAndReadAll(asked.read)).currentRowCount;
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${JSON.stringify({ milliseconds, cpu: (user + system) / 1000, rows })}\n`);
}
