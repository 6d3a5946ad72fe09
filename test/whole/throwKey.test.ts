import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { csv, pupilList } from '#test/import/support.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

const marks = csv('marks.csv', 'UPN,Mark_date,AM/PM,Mark', 'B801200005001,14-Nov-23,AM,/', 'B801200005001,15-Nov-23,AM,/');

it('throws the key away for good: nothing more comes in, everything that is there stays, and undo does not bring it back', async () => {
  const workbench = place.workbench();
  const { ref } = unwrap(await workbench.createStudy('Northfield'));
  unwrap(await workbench.review([pupilList]));
  unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
  const keys = join(place.folder, 'home', 'keys');
  expect(readdirSync(keys)).toHaveLength(1);
  unwrap(await workbench.review([marks]));

  const kept = unwrap(await workbench.throwKeyAway());
  expect(kept.patches).toMatchObject([{ op: 'add', path: ['register', 'keyThrownAwayAt'] }]);
  expect(existsSync(keys) ? readdirSync(keys) : []).toEqual([]);
  // What was reviewed with the key in hand is not imported after it.
  expect(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] })).toMatchObject({
    failure: { code: 'import.nothingToImport' },
  });
  const refused = await workbench.review([marks]);
  expect(refused).toMatchObject({ failure: { code: 'study.keyThrownAway' } });
  if (!refused.ok) expect(describeFailure(refused.failure).what).toContain('thrown away');
  expect(unwrap(await workbench.dataRoom()).loaded[0]).toMatchObject({ kind: 'pupils', rows: 4 });

  const { study } = unwrap(await workbench.openStudy(ref));
  expect(study.register.keyThrownAwayAt).toMatch(/^2026-03-02T/);
  unwrap(await workbench.undo());
  expect(await workbench.review([marks])).toMatchObject({ failure: { code: 'study.keyMissing' } });
  expect(existsSync(keys) ? readdirSync(keys) : []).toEqual([]);
  unwrap(await workbench.closeStudy());
});

it('is refused where the study cannot be changed: a key is not lost by looking', async () => {
  const workbench = place.workbench();
  const { ref } = unwrap(await workbench.createStudy('Northfield'));
  unwrap(await workbench.review([pupilList]));
  unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
  const reader = place.workbench({ onlyReading: true });
  unwrap(await reader.openStudy(ref));
  expect(await reader.throwKeyAway()).toMatchObject({ failure: { code: 'study.readOnly' } });
  unwrap(await reader.closeStudy());
  expect(unwrap(await workbench.review([marks])).tables).toHaveLength(1);
  unwrap(await workbench.closeStudy());
});
