import { createLatest } from './latest.ts';
import { loaded, loading, notLoaded } from './loadable.ts';
import type { StrandStore } from './strandState.ts';

/** The questions whose answers follow the study: numbers, themes, history. Each shows only its newest answer. */
export interface Asking {
  readonly outcomes: () => Promise<void>;
  readonly themes: () => Promise<void>;
  readonly history: () => Promise<void>;
  readonly forget: () => void;
}

export function createAsking({ get, set }: StrandStore): Asking {
  // Answers that belong to a study closed meanwhile are dropped.
  const here = (ref: string | null): boolean => ref !== null && get().opened?.ref === ref;
  const outcomes = createLatest(
    async (question: { readonly ref: string | null }) => {
      const { look, host } = get();
      return { ref: question.ref, answer: await host.workbench.outcomes(look) };
    },
    ({ ref, answer }) => {
      if (here(ref)) set({ outcomes: loaded(get().outcomes, answer) });
    },
  );
  const themes = createLatest(
    async (ref: string | null) => ({ ref, answer: await get().host.workbench.themes() }),
    ({ ref, answer }) => {
      if (here(ref)) set({ themes: loaded(get().themes, answer) });
    },
  );
  const history = createLatest(
    async (ref: string | null) => ({ ref, answer: await get().host.workbench.history(get().historyLength) }),
    ({ ref, answer }) => {
      if (here(ref)) set({ history: loaded(get().history, answer) });
    },
  );
  return {
    outcomes: () => {
      set({ outcomes: loading(get().outcomes) });
      return outcomes({ ref: get().opened?.ref ?? null });
    },
    themes: () => {
      set({ themes: loading(get().themes) });
      return themes(get().opened?.ref ?? null);
    },
    history: () => {
      set({ history: loading(get().history) });
      return history(get().opened?.ref ?? null);
    },
    forget: () => set({ outcomes: notLoaded, themes: notLoaded, history: notLoaded, look: null }),
  };
}
