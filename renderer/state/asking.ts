import { createLatest } from './latest.ts';
import { loaded, loading, notLoaded } from './loadable.ts';
import type { StrandStore } from './strandState.ts';

/** How many of the newest lines are asked for, until older ones are wanted. */
export const historyStep = 100;

/** The questions whose answers follow the study: numbers, themes, history. Each shows only its newest answer. */
export interface Asking {
  readonly outcomes: () => Promise<void>;
  readonly themes: () => Promise<void>;
  readonly history: () => Promise<void>;
  readonly forget: () => void;
}

/** What is on screen when something is asked: which study, and the line after which it is looked at. */
interface OnScreen {
  readonly ref: string | null;
  readonly line: number | null;
}

export function createAsking({ get, set }: StrandStore): Asking {
  const onScreen = (): OnScreen => {
    const { opened } = get();
    return { ref: opened?.ref ?? null, line: opened?.past?.sequence ?? null };
  };
  // Answers that belong to a study closed meanwhile, or to another time of it, are dropped.
  const isStill = (asked: OnScreen): boolean => {
    const now = onScreen();
    return asked.ref !== null && asked.ref === now.ref && asked.line === now.line;
  };
  const outcomes = createLatest(
    (_asked: OnScreen) => get().host.workbench.outcomes(get().look),
    (answer, asked) => {
      if (isStill(asked)) set({ outcomes: loaded(get().outcomes, answer) });
    },
  );
  const themes = createLatest(
    (_asked: OnScreen) => get().host.workbench.themes(),
    (answer, asked) => {
      if (isStill(asked)) set({ themes: loaded(get().themes, answer) });
    },
  );
  const history = createLatest(
    (_asked: OnScreen) => get().host.workbench.history(get().historyLength),
    (answer, asked) => {
      if (asked.ref !== null && asked.ref === onScreen().ref) set({ history: loaded(get().history, answer) });
    },
  );
  return {
    outcomes: () => {
      set({ outcomes: loading(get().outcomes) });
      return outcomes(onScreen());
    },
    themes: () => {
      set({ themes: loading(get().themes) });
      return themes(onScreen());
    },
    history: () => {
      set({ history: loading(get().history) });
      return history(onScreen());
    },
    forget: () => set({ outcomes: notLoaded, themes: notLoaded, history: notLoaded, historyLength: historyStep, look: null }),
  };
}
