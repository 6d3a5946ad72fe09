import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { readMeta } from '#shared/study/meta.ts';
import type { Study } from '#shared/study/model.ts';
import { openLock } from '#shared/study/seal/lock.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { stringsUnder } from '#test/erasure/support/lookFor.ts';
import { everyCanary, plant, planted, speakerIn } from '#test/erasure/support/plantedStudy.ts';
import { randomBytes } from '#test/study/seal/support.ts';
import { type Desk, desk } from '#test/support/desk.ts';

describe('a mentee of the sample, erased', () => {
  let place: Desk;
  let workbench: Workbench;
  beforeAll(() => {
    place = desk();
    workbench = place.workbench();
  });
  afterAll(async () => {
    await workbench.closeStudy();
    place.clear();
  });

  it('counts nowhere any more, and every other pupil counts as before', async () => {
    const files = unwrap(await workbench.sampleFiles({ pupils: 60, seed: 3 }));
    unwrap(await workbench.createStudy('Partnership'));
    unwrap(await workbench.review(files));
    unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
    const before = unwrap(await workbench.outcomes(null));
    const { study } = unwrap(await workbench.lookBack(null));
    const nadia = speakerIn(study, 'Nadia');
    const pupil = nadia.speaker.pupil ?? 0;
    expect(pupilsIn(before).flat()).toContain(pupil);

    const person = { pupil, speakers: [], words: [] };
    const review = unwrap(await workbench.eraseReview(person));
    expect(review.speakers).toEqual([{ title: 'Interview with a mentee, Weaverside', label: 'Nadia' }]);
    expect(unwrap(await workbench.outcomes(null))).toEqual(before);
    const record = unwrap(await workbench.erase(person));
    expect(record).toMatchObject({ sources: review.sources, passages: 5, looked: { hits: [], files: 1 } });
    expect(unwrap(await workbench.check()).whole).toBe(true);

    const after = unwrap(await workbench.outcomes(null));
    expect(pupilsIn(after).flat()).not.toContain(pupil);
    expect(pupilsIn(after)).toEqual(pupilsIn(before).map((pupils) => pupils.filter((one) => one !== pupil)));
    expect(changesIn(after)).toEqual(changesIn(before).map((changes) => changes.filter((one) => one.pupil !== pupil)));
    const transcript = unwrap(await workbench.transcript(nadia.document));
    expect(transcript.text).toContain('Erased 1: [erased]');
    expect(unwrap(await workbench.themes()).quotes.some((quote) => quote.pupil === pupil)).toBe(false);
    const { lines } = unwrap(await workbench.history(10));
    expect(lines.at(-1)?.sentence).toMatch(/^Erased a person: /);

    // Next term's file brings the pupil in again, as a new one: nothing is left to know them by.
    const list = files
      .filter(({ path }) => path === 'pupil-list.csv')
      .map(({ bytes }) => ({ path: 'next.csv', bytes: Uint8Array.of(...bytes, 10) }));
    unwrap(await workbench.review(list));
    unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
    expect(unwrap(await workbench.lookBack(null)).study.register.pupils).toBe(study.register.pupils + 1);
    expect(unwrap(await workbench.undo()).canUndo).toBe(false);
  });

  it('cannot be done while somebody looks back', async () => {
    unwrap(await workbench.lookBack(1));
    const failure = { failure: { code: 'study.lookingBack' } };
    expect(await workbench.eraseReview({ pupil: 1, speakers: [], words: [] })).toMatchObject(failure);
    expect(await workbench.erase({ pupil: 1, speakers: [], words: [] })).toMatchObject(failure);
    unwrap(await workbench.lookBack(null));
  });
});

/** Every pupil that each finding tells of, counted or left out. */
function pupilsIn({ findings }: OutcomeSet): readonly (readonly number[])[] {
  return findings.map(({ pupils, leftOut, comparison }) => {
    const beside = comparison === null || 'refused' in comparison ? [] : [comparison];
    const counted = [...pupils.map(({ pupil }) => pupil), ...beside.flatMap((one) => [...one.pupils.pupil])];
    const left = [leftOut, ...beside.map((one) => one.leftOut)].flat().flatMap((each) => each.pupils);
    return [...counted, ...left].sort((a, b) => a - b);
  });
}

function changesIn({ findings }: OutcomeSet) {
  return findings.map(({ pupils }) => pupils);
}

describe('Tamsin Orrelwyn, erased from a study with backups', () => {
  const person = (study: Study) => ({ pupil: speakerIn(study, 'Tamsin').speaker.pupil, speakers: [], words: planted.words });
  let place: Desk;
  let workbench: Workbench;
  beforeEach(() => {
    place = desk();
    workbench = place.workbench();
  });
  afterEach(async () => {
    await workbench.closeStudy();
    place.clear();
  });

  it('is in none of them, and they stay backups of that study at their line', async () => {
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    const study = await plant(workbench, () => place.pass(61));
    const copy = unwrap(await workbench.adoptStudy('A copy', unwrap(await workbench.copyOfStudy())));
    const before = unwrap(await workbench.backups(null)).listings;
    expect(before.map(({ behind }) => (behind ?? 0) > 0)).toEqual([true, true, true]);
    const folder = join(place.folder, 'home', 'backups', study.id);
    const broken = before[1]?.name ?? '';
    writeFileSync(join(folder, broken), readFileSync(join(folder, broken)).fill(7, 40_000, 200_000));

    const review = unwrap(await workbench.eraseReview(person(study)));
    expect(review).toMatchObject({ backups: 3, otherCopies: ['A copy'] });
    const record = unwrap(await workbench.erase(person(study)));
    expect(record).toMatchObject({ backups: 2, deletedBackups: [broken], otherCopies: ['A copy'], looked: { files: 3, hits: [] } });
    const after = unwrap(await workbench.backups(null)).listings;
    const kept = before.filter(({ name }) => name !== broken);
    expect(after.slice(1).map(({ name, sequence }) => [name, sequence])).toEqual(kept.map(({ name, sequence }) => [name, sequence]));
    expect(after.map(({ behind }) => behind)).toEqual([0, ...kept.map(({ behind }) => (behind ?? 0) + 1)]);

    const opened = unwrap(await workbench.adoptBackup(null, after[1]?.name ?? '', 'From a backup'));
    expect(unwrap(await workbench.openStudy(opened)).study.documents[0]?.title).toBe('Talking with [erased]');
    expect(unwrap(await workbench.check()).whole).toBe(true);
    unwrap(await workbench.closeStudy());
    expect(Object.keys(await stringsUnder(place.folder, everyCanary))).toEqual([copy.slice(place.folder.length + 1)]);
    expect(readdirSync(dirname(ref)).length).toBe(3);
  });

  it('is all still there where it is stopped before it writes, and gone where it is stopped after', async () => {
    const stopAt = new Set<string>();
    const progress = (one: { readonly step: string } | null): void => {
      if (one !== null && stopAt.has(one.step)) void workbench.cancel();
    };
    workbench = createWorkbench({ ...place.ports, events: { ...place.ports.events, progress } });
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    const study = await plant(workbench, () => place.pass(61));
    const folder = join(place.folder, 'home', 'backups', study.id);
    const files = () => [ref, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => readFileSync(path));
    const before = files();
    stopAt.add('erase.study');
    expect(await workbench.erase(person(study))).toEqual({ ok: false, failure: { code: 'cancelled', values: {} } });
    expect(files()).toEqual(before);
    expect(unwrap(await workbench.check()).whole).toBe(true);
    expect(unwrap(await workbench.undo()).canRedo).toBe(true);

    stopAt.clear();
    stopAt.add('erase.writing').add('erase.backups');
    expect(unwrap(await workbench.erase(person(study)))).toMatchObject({ backups: 3, looked: { hits: [] } });
    unwrap(await workbench.closeStudy());
    expect(await stringsUnder(place.folder, everyCanary)).toEqual({});
  });

  it('is in no protected study, opened with its passphrase', async () => {
    const passphrase = 'five chalk ducks and a bus';
    const { ref } = unwrap(await workbench.createStudy('Northfield', passphrase));
    const study = await plant(workbench, () => place.pass(61));
    const lock = (await readMeta(nodeSqliteOf(readFileSync(ref)))).get('lock') ?? '';
    const seal = await openLock(lock, passphrase, randomBytes);
    const found = await stringsUnder(place.folder, everyCanary, seal);
    expect(Object.values(found)[0]?.length).toBe(200);
    expect(Object.keys(found)).toHaveLength(4);
    expect(unwrap(await workbench.erase(person(study)))).toMatchObject({ backups: 3, deletedBackups: [], looked: { hits: [] } });
    expect(unwrap(await workbench.check()).whole).toBe(true);
    unwrap(await workbench.closeStudy());
    expect(await stringsUnder(place.folder, everyCanary, seal)).toEqual({});
    expect(unwrap(await workbench.openStudy(ref, passphrase)).study.excerpts).toHaveLength(2);
  });

  it('is nowhere in a study that was protected since', async () => {
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    const study = await plant(workbench, () => place.pass(61));
    const passphrase = 'five chalk ducks and a bus';
    unwrap(await workbench.protectStudy(passphrase));
    await place.pass(61);
    const record = unwrap(await workbench.erase(person(study)));
    expect(record).toMatchObject({ deletedBackups: [], looked: { hits: [] } });
    expect(record.backups).toBeGreaterThan(0);
    expect(unwrap(await workbench.history(1000)).lines.map(({ sentence }) => sentence)).toContain('Protected the study with a passphrase');
    unwrap(await workbench.closeStudy());
    const lock = (await readMeta(nodeSqliteOf(readFileSync(ref)))).get('lock') ?? '';
    expect(await stringsUnder(place.folder, everyCanary, await openLock(lock, passphrase, randomBytes))).toEqual({});
  });
});
