import type { Work } from './stopping.ts';

/** Long work that gives way to whoever asks something quick, and begins again afterwards. */
export interface GivingWay {
  /** Run it in turn; when it has to give way it takes its turn anew, behind what made it. */
  run<Value>(
    work: Work,
    inTurn: <Answer>(task: () => Promise<Answer>) => Promise<Answer>,
    task: (work: Work) => Promise<Value>,
  ): Promise<Value>;
  /** Something quick is about to take its turn: what runs, and what waits before it, gives way. */
  makeWay(): void;
}

export function createGivingWay(): GivingWay {
  const ahead = new Set<AbortController>();
  return {
    async run(work, inTurn, task) {
      for (;;) {
        const mine = new AbortController();
        const signal = AbortSignal.any([work.signal, mine.signal]);
        ahead.add(mine);
        try {
          return await inTurn(async () => {
            signal.throwIfAborted();
            return task({ ...work, signal });
          });
        } catch (thrown) {
          if (!mine.signal.aborted || work.signal.aborted) throw thrown;
        } finally {
          ahead.delete(mine);
        }
      }
    },
    makeWay() {
      for (const one of ahead) one.abort();
    },
  };
}
