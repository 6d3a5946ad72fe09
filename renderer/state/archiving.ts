import type { Failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { drawnFigures } from './drawnFigures.ts';
import { fileNameOf } from './fileNameOf.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** What the dialog about an archive shows. */
export type Archiving =
  | { readonly step: 'asking' }
  | { readonly step: 'writing' }
  | { readonly step: 'saved'; readonly place: string }
  | { readonly step: 'failed'; readonly failure: Failure };

type ArchivingAction = 'askToArchive' | 'exportArchive' | 'putArchivingAway';

/** Draw the figures, have everything in the study written into a zip, hand it to the person's disk. */
export function archiving({ get, set }: StrandStore): Pick<StrandActions, ArchivingAction> {
  return {
    askToArchive: () => set({ archiving: { step: 'asking' } }),
    exportArchive: async () => {
      const { host, study } = get();
      if (study === null) return;
      const writing: Archiving = { step: 'writing' };
      // Stop may be pressed while the figures are drawn, and another archive be begun before they are.
      const isWanted = () => get().archiving === writing;
      set({ archiving: writing, occupied: 'archiving' });
      try {
        const figures = await drawnFigures(host, study);
        if (!isWanted()) return;
        const written = await host.workbench.archive(figures);
        if (!isWanted()) return;
        if (!written.ok) {
          set({ archiving: written.failure.code === 'cancelled' ? null : { step: 'failed', failure: written.failure } });
          return;
        }
        const { place } = await host.saveFile(`${fileNameOf(study.name) || 'Study'}.zip`, written.value, 'application/zip');
        set({ archiving: place === null ? null : { step: 'saved', place } });
      } catch (thrown) {
        if (isWanted()) set({ archiving: { step: 'failed', failure: failureFrom(thrown) } });
      } finally {
        if (get().archiving?.step !== 'writing') set({ occupied: null, progress: null });
      }
    },
    putArchivingAway: async () => {
      const wasWriting = get().archiving?.step === 'writing';
      set({ archiving: null });
      if (wasWriting) await get().host.workbench.cancel();
    },
  };
}
