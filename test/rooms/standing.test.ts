import { describe, expect, it, vi } from 'vitest';
import { canChange, standingFailure } from '#renderer/state/canChange.ts';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { failure } from '#shared/failure/failure.ts';
import { fail, ok, type Result } from '#shared/failure/result.ts';
import type { HandOver, LettingGo } from '#shared/host/otherWindows.ts';
import type { Kept, Workbench } from '#shared/workbench/workbench.ts';
import { ordinary } from '#test/support/absentWorkbench.ts';
import { northfield, quietHost } from './support/quietHost.ts';

const opened = { ref: 'northfield', study: northfield, keptAt: '2026-03-12T10:42:00.000Z', canUndo: true, canRedo: false, ...ordinary };
const now = () => strandStore().getState();

async function openWith(workbench: Partial<Workbench>): Promise<void> {
  startStrand(quietHost(workbench));
  await now().openStudy('northfield');
}

describe('a change that its file did not take', () => {
  const stopped = failure('study.writeFailed', { reason: 'full' });

  it('is on screen all the same, with nothing more offered and one sentence that says why', async () => {
    const shown = { ...opened, study: { ...northfield, name: 'Renamed' }, stopped, canUndo: false };
    await openWith({ run: async () => ({ ok: false, failure: stopped }), lookBack: async () => ok(shown) });
    await now().run('study.rename', { name: 'Renamed' });
    expect([now().study?.name, canChange(now()), standingFailure(now())?.code, now().opened?.canUndo]).toEqual([
      'Renamed',
      false,
      'study.writeFailed',
      false,
    ]);
  });

  it('is asked about once, and not where the study goes on', async () => {
    let looks = 0;
    const lookBack = async () => {
      looks += 1;
      return ok({ ...opened, stopped });
    };
    await openWith({ run: async () => fail('study.busy'), lookBack });
    await now().run('study.rename', { name: 'a' });
    expect([looks, canChange(now())]).toEqual([0, true]);
    await openWith({ run: async () => ({ ok: false, failure: stopped }), lookBack });
    await now().run('study.rename', { name: 'a' });
    await now().run('study.rename', { name: 'b' });
    expect(looks).toBe(1);
  });

  it('leads back to the studies where the file cannot be opened again', async () => {
    await openWith({ openAgain: async () => fail('study.notFound') });
    expect(await now().openAgain()).toBe(false);
    expect([now().study, now().lastFailure?.code]).toEqual([null, 'study.notFound']);
  });
});

it('says that a change is on its way only when that takes long, and no longer than it does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let answer = (_kept: Result<Kept>): void => undefined;
    const run = () =>
      new Promise<Result<Kept>>((resolve) => {
        answer = resolve;
      });
    await openWith({ run });
    const kept = now().run('study.rename', { name: 'a' });
    await vi.advanceTimersByTimeAsync(299);
    expect(now().isKeeping).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(now().isKeeping).toBe(true);
    answer(ok({ patches: [], keptAt: opened.keptAt, canUndo: true, canRedo: false }));
    await kept;
    expect(now().isKeeping).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

describe('studies that two windows want', () => {
  /** A window whose other window answers like this; and what it does when it is asked itself. */
  function windowBeside(answer: HandOver, workbench: Partial<Workbench> = {}): () => ReturnType<LettingGo> {
    let letGo: LettingGo = async () => null;
    const otherWindows = {
      ask: async () => answer,
      onAsked: (given: LettingGo) => {
        letGo = given;
      },
    };
    startStrand({ ...quietHost({ letGo: async () => ok(true), ...workbench }), otherWindows });
    return () => letGo(() => undefined);
  }

  it('go to the one that asks, with the study that was open, and not while something is under way', async () => {
    const asked = windowBeside({ answer: 'silent' });
    expect(await asked()).toBeNull();
    await now().openStudy('northfield');
    strandStore().setState({ occupied: 'importing' });
    expect(await asked()).toEqual({ answer: 'busy' });
    strandStore().setState({ occupied: null });
    expect(await asked()).toEqual({ answer: 'free', ref: 'northfield' });
    expect([now().study, now().elsewhere]).toEqual([null, 'handedOver']);
    expect(await asked()).toBeNull();
  });

  it('are told to be at work where they cannot come', async () => {
    windowBeside({ answer: 'busy' });
    expect([await now().takeStudies(), now().elsewhere]).toEqual([false, 'busy']);
    windowBeside({ answer: 'silent' });
    expect([await now().takeStudies(), now().elsewhere, now().shelf.state]).toEqual([false, null, 'ready']);
  });
});

describe('a copy on the person’s own disk', () => {
  it('is remembered with the line of the history it holds, and not where nothing was saved', async () => {
    const settings = new Map<string, string>();
    const keeps = {
      readSetting: (key: string) => settings.get(key) ?? null,
      writeSetting: (key: string, value: string) => void settings.set(key, value),
    };
    let place: string | null = null;
    const host = { ...quietHost({ history: async () => ok({ lines: [], total: 7 }) }), ...keeps, saveFile: async () => ({ place }) };
    startStrand(host);
    await now().openStudy('northfield');
    expect([await now().saveCopy(), now().copy]).toEqual([null, null]);
    place = 'Northfield.strand';
    expect([await now().saveCopy(), now().copy?.line]).toEqual([place, 7]);
    startStrand(host);
    await now().openStudy('northfield');
    expect(now().copy?.line).toBe(7);
    await now().removeStudy('northfield');
    await now().openStudy('northfield');
    expect(now().copy).toBeNull();
  });

  it('that could not be written is said, and the old one stands', async () => {
    startStrand({ ...quietHost(), saveFile: () => Promise.reject(new Error('No such disk')) });
    await now().openStudy('northfield');
    expect([await now().saveCopy(), now().lastFailure?.code, now().copy]).toEqual([null, 'bug', null]);
  });
});
