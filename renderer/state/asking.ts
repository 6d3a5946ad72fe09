import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { sameWindow } from '#shared/study/sameWindow.ts';
import { withFirst } from './firstFindings.ts';
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
  const isShown = (window: WindowSettings): boolean => {
    const [finding] = get().outcomes.value?.findings ?? [];
    return finding === undefined || sameWindow(finding.window, window);
  };
  const outcomes = createLatest(
    async (asked: OnScreen) => {
      const { look, study, host, outcomes: before } = get();
      const window = look ?? study?.settings.window;
      const show = (value: OutcomeSet | null) => (isStill(asked) ? set({ outcomes: { ...get().outcomes, value } }) : undefined);
      // Under another window the register is quick to ask and the rest takes several times as long.
      if (window !== undefined && !isShown(window)) {
        const first = await host.workbench.outcomes(look, 'attendance');
        if (first.ok && first.value.findings.some(({ area }) => area !== 'attendance')) return first;
        if (first.ok) show(withFirst(before.value, first.value));
      }
      const whole = await host.workbench.outcomes(look, null);
      // What stood stays as it stood: two windows beside each other are for a moment only.
      if (!whole.ok) show(before.value);
      return whole;
    },
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
