import { describe, expect, test } from 'vitest';
import { canChange } from '#renderer/state/canChange.ts';
import { registerField } from '#renderer/state/fieldsBeingTyped.ts';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { fail, ok } from '#shared/failure/result.ts';
import type { Study } from '#shared/study/model.ts';
import type { OpenedStudy, Workbench } from '#shared/workbench/workbench.ts';
import { ordinary } from '#test/support/absentWorkbench.ts';
import { sixSchools } from '#test/support/outcomes.ts';
import { northfield, quietHost } from './support/quietHost.ts';

const now: OpenedStudy = {
  ref: 'northfield',
  study: northfield,
  keptAt: '2026-03-12T10:42:00.000Z',
  canUndo: true,
  canRedo: false,
  ...ordinary,
};
const before: Study = { ...northfield, name: 'Northfield, year one' };
const past = { sequence: 4, at: '2026-03-03T10:42:00.000Z', sentence: 'Made the study', earlier: null, later: 5 };

/** A study that knows one moment of its past. */
function travels(then: Study, more: Partial<Workbench> = {}): ReturnType<typeof quietHost> {
  return quietHost({
    lookBack: async (line) => ok(line === null ? now : { ...now, study: structuredClone(then), canUndo: false, past }),
    ...more,
  });
}

describe('looking back', () => {
  test('shows the study as it was, and nothing of it can be changed or undone until one is back', async () => {
    startStrand(travels(before));
    await strandStore().getState().openSample();
    await strandStore().getState().lookBack(4);
    const looking = strandStore().getState();
    expect([looking.study?.name, looking.opened?.past, looking.opened?.canUndo, canChange(looking)]).toEqual([
      before.name,
      past,
      false,
      false,
    ]);
    await strandStore().getState().lookBack(null);
    const { study, opened } = strandStore().getState();
    expect([study?.name, opened?.past, opened?.canUndo, canChange(strandStore().getState())]).toEqual([northfield.name, null, true, true]);
  });

  test('counts again only where the sources or the settings were others', async () => {
    let counted = 0;
    const outcomes = async () => {
      counted += 1;
      return ok(sixSchools());
    };
    const countedAfter = async (then: Study): Promise<number> => {
      startStrand(travels(then, { outcomes }));
      await strandStore().getState().openSample();
      await strandStore().getState().refreshOutcomes();
      counted = 0;
      await strandStore().getState().lookBack(4);
      return counted;
    };
    expect(await countedAfter(before)).toBe(0);
    expect(strandStore().getState().study?.sources).toBe(northfield.sources);
    expect(await countedAfter({ ...northfield, settings: { ...northfield.settings, comparison: 'none' } })).toBe(1);
  });

  test('never shows numbers that were asked for before one looked back', async () => {
    const answers: (() => void)[] = [];
    const outcomes: Workbench['outcomes'] = () => new Promise((resolve) => answers.push(() => resolve(ok(sixSchools()))));
    startStrand(travels({ ...northfield, settings: { ...northfield.settings, comparison: 'none' } }, { outcomes }));
    await strandStore().getState().openSample();
    await strandStore().getState().lookBack(4);
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(strandStore().getState().outcomes.value).toBeNull();
    answers[1]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(strandStore().getState().outcomes.state).toBe('ready');
  });

  test('stays where one was, and says why, when that moment cannot be read', async () => {
    startStrand(quietHost({ lookBack: async () => fail('study.damaged', { part: 'journal', line: 4 }) }));
    await strandStore().getState().openSample();
    expect(await strandStore().getState().lookBack(4)).toBe(false);
    const { study, opened, lastFailure } = strandStore().getState();
    expect([study?.name, opened?.past, lastFailure?.code]).toEqual([northfield.name, null, 'study.damaged']);
  });
});

describe('restoring', () => {
  test('is asked for by the line that is looked at, and shows the study of now instead of following its patches on the past', async () => {
    const asked: unknown[] = [];
    const patches = [{ op: 'replace', path: ['codes', 7, 'name'], value: 'Trust' }] as const;
    const run: Workbench['run'] = async (id, parameters) => {
      asked.push([id, parameters]);
      return ok({ patches, keptAt: now.keptAt, canUndo: true, canRedo: false });
    };
    startStrand(travels(before, { run }));
    await strandStore().getState().openSample();
    await strandStore().getState().lookBack(4);
    expect(await strandStore().getState().restore()).toBe(true);
    const { study, opened } = strandStore().getState();
    expect([asked, study, opened?.past]).toEqual([[['study.restore', { sequence: 4, sentence: 'Made the study' }]], northfield, null]);
  });

  test('that could not be kept leaves one looking, with the reason', async () => {
    startStrand(travels(before, { run: async () => fail('study.writeFailed', { reason: 'full' }) }));
    await strandStore().getState().openSample();
    await strandStore().getState().lookBack(4);
    expect(await strandStore().getState().restore()).toBe(false);
    const { opened, lastFailure } = strandStore().getState();
    expect([opened?.past?.sequence, lastFailure?.code]).toEqual([4, 'study.writeFailed']);
  });
});

test('what is being typed is kept before it is undone, before one looks back, and before the study is closed', async () => {
  const order: string[] = [];
  const noted = (name: string) => async () => {
    order.push(name);
    return fail('history.nothingToUndo');
  };
  startStrand(
    quietHost({
      run: noted('typed'),
      undo: noted('undone'),
      lookBack: noted('looked back'),
      closeStudy: noted('closed'),
    }),
  );
  await strandStore().getState().openSample();
  const leave = registerField(() => strandStore().getState().type('excerpt.memo', {}));
  await strandStore().getState().undo();
  await strandStore().getState().lookBack(4);
  await strandStore().getState().closeStudy();
  leave();
  expect(order).toEqual(['typed', 'undone', 'typed', 'looked back', 'typed', 'closed']);
});

test('a field says itself what could not be kept: the shell does not repeat it', async () => {
  startStrand(quietHost({ run: async () => fail('study.writeFailed', { reason: 'full' }) }));
  await strandStore().getState().openSample();
  const answer = await strandStore().getState().type('excerpt.memo', {});
  expect([answer.ok, strandStore().getState().lastFailure]).toEqual([false, null]);
});
