import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { emptyStore, keep } from '#test/support/changes.ts';
import type { Life } from './plan.ts';

/** Studies to be killed over, made once; each round gets copies in a folder of its own. */
export interface Studies {
  copied(study: Life['study'], path: string): void;
  folder(): string;
  remove(): void;
}

const lines = { short: 80, long: 490 };

export async function makeStudies(): Promise<Studies> {
  const place = mkdtempSync(join(tmpdir(), 'strand-killed-'));
  const template = (study: string) => join(place, `${study}.strand`);
  for (const [study, count] of Object.entries(lines)) {
    const sqlite = openNodeSqlite(':memory:');
    const store = await emptyStore(sqlite);
    for (let line = 2; line <= count; line += 1) await keep(store, 'study.rename', { name: `Named in line ${line}` });
    writeFileSync(template(study), await sqlite.bytes());
    await sqlite.close();
  }
  return {
    copied(study, path) {
      if (study !== 'none') copyFileSync(template(study), path);
    },
    folder: () => mkdtempSync(join(place, 'round-')),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
