import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { InputFile } from '#shared/import/types.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const asProposed = { recipes: {}, transcriptsLeftOut: [] };
const rename = (name: string) => ['study.rename', { name }] as const;

describe('a partnership from files to report and back', () => {
  let place: Desk;
  let workbench: Workbench;
  let ref = '';
  let files: readonly InputFile[] = [];
  beforeAll(async () => {
    place = desk();
    workbench = place.workbench();
    files = unwrap(await workbench.sampleFiles({ pupils: 60, seed: 3 }));
    ref = unwrap(await workbench.createStudy('Northfield partnership')).ref;
    unwrap(await workbench.review(files));
  });
  afterAll(async () => {
    await workbench.closeStudy();
    place.clear();
  });

  it('imports what it reviewed, in one line of the history that can be taken back', async () => {
    const done = unwrap(await workbench.importReviewed(asProposed));
    for (const { account } of done.accounts)
      expect(account.rowsInFile).toBe(account.rowsImported + account.setAside.reduce((sum, { rows }) => sum + rows, 0));
    const history = unwrap(await workbench.history(100)).lines;
    expect(history.length).toBe(2);
    expect(history[1]?.sentence).toMatch(/^Imported pupil-list\.csv, register-marks\.csv, .* and 12 transcripts$/);
    expect(unwrap(await workbench.undo()).canRedo).toBe(true);
    expect(unwrap(await workbench.outcomes(null)).flow.steps[0]?.pupils).toBe(0);
    unwrap(await workbench.redo());
  });

  it('counts the same after closing and opening again, and tells what the engine does', async () => {
    const before = unwrap(await workbench.outcomes(null));
    expect(before.findings.map(({ measure }) => measure)).toContain('attendance');
    expect(before.flow.steps[0]?.pupils).toBe(60);
    unwrap(await workbench.closeStudy());
    expect(await workbench.outcomes(null)).toEqual({ ok: false, failure: { code: 'study.notOpen', values: {} } });
    unwrap(await workbench.openStudy(ref));
    expect(unwrap(await workbench.outcomes(null))).toEqual(before);
    expect(place.told.engine).toEqual(['starting', 'ready']);
    expect(place.told.progress.at(-1)).toBeNull();
  });

  it('counts anew where another measure was chosen as the main one of its area, and as before once that is undone', async () => {
    const main = async () =>
      primaryFindings(unwrap(await workbench.outcomes(null)).findings).find(({ area }) => area === 'exclusions')?.measure;
    expect(await main()).toBe('suspensions');
    unwrap(await workbench.run('settings.primary', { area: 'exclusions', measure: 'sessionsLost' }));
    expect(await main()).toBe('sessionsLost');
    unwrap(await workbench.undo());
    expect(await main()).toBe('suspensions');
  });

  it('lets a moving window go before the designs of a measure, which are worked out all the same', async () => {
    const { study } = unwrap(await workbench.openStudy(ref));
    const order: string[] = [];
    const deep = workbench.inDepth(null, { measures: ['attendance'], partings: null }).then((answer) => {
      order.push('designs');
      return unwrap(answer);
    });
    const look = workbench.outcomes({ ...study.settings.window, lengthDays: 77 }).then((answer) => {
      order.push('window');
      return unwrap(answer);
    });
    expect((await look).findings[0]?.window.lengthDays).toBe(77);
    expect((await deep).findings[0]).toMatchObject({ measure: 'attendance', depth: 'full', window: { lengthDays: 84 } });
    expect(order).toEqual(['window', 'designs']);
  });

  it('looks through another window without changing the study', async () => {
    const { study } = unwrap(await workbench.openStudy(ref));
    const look = unwrap(await workbench.outcomes({ ...study.settings.window, lengthDays: 56 }));
    expect(look.findings[0]?.window.lengthDays).toBe(56);
    expect(unwrap(await workbench.outcomes(null)).findings[0]?.window.lengthDays).toBe(84);
    expect(unwrap(await workbench.history(100)).lines.length).toBe(6);
  });

  it('counts attendance by itself for a window that moves, and the very same in the whole answer', async () => {
    const { study } = unwrap(await workbench.openStudy(ref));
    const window = { ...study.settings.window, lengthDays: 70 };
    const first = unwrap(await workbench.outcomes(window, 'attendance'));
    expect(first.findings.map(({ area, adjusted }) => [area, adjusted])).toEqual(first.findings.map(() => ['attendance', null]));
    const whole = unwrap(await workbench.outcomes(window));
    const ofAttendance = whole.findings.filter(({ area }) => area === 'attendance');
    expect(ofAttendance.map((finding) => ({ ...finding, adjusted: null }))).toEqual(first.findings);
    expect(whole.findings.length).toBeGreaterThan(first.findings.length);
    expect(unwrap(await workbench.outcomes(window, 'attendance'))).toEqual(whole);
  });

  it('codes a passage, shows it among the themes, and writes both reports', async () => {
    const { study } = unwrap(await workbench.openStudy(ref));
    const document = study.documents[0]?.id ?? '';
    const { text, turns } = unwrap(await workbench.transcript(document));
    const turn = turns.find(({ start, end, speaker }) => speaker !== '' && end - start > 20);
    const start = turn?.start ?? 0;
    const quote = [...text].slice(start, start + 20).join('');
    unwrap(await workbench.run('codebook.starter', {}));
    const { patches } = unwrap(await workbench.run('code.add', { name: 'First words', description: '', colour: 9, parent: null }));
    const code = patches.flatMap(({ value }) =>
      typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : [],
    )[0];
    unwrap(await workbench.run('excerpt.code', { document, start, end: start + 20, quote, code }));
    const themes = unwrap(await workbench.themes());
    expect(themes.quotes.map((one) => one.text)).toContain(quote);
    const html = new TextDecoder().decode(unwrap(await workbench.report('html', {})));
    expect(html).toContain('<!doctype html>');
    const docx = unwrap(await workbench.report('docx', {}));
    expect([...docx.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('stops an import when asked, with nothing imported', async () => {
    unwrap(await workbench.createStudy('Stopped'));
    const reviewing = workbench.review(files);
    await workbench.cancel();
    expect(await reviewing).toEqual({ ok: false, failure: { code: 'cancelled', values: {} } });
    expect(await workbench.importReviewed(asProposed)).toMatchObject({ failure: { code: 'import.nothingToImport' } });
    expect(unwrap(await workbench.history(100)).lines.length).toBe(1);
  });

  it('finds next term’s pupils by the key, and refuses to guess without it', async () => {
    const { study } = unwrap(await workbench.openStudy(ref));
    const known = study.register.pupils;
    const list = files
      .filter(({ path }) => path === 'pupil-list.csv')
      .map(({ bytes }) => ({ path: 'next-term.csv', bytes: withNote(bytes) }));
    unwrap(await workbench.review(list));
    unwrap(await workbench.importReviewed(asProposed));
    expect(unwrap(await workbench.openStudy(ref)).study.register.pupils).toBe(known);
    rmSync(join(place.folder, 'home'), { recursive: true });
    expect(unwrap(await workbench.check()).findings.at(-1)).toEqual({ severity: 'warning', code: 'key.missing', values: {} });
    expect(await workbench.review(list)).toMatchObject({ failure: { code: 'study.keyMissing' } });
  });
});

/** The same list, saved once more: other bytes. */
function withNote(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n`);
}

describe('a study on the shelf', () => {
  let place: Desk;
  let workbench: Workbench;
  beforeAll(() => {
    place = desk();
    workbench = place.workbench();
  });
  afterAll(() => place.clear());

  it('is made once, listed, copied, adopted and removed', async () => {
    const { ref } = unwrap(await workbench.createStudy('Hill / Top?'));
    expect(await workbench.createStudy('Hill / Top?')).toMatchObject({ failure: { code: 'study.exists' } });
    expect(unwrap(await workbench.run(...rename('Hill Top'))).keptAt).toBe('2026-03-02T08:00:02.000Z');
    const copy = unwrap(await workbench.copyOfStudy());
    const adopted = unwrap(await workbench.adoptStudy('Hill - Top-', copy));
    expect(unwrap(await workbench.openStudy(adopted)).study.name).toBe('Hill Top');
    expect(unwrap(await workbench.studies()).map(({ name }) => name)).toEqual(['Hill - Top- 2', 'Hill - Top-']);
    unwrap(await workbench.removeStudy(adopted));
    unwrap(await workbench.removeStudy(ref));
    expect(unwrap(await workbench.studies())).toEqual([]);
    expect(await workbench.openStudy(ref)).toMatchObject({ failure: { code: 'study.notFound', values: { file: 'Hill - Top-.strand' } } });
  });

  it('names the file that is no study', async () => {
    const path = join(place.folder, 'marks.strand');
    writeFileSync(path, 'Adno,Mark\n104233,/\n');
    expect(await workbench.openStudy(path)).toEqual({ ok: false, failure: { code: 'study.notAStudy', values: { file: 'marks.strand' } } });
    const before = unwrap(await workbench.studies());
    expect(await workbench.adoptStudy('marks', new Uint8Array(readFileSync(path)))).toMatchObject({ failure: { code: 'study.notAStudy' } });
    expect(unwrap(await workbench.studies())).toEqual(before);
  });

  it('removes nothing that is no study, whatever path it is given', async () => {
    const path = join(place.folder, 'pupil-list.csv');
    writeFileSync(path, 'Adno,Legal Surname\n'.repeat(20));
    expect(await workbench.removeStudy(path)).toMatchObject({ failure: { code: 'study.notAStudy' } });
    expect(existsSync(path)).toBe(true);
    const plain = join(place.folder, 'a-study-without-an-ending');
    unwrap(await workbench.createStudy(plain.concat('.strand')));
    unwrap(await workbench.closeStudy());
    renameSync(plain.concat('.strand'), plain);
    unwrap(await workbench.removeStudy(plain));
    expect(existsSync(plain)).toBe(false);
  });

  it('is looked back at everywhere, changed by nothing meanwhile, and brought back in one step', async () => {
    unwrap(await workbench.createStudy('Look back'));
    for (const name of ['a', 'b', 'c']) unwrap(await workbench.run(...rename(name)));
    const then = unwrap(await workbench.lookBack(2));
    expect([then.study.name, then.past?.sentence]).toEqual(['a', 'Renamed the study “a”']);
    expect(await workbench.run(...rename('d'))).toMatchObject({ failure: { code: 'study.lookingBack' } });
    expect(await workbench.undo()).toMatchObject({ failure: { code: 'study.lookingBack' } });
    unwrap(await workbench.run('study.restore', { sequence: 2, sentence: then.past?.sentence }));
    const now = unwrap(await workbench.lookBack(null));
    expect([now.study.name, now.past]).toEqual(['a', null]);
    unwrap(await workbench.undo());
    expect(unwrap(await workbench.lookBack(null)).study.name).toBe('c');
    expect(await workbench.lookBack(40)).toMatchObject({ failure: { code: 'command.refused' } });
    unwrap(await workbench.closeStudy());
  });

  it('keeps its order when much is asked at once', async () => {
    unwrap(await workbench.createStudy('Busy'));
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(names.map((name) => workbench.run(...rename(name))));
    expect(unwrap(await workbench.history(100)).lines.map(({ sentence }) => sentence)).toEqual([
      'Made the study “Busy”',
      ...names.map((name) => `Renamed the study “${name}”`),
    ]);
    expect(await workbench.run('study.explode', {})).toEqual({
      ok: false,
      failure: { code: 'command.unknown', values: { command: 'study.explode' } },
    });
    unwrap(await workbench.run(...rename('e')));
    expect(unwrap(await workbench.history(100)).lines.length).toBe(6);
    await workbench.closeStudy();
  });
});
