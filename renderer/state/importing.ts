import type { Asking } from './asking.ts';
import { follow } from './changing.ts';
import { afterRefusal } from './standing.ts';
import type { Importing, StrandActions, StrandStore } from './strandState.ts';

export const nothingToImport: Importing = { review: null, recipes: {}, transcriptsLeftOut: [], done: null, failure: null };

type ImportActions = 'reviewFiles' | 'decideTable' | 'decideTranscript' | 'importReviewed' | 'putImportAway';

/** Files chosen, looked at, decided about, taken in. */
export function importing(store: StrandStore, asking: Asking): Pick<StrandActions, ImportActions> {
  const { get, set } = store;
  const change = (part: Partial<Importing>): void => set({ importing: { ...get().importing, ...part } });
  return {
    reviewFiles: async (files) => {
      if (files.length === 0) return;
      set({ occupied: 'reviewing', importing: nothingToImport });
      const answer = await get().host.workbench.review(files);
      set({ occupied: null, progress: null });
      if (answer.ok) change({ review: answer.value });
      else if (answer.failure.code !== 'cancelled') change({ failure: answer.failure });
    },
    decideTable: (tableId, recipe) => change({ recipes: { ...get().importing.recipes, [tableId]: recipe } }),
    decideTranscript: (id, wanted) => {
      const others = get().importing.transcriptsLeftOut.filter((left) => left !== id);
      change({ transcriptsLeftOut: wanted ? others : [...others, id] });
    },
    importReviewed: async () => {
      const { recipes, transcriptsLeftOut } = get().importing;
      set({ occupied: 'importing' });
      change({ failure: null });
      const answer = await get().host.workbench.importReviewed({ recipes, transcriptsLeftOut });
      set({ occupied: null, progress: null });
      if (!answer.ok) {
        if (answer.failure.code !== 'cancelled') change({ failure: answer.failure });
        await afterRefusal(store, asking, answer.failure);
        return false;
      }
      const { accounts, asked } = answer.value;
      set({ importing: { ...nothingToImport, done: { accounts, asked } } });
      follow(store, asking, answer.value);
      return true;
    },
    putImportAway: () => set({ importing: nothingToImport }),
  };
}
