import type { Host } from '#shared/host/host.ts';
import type { Lane } from '#shared/workbench/lane.ts';
import type { Asking } from './asking.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import { nothingToImport } from './importing.ts';
import { notLoaded } from './loadable.ts';
import { writeOpenRef } from './openRef.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** One window at a time has the studies of a browser: taking them from another, and letting go of them when another asks. */
export function handingOver({ get, set }: StrandStore, asking: Asking, host: Host, lane: Lane): Pick<StrandActions, 'takeStudies'> {
  host.otherWindows?.onAsked(async (heard) => {
    const { opened, shelf, occupied } = get();
    const hasStudies = opened !== null || shelf.state === 'ready';
    if (!hasStudies) return null;
    heard();
    if (occupied !== null) return { answer: 'busy' };
    set({ occupied: 'handingOver' });
    await keepTyped();
    const done = await lane(() => host.workbench.letGo());
    set({ occupied: null });
    if (!done.ok || !done.value) {
      // What could not be let go of is used here again.
      await get().begin();
      return { answer: 'busy' };
    }
    asking.forget();
    set({ elsewhere: 'handedOver', study: null, opened: null, shelf: notLoaded, importing: nothingToImport, savedReport: null });
    return { answer: 'free', ref: opened?.ref ?? null };
  });

  return {
    takeStudies: async () => {
      set({ occupied: 'opening', lastFailure: null });
      const handOver = (await host.otherWindows?.ask()) ?? { answer: 'silent' };
      set({ occupied: null });
      if (handOver.answer === 'busy') {
        set({ elsewhere: 'busy' });
        return false;
      }
      if (handOver.answer === 'free' && handOver.ref !== null) writeOpenRef(handOver.ref);
      set({ elsewhere: null });
      await get().begin();
      return get().opened !== null;
    },
  };
}
