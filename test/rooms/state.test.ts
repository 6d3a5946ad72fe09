import { describe, expect, test } from 'vitest';
import { createLatest } from '#renderer/state/latest.ts';
import { parseRoute, routeTo } from '#renderer/state/route.ts';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { fail, ok } from '#shared/failure/result.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { sixSchools } from '#test/support/outcomes.ts';
import { quietHost } from './support/quietHost.ts';

const eightWeeks: WindowSettings = { anchor: 'start', lengthDays: 56, leadInDays: 0, minimumSessions: 40 };
const kept = { keptAt: '2026-03-12T10:43:00.000Z', canUndo: true, canRedo: false };

describe('the window follows the study', () => {
  test('opening the sample shows the study, then its outcomes', async () => {
    startStrand(quietHost());
    expect(await strandStore().getState().openSample()).toBe(true);
    await strandStore().getState().refreshOutcomes();
    const { study, outcomes, occupied } = strandStore().getState();
    expect([study?.name, outcomes.state, outcomes.value?.findings.length, occupied]).toEqual(['Northfield partnership', 'ready', 4, null]);
  });

  test('a command’s patches change the window’s copy, and only what they touch', async () => {
    const patch = { op: 'replace', path: ['settings', 'window'], value: eightWeeks } as const;
    startStrand(quietHost({ run: async () => ok({ ...kept, patches: [patch] }) }));
    await strandStore().getState().openSample();
    const before = strandStore().getState().study;
    await strandStore().getState().run('settings.window', { window: eightWeeks });
    const { study, opened } = strandStore().getState();
    expect(study?.settings.window).toEqual(eightWeeks);
    expect(study?.codes).toBe(before?.codes);
    expect(opened?.keptAt).toBe(kept.keptAt);
  });

  test('a refused command leaves the study as it was and says why', async () => {
    startStrand(quietHost({ run: async () => fail('command.refused', { reason: 'code.gone', label: 'Edit theme' }) }));
    await strandStore().getState().openSample();
    const before = strandStore().getState().study;
    const answer = await strandStore().getState().run('code.edit', {});
    expect([answer.ok, strandStore().getState().study, strandStore().getState().lastFailure?.code]).toEqual([
      false,
      before,
      'command.refused',
    ]);
  });

  test('when the engine cannot count, the numbers that stood stay and the failure stands beside them', async () => {
    let answers = 0;
    startStrand(quietHost({ outcomes: async () => (answers++ === 0 ? ok(sixSchools()) : fail('engine.unavailable')) }));
    await strandStore().getState().openSample();
    await strandStore().getState().refreshOutcomes();
    strandStore().getState().lookThrough(eightWeeks);
    await strandStore().getState().refreshOutcomes();
    const { outcomes } = strandStore().getState();
    expect([outcomes.state, outcomes.failure?.code, outcomes.value?.findings.length]).toEqual(['failed', 'engine.unavailable', 4]);
  });

  test('under another window attendance is shown as soon as it is counted, and taken back where the rest cannot be', async () => {
    const six = sixSchools();
    const through = (lengthDays: number) => six.findings.map((finding) => ({ ...finding, window: { ...eightWeeks, lengthDays } }));
    const shown = () =>
      strandStore()
        .getState()
        .outcomes.value?.findings.map(({ window }) => window.lengthDays);
    const seen: unknown[] = [];
    let fails = false;
    const outcomes = async (window: WindowSettings | null, area: string | null = null) => {
      const findings = through(window?.lengthDays ?? 84);
      if (area !== null) return ok({ ...six, findings: findings.filter((finding) => finding.area === area) });
      seen.push(shown());
      return fails ? fail('engine.unavailable') : ok({ ...six, findings });
    };
    startStrand(quietHost({ outcomes }));
    await strandStore().getState().openSample();
    await strandStore().getState().refreshOutcomes();
    seen.length = 0;
    strandStore().getState().lookThrough(eightWeeks);
    await strandStore().getState().refreshOutcomes();
    expect([seen[0], shown()]).toEqual([
      [56, 84, 84, 84],
      [56, 56, 56, 56],
    ]);
    fails = true;
    strandStore()
      .getState()
      .lookThrough({ ...eightWeeks, lengthDays: 70 });
    await strandStore().getState().refreshOutcomes();
    expect(shown()).toEqual([56, 56, 56, 56]);
  });

  test('a sample that was stopped is no failure', async () => {
    startStrand(quietHost({ openSample: async () => fail('cancelled') }));
    expect(await strandStore().getState().openSample()).toBe(false);
    expect(strandStore().getState().lastFailure).toBeNull();
  });

  test('a protected study waits for its passphrase, and is open when that is right', async () => {
    const opened = await quietHost().workbench.openStudy('northfield');
    const openStudy = async (_ref: string, secret: string | null = null) => {
      if (secret === null) return fail('study.locked', { file: 'Hill Top.strand' });
      return secret === 'right' ? opened : fail('study.wrongPassphrase');
    };
    startStrand(quietHost({ openStudy }));
    const { getState } = strandStore();
    expect(await getState().openStudy('northfield')).toBe(false);
    expect(getState().protecting).toEqual({ step: 'unlock', ref: 'northfield', name: 'Hill Top', resumes: false });
    expect((await getState().unlock('wrong'))?.code).toBe('study.wrongPassphrase');
    expect([getState().study, getState().protecting?.step, getState().lastFailure]).toEqual([null, 'unlock', null]);
    expect(await getState().unlock('right')).toBeNull();
    expect([getState().study?.name, getState().protecting]).toEqual(['Northfield partnership', null]);
  });

  test('a study made with a passphrase shows its recovery key until it is put away, and keeps it nowhere else', async () => {
    const made = await quietHost().workbench.createStudy('Hill Top');
    const createStudy = async () => (made.ok ? ok({ ...made.value, isProtected: true, recoveryKey: '7K2M-9QXA' }) : made);
    startStrand(quietHost({ createStudy }));
    const { getState } = strandStore();
    expect(await getState().createStudy('Hill Top', 'four words of chalk')).toBe(true);
    expect(getState().protecting).toEqual({ step: 'recoveryKey', key: '7K2M-9QXA' });
    getState().putProtectingAway();
    expect(JSON.stringify([getState().opened, getState().protecting])).not.toContain('7K2M');
  });

  test('progress and the engine’s state are heard', () => {
    const host = quietHost();
    startStrand(host);
    host.tell[0]?.progress?.({ step: 'import.read', done: 1, total: 4 });
    host.tell[0]?.engine?.('starting', null);
    const { progress, engine } = strandStore().getState();
    expect([progress?.step, engine.state]).toEqual(['import.read', 'starting']);
  });
});

test('a moving slider is answered for where it began and where it stands, not for every place it passed', async () => {
  const asked: number[] = [];
  const shown: number[] = [];
  const ask = createLatest(
    async (weeks: number) => {
      asked.push(weeks);
      return weeks;
    },
    (weeks) => shown.push(weeks),
  );
  await Promise.all([ask(4), ask(5), ask(6), ask(7)]);
  expect([asked, shown]).toEqual([
    [4, 7],
    [4, 7],
  ]);
});

test('places have addresses, and an unknown address is the first screen', () => {
  expect(parseRoute(routeTo('outcomes', 'attendance', 'left-out'))).toEqual({ room: 'outcomes', path: ['attendance', 'left-out'] });
  expect(parseRoute(routeTo('interviews', 'a/b c'))).toEqual({ room: 'interviews', path: ['a/b c'] });
  expect(parseRoute('#/nowhere/at/all')).toEqual({ room: 'outcomes', path: [] });
  expect(parseRoute('')).toEqual({ room: 'outcomes', path: [] });
});
