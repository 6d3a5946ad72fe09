import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import type { Study } from '#shared/study/model.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { contextOf, emptyStore, keep, monday } from '#test/support/changes.ts';
import { rounds } from '#test/support/rounds.ts';

type Deed =
  | { readonly do: 'rename' | 'type'; readonly text: string; readonly pause: number }
  | { readonly do: 'undo' | 'redo' | 'reopen' | 'restore' };

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('rename' as const), text: fc.string({ minLength: 1 }), pause: fc.nat(60) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.string(), pause: fc.nat(30) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reopen' as const, 'restore' as const) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

it('takes back and does again in any order, over restarts, what two piles of states say', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      let store: StudyStore = await emptyStore(openNodeSqlite(':memory:'));
      const done: Study[] = [];
      const undone: Study[] = [];
      let typedAt: number | null = null;
      const seen: Study[] = [store.study];
      let seconds = 0;
      const deed = () => ({ at: instant(seconds), coder: 'me' });
      for (const one of all) {
        const before = store.study;
        const line = store.head.sequence;
        if (one.do === 'rename' || one.do === 'type') {
          seconds += one.pause;
          const context = { ...contextOf(), now: instant(seconds) };
          const text = one.do === 'rename' ? `n${one.text.trim()}` : one.text;
          await keep(store, ...asCommand(one.do, text), context);
          const goesOn = one.do === 'type' && typedAt !== null && seconds - typedAt <= 15;
          if (!goesOn) done.push(before);
          undone.length = 0;
        } else if (one.do === 'undo') {
          if (!store.canUndo) continue;
          await store.undo(deed(), (sentence) => sentence);
          undone.push(before);
          expect(store.study).toEqual(done.pop());
        } else if (one.do === 'redo') {
          if (!store.canRedo) continue;
          await store.redo(deed(), (sentence) => sentence);
          done.push(before);
          expect(store.study).toEqual(undone.pop());
        } else if (one.do === 'reopen') {
          const bytes = await store.file.sqlite.bytes();
          await store.close();
          store = await openStudyStore(nodeSqliteOf(bytes));
        } else {
          const then = seen[Math.floor(seen.length / 2)] ?? before;
          const context = { ...contextOf(), now: instant(seconds), past: { sequence: 1, at: monday, study: then } };
          await keep(store, 'study.restore', { sequence: 1, sentence: 'then' }, context);
          expect(store.study).toEqual(then);
          done.push(before);
          undone.length = 0;
        }
        typedAt = one.do === 'type' ? seconds : null;
        if (store.head.sequence > line) seen[store.head.sequence - 1] = store.study;
        expect([store.canUndo, store.canRedo]).toEqual([done.length > 0, undone.length > 0]);
      }
      for (const [index, study] of seen.entries()) expect(await store.at(index + 1)).toEqual(study);
      expect((await store.check()).every(({ severity }) => severity === 'ok')).toBe(true);
      const standing = (await store.history(1000)).filter(({ undone }) => !undone);
      expect(standing.length).toBeGreaterThan(done.length);
      await store.close();
    }),
    rounds(25),
  );
});

function asCommand(kind: 'rename' | 'type', text: string): [string, unknown] {
  return kind === 'rename' ? ['study.rename', { name: text }] : ['report.describe', { title: text }];
}

function instant(seconds: number): string {
  return new Date(Date.parse(monday) + seconds * 1000).toISOString();
}
