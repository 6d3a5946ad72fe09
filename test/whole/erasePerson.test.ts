import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { isVerbatim } from '#shared/coding/excerpts.ts';
import { readTranscript } from '#shared/coding/storedTranscript.ts';
import { erasePerson, reviewErasing } from '#shared/erasure/erasePerson.ts';
import { type Person, personOf } from '#shared/erasure/person.ts';
import { unwrap } from '#shared/failure/result.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { Study } from '#shared/study/model.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { stringsUnder } from '#test/erasure/support/lookFor.ts';
import { everyCanary, plant, planted, speakerIn } from '#test/erasure/support/plantedStudy.ts';
import { keep } from '#test/support/changes.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const deed = { at: '2026-03-09T09:00:00.000Z', coder: 'me' };

describe('Tamsin Orrelwyn, erased from her study and a copy of it', () => {
  let place: Desk;
  let before: Study;
  let ref = '';
  let copy = '';
  let store: StudyStore;
  const openAt = async (path: string) => openStudyStore(openNodeSqlite(path));
  const eraseAt = async (path: string, person: Person) => {
    const opened = await openAt(path);
    const erased = await erasePerson(opened.file, person, deed);
    await opened.close();
    return erased;
  };
  beforeAll(async () => {
    place = desk();
    copy = join(place.folder, 'copy.strand');
    const workbench = place.workbench();
    ref = unwrap(await workbench.createStudy('Northfield')).ref;
    before = await plant(workbench);
    unwrap(await workbench.closeStudy());
    copyFileSync(ref, copy);
    // Its backups are the workbench's concern.
    rmSync(join(place.folder, 'home', 'backups'), { recursive: true });
  });
  afterAll(async () => {
    await store?.close();
    place.clear();
  });

  it('is in it two hundred times before', async () => {
    expect(new Set(everyCanary).size).toBe(200);
    const found = await stringsUnder(place.folder, everyCanary);
    expect(everyCanary.filter((canary) => !found['copy.strand']?.includes(canary))).toEqual([]);
  });

  it('is nowhere afterwards: not in any byte of any file, nor in anything opened', async () => {
    const { speaker } = speakerIn(before, 'Tamsin');
    const opened = await openAt(ref);
    const person = await personOf(opened.file, before, { pupil: speaker.pupil, speakers: [], words: planted.words });
    const { names, speakers, schools, ...review } = await reviewErasing(opened.file, person);
    await opened.close();
    expect(names).toHaveLength(63);
    expect(names.find(({ name }) => name === 'Tamsin')).toEqual({ name: 'Tamsin', times: 51 });
    expect(schools).toEqual([]);
    expect(speakers).toEqual([{ title: `Talking with ${planted.words[10]}`, label: 'Tamsin' }]);

    const { counts, proof, person: known } = await eraseAt(ref, person);
    expect(counts).toEqual(review);
    expect(counts).toMatchObject({
      sources: [
        { fileName: 'pupil-list.csv', rows: 1, emptied: 0 },
        { fileName: 'behaviour-log.csv', rows: 30, emptied: 4 },
      ],
      transcripts: [
        { title: 'Talking with [erased]', turns: 60 },
        { title: 'Talking with Pia', turns: 0, words: 5 },
      ],
      passages: 14,
    });
    expect((await eraseAt(copy, known)).proof.hits).toEqual([]);
    expect(proof.hits).toEqual([]);
    expect(proof.strings).toBeGreaterThan(200);
    expect(await stringsUnder(place.folder, everyCanary)).toEqual({});
    expect(readdirSync(place.folder).sort()).toEqual(['copy.strand', 'home', 'studies']);
    store = await openAt(ref);
  });

  it('leaves a study that is whole, and everybody else in it', async () => {
    expect((await store.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);
    const { study } = store;
    const pia = speakerIn(before, 'Pia');
    expect(speakerIn(study, 'Pia')).toEqual(pia);
    expect(study.register.pupils).toBe(before.register.pupils);
    expect(study.report.positiveCase).toBeNull();
    const kept = before.excerpts.filter(({ document }) => document === pia.document);
    const passages = (excerpts: Study['excerpts']) => excerpts.map(({ id, codings }) => ({ id, codings }));
    expect(passages(study.excerpts)).toEqual(passages(kept));
    expect(study.excerpts.map(({ memo }) => memo)).toEqual([
      'Compare [erased] and [erased] and [erased] and [erased]: “[erased]”. Strong.',
      'Waiting, as [erased] does, and P0001 does not.',
    ]);
    expect(study.report.quotes).toEqual([kept[0]?.id]);
    expect(study.codes.map(({ name }) => name)).toEqual(['Being waited for', 'The [erased] road']);
    for (const { account } of study.sources) expect(addsUp(account)).toBe(true);
    expect(study.sources.map(({ originalHash }) => originalHash)).toEqual(before.sources.map(({ originalHash }) => originalHash));
  });

  it('keeps a history in which every state can be looked back at, and each passage stands in its transcript', async () => {
    for (let line = 1; line <= store.head.sequence; line += 1) {
      const study = await store.at(line);
      expect(studySchema.safeParse(study).success).toBe(true);
      for (const { grid } of study.sources) await store.blob(grid);
      const texts = new Map(
        await Promise.all(study.documents.map(async ({ id, text }) => [id, readTranscript(await store.blob(text))] as const)),
      );
      for (const excerpt of study.excerpts) expect(isVerbatim(excerpt, texts.get(excerpt.document) ?? { text: '', turns: [] })).toBe(true);
      for (const { id, speakers } of study.documents) {
        const labels = new Set(texts.get(id)?.turns.map(({ speaker }) => speaker));
        for (const { label } of speakers) expect(labels.has(label), label).toBe(true);
      }
    }
    const lines = await store.history(1000);
    expect(lines.at(-1)).toMatchObject({
      undone: false,
      sentence: expect.stringMatching(/^Erased a person: 31 rows, 60 turns, \d+ names and 14 coded passages$/),
    });
    expect(lines.filter(({ undone }) => undone).map(({ sentence }) => sentence)).toEqual([
      'Imported pupil-list.csv and 1 transcript',
      'Added the theme “One more”',
    ]);
    expect(lines.map(({ sentence }) => sentence)).toContain('Renamed the study “Notes on [erased] and [erased]”');
  });

  it('cannot be brought back: undo stops at the line that erased her, which keeps the old chain’s end', async () => {
    expect([store.canUndo, store.canRedo]).toEqual([false, false]);
    await keep(store, 'study.rename', { name: 'Northfield 2' });
    await store.undo(deed, (sentence) => sentence);
    expect([store.canUndo, store.canRedo]).toEqual([false, true]);
    expect(store.study.name).toBe('Northfield');
    await expect(store.undo(deed, (sentence) => sentence)).rejects.toMatchObject({ failure: { code: 'history.nothingToUndo' } });
    const [line] = await store.file.sqlite.all("SELECT payload FROM event WHERE kind = 'erased'");
    expect(JSON.parse(String(line?.['payload'])).parameters).toEqual({
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      lines: expect.any(Number),
    });
  });

  it('is not there to be erased again', async () => {
    const person = { pupil: speakerIn(before, 'Tamsin').speaker.pupil, speakers: [], words: planted.words };
    await expect(reviewErasing(store.file, await personOf(store.file, store.study, person))).rejects.toMatchObject({
      failure: { code: 'erase.nobody' },
    });
    for (const nobody of [{ pupil: 999 }, { speakers: [{ document: 'none', label: 'Tamsin' }] }])
      await expect(personOf(store.file, store.study, { pupil: null, speakers: [], words: [], ...nobody })).rejects.toMatchObject({
        failure: { code: 'erase.nobody' },
      });
  });
});
