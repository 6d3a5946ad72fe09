import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { emptyStore } from '#test/support/changes.ts';
import { desk } from '#test/support/desk.ts';

const writer = fileURLToPath(new URL('./support/writer.ts', import.meta.url));

/** Lets a writer work until it has said `enough` numbers, then ends it as a power cut would; answers the last number it said. */
function lastWordOf(path: string, enough: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.split('\n').length > enough) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(Number(said.trimEnd().split('\n').at(-1))));
  });
}

it('loses no change that it said it kept, however its writer ends', async () => {
  const place = desk();
  const path = join(place.folder, 'term.strand');
  await (await emptyStore(openNodeSqlite(path))).close();
  for (const enough of [1, 7, 40]) {
    const last = await lastWordOf(path, enough);
    const store = await openStudyStore(openNodeSqlite(path));
    expect(Number(store.study.name.replace('kept ', ''))).toBeGreaterThanOrEqual(last);
    expect(await store.check()).toMatchObject([{ severity: 'ok' }, { severity: 'ok' }, { severity: 'ok' }]);
    await store.close();
  }
  place.clear();
});
