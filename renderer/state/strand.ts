import { type StoreApi, useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { Host } from '#shared/host/host.ts';
import { createLane } from '#shared/workbench/lane.ts';
import { archiving } from './archiving.ts';
import { type Asking, createAsking, historyStep } from './asking.ts';
import { backups } from './backups.ts';
import { changing } from './changing.ts';
import { copying } from './copying.ts';
import { erasing } from './erasing.ts';
import { handingOver } from './handingOver.ts';
import { importing, nothingToImport } from './importing.ts';
import { notLoaded } from './loadable.ts';
import { opening } from './opening.ts';
import { protecting } from './protecting.ts';
import { reporting } from './reporting.ts';
import { salvaging } from './salvaging.ts';
import type { StrandActions, StrandData, StrandState } from './strandState.ts';
import { travelling } from './travelling.ts';

let current: StoreApi<StrandState> | null = null;

/** Begin with these hands. Called once, before the window is drawn; a test calls it with its own. Answers how to stop listening. */
export function startStrand(host: Host): () => void {
  const store = createStore<StrandState>()((set, get) => {
    const door = { get, set };
    const asking = createAsking(door);
    const lane = createLane();
    return {
      ...emptyWindow(host),
      ...opening(door, asking),
      ...salvaging(door, () => get().loadShelf()),
      ...protecting(door, asking),
      ...backups(door),
      ...erasing(door, asking, lane),
      ...changing(door, asking, lane),
      ...travelling(door, asking, lane),
      ...copying(door),
      ...handingOver(door, asking, host, lane),
      ...importing(door, asking),
      ...reporting(door),
      ...archiving(door),
      ...looking(set, asking),
      cancel: async () => {
        await host.workbench.cancel();
      },
    };
  });
  current = store;
  return host.listen({
    // Between two parts of one piece of work the last thing heard stays; whoever waits for it puts it away.
    progress: (progress) => (progress === null && store.getState().occupied !== null ? undefined : store.setState({ progress })),
    engine: (state, failure) => store.setState({ engine: { state, failure } }),
    backup: (failure) => store.getState().hearBackup(failure),
  });
}

/** What the window knows and can do: `useStrand(({ study, run }) => ({ study, run }))`. Redraws only when one of these parts changes. */
export function useStrand<T>(select: (strand: StrandState) => T): T {
  return useStore(strandStore(), useShallow(select));
}

/** The store itself, for shortcuts and tests. */
export function strandStore(): StoreApi<StrandState> {
  if (current === null) throw new Error('startStrand has not been called');
  return current;
}

function emptyWindow(host: Host): StrandData {
  return {
    host,
    engine: { state: 'off', failure: null },
    progress: null,
    occupied: null,
    shelf: notLoaded,
    elsewhere: null,
    opened: null,
    study: null,
    isKeeping: false,
    copy: null,
    isStorageSafe: null,
    outcomes: notLoaded,
    themes: notLoaded,
    history: notLoaded,
    historyLength: historyStep,
    look: null,
    importing: nothingToImport,
    savedReport: null,
    protecting: null,
    salvaging: null,
    archiving: null,
    backups: null,
    backupFailure: null,
    backupsOffered: null,
    toBeNamed: null,
    isErasing: false,
    lastFailure: null,
  };
}

function looking(
  set: (change: Partial<StrandData>) => void,
  asking: Asking,
): Pick<StrandActions, 'lookThrough' | 'refreshOutcomes' | 'refreshHistory'> {
  return {
    lookThrough: (window) => {
      set({ look: window });
      void asking.outcomes();
    },
    refreshOutcomes: asking.outcomes,
    refreshHistory: asking.history,
  };
}
