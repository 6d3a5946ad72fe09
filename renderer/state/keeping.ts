import type { StrandStore } from './strandState.ts';

/** After how long a change that is not on disk yet is spoken of, in milliseconds. */
const patience = 300;

/** Does what keeps a change; while that takes long, the window says so. */
export type Keeping = <Value>(keep: () => Promise<Value>) => Promise<Value>;

export function createKeeping({ set }: StrandStore): Keeping {
  let underWay = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return async (keep) => {
    underWay += 1;
    waiting ??= setTimeout(() => set({ isKeeping: true }), patience);
    try {
      return await keep();
    } finally {
      underWay -= 1;
      if (underWay === 0) {
        clearTimeout(waiting);
        waiting = undefined;
        set({ isKeeping: false });
      }
    }
  };
}
