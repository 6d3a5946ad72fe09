import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '#electron/services/writeWhole.ts';
import { asSomebody } from '#test/support/asSomebody.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

const bytes = new TextEncoder().encode('a study');

it('puts the whole of it in place of what was there, and leaves nothing beside', async () => {
  const path = join(place.folder, 'copy.strand');
  writeFileSync(path, 'older');
  await writeWhole(path, bytes);
  expect([readFileSync(path, 'utf8'), readdirSync(place.folder)]).toEqual(['a study', ['copy.strand']]);
});

it('leaves what was there where it may not write, and says so', async () => {
  const folder = join(place.folder, 'theirs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'copy.strand'), 'older');
  for (const one of [place.folder, folder]) chmodSync(one, 0o555);
  await asSomebody(async () => {
    await expect(writeWhole(join(folder, 'copy.strand'), bytes)).rejects.toMatchObject({
      failure: { code: 'study.writeFailed', values: { file: 'copy.strand', reason: 'copyRefused' } },
    });
  });
  for (const one of [place.folder, folder]) chmodSync(one, 0o755);
  expect([readFileSync(join(folder, 'copy.strand'), 'utf8'), readdirSync(folder)]).toEqual(['older', ['copy.strand']]);
});
