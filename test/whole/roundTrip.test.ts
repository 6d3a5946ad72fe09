import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { contentsOf, stillDesk, workedIn } from '#test/archive/support.ts';

const passphrase = 'four words of chalk';
const place = stillDesk();
let workbench: Workbench;
beforeAll(() => {
  workbench = place.workbench();
});
afterAll(async () => {
  await workbench.closeStudy();
  place.clear();
});

const historySentences = async () => unwrap(await workbench.history(1000)).lines.map(({ sentence }) => sentence);

describe('a study put into an archive and made of it again', () => {
  let ref = '';
  let archive: Uint8Array;
  let copy: Uint8Array;
  beforeAll(async () => {
    ref = await workedIn(workbench, 'Northfield & Hill Top: 2024/25');
    archive = unwrap(await workbench.archive({}));
    copy = unwrap(await workbench.copyOfStudy());
  });

  it('has the same bytes whenever it is written, wherever the study was opened in between', async () => {
    unwrap(await workbench.openStudy(ref));
    expect(unwrap(await workbench.archive({}))).toEqual(archive);
    place.at('2026-07-20T16:30:00.000Z');
    const later = unzipSync(unwrap(await workbench.archive(null)));
    const before = unzipSync(archive);
    const differs = Object.keys(before).filter((name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(later[name] ?? [])));
    expect(differs.sort()).toEqual(['README.txt', 'manifest.json', 'report.docx', 'report.html']);
  });

  it('is there without loss: state, history, undo and redo, every blob', async () => {
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.removeStudy(ref));
    const adopted = unwrap(await workbench.adoptStudy('From a colleague', archive));
    const opened = unwrap(await workbench.openStudy(adopted));
    const [before, after] = [await contentsOf(copy), await contentsOf(unwrap(await workbench.copyOfStudy()))];
    expect(after).toEqual(before);
    expect(after.checks).toEqual([]);
    expect([opened.canUndo, opened.canRedo, opened.isProtected]).toEqual([true, true, false]);
    expect(unwrap(await workbench.archive({}))).not.toEqual(archive);
    place.at('2026-03-02T08:00:00.000Z');
    expect(unwrap(await workbench.archive({}))).toEqual(archive);
  });

  it('goes on from there: does again what was taken back, and takes back everything', async () => {
    unwrap(await workbench.redo());
    expect((await historySentences()).at(-1)).toBe('Redid: Renamed the study “Northfield, year one”');
    const { findings } = unwrap(await workbench.outcomes(null));
    expect(findings.map(({ measure }) => measure)).toContain('suspensions');
    let steps = 0;
    while (unwrap(await workbench.lookBack(null)).canUndo) {
      unwrap(await workbench.undo());
      steps += 1;
    }
    // Rename, take out, one note of three letters typed, two themes' commands, the import.
    expect(steps).toBe(6);
    expect(unwrap(await workbench.lookBack(null)).study.sources).toEqual([]);
    expect(unwrap(await workbench.check())).toMatchObject({ whole: true });
  });
});

describe('a protected study', () => {
  it('is plain in its archive and comes back plain, and its history says so', async () => {
    const ref = await workedIn(workbench, 'Under a passphrase', passphrase);
    const { study } = unwrap(await workbench.openStudy(ref, passphrase));
    const said = await historySentences();
    const archive = unwrap(await workbench.archive(null));
    expect(await historySentences()).toEqual(said);
    const readMe = new TextDecoder().decode(unzipSync(archive)['README.txt']);
    expect(readMe).toContain('NOT protected');
    const adopted = unwrap(await workbench.adoptStudy('Plain', archive));
    const opened = unwrap(await workbench.openStudy(adopted));
    expect(opened).toMatchObject({ study, isProtected: false, canUndo: true, canRedo: true });
    expect(await historySentences()).toEqual([...said, 'Put the study into an archive, without its passphrase']);
    expect(unwrap(await workbench.check())).toMatchObject({ whole: true });
    expect(unwrap(await workbench.redo()).canRedo).toBe(false);
    const name = unwrap(await workbench.lookBack(null)).study.name;
    expect(name).toBe('Northfield, year one');
  });
});

describe('an archive is not made', () => {
  it('when somebody presses Stop', async () => {
    const making = workbench.archive(null);
    await workbench.cancel();
    expect(await making).toEqual({ ok: false, failure: { code: 'cancelled', values: {} } });
    expect(place.told.progress.at(-1)).toBeNull();
  });

  it('of a study that is looked back at', async () => {
    unwrap(await workbench.lookBack(1));
    expect(await workbench.archive(null)).toMatchObject({ failure: { code: 'study.lookingBack' } });
  });
});
