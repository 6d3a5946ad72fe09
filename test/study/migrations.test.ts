import { expect, it } from 'vitest';
import { latestVersion, migrations } from '#shared/study/migrations/migrations.ts';

it('numbers the steps of the file format without a gap', () => {
  expect(latestVersion(migrations)).toBe(migrations.length);
  expect(() => latestVersion([...migrations, { version: migrations.length + 2, statements: [] }])).toThrow('is missing');
});
