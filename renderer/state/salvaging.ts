import type { Failure } from '#shared/failure/failure.ts';
import type { DamagedStudy, SalvageReport } from '#shared/workbench/damagedStudy.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** A study that could not be opened because it is damaged, and what was taken out of it. */
export type Salvaging = Offer | { readonly step: 'done'; readonly report: SalvageReport };

interface Offer {
  /** `locked`: it is protected, and its passphrase is asked for. */
  readonly step: 'offered' | 'locked';
  readonly damaged: DamagedStudy;
  readonly name: string;
  /** Why it could not be opened. */
  readonly failure: Failure;
}

/** What to offer for a study that could not be opened: null where it is not its file that is damaged. */
export function salvageOffer(damaged: DamagedStudy, failure: Failure): Offer | null {
  // A file whose beginning is damaged no longer says that it is a study.
  if (failure.code !== 'study.damaged' && failure.code !== 'study.notAStudy') return null;
  const file = 'ref' in damaged ? String(failure.values['file'] ?? '') : damaged.name;
  return { step: 'offered', damaged, name: file.replace(/\.strand$/i, ''), failure };
}

/** What is whole taken out of a damaged study, into a new one. */
export function salvaging(
  { get, set }: StrandStore,
  loadShelf: () => Promise<void>,
): Pick<StrandActions, 'salvage' | 'putSalvageAway' | 'putFailureAway'> {
  return {
    salvage: async (secret) => {
      const { salvaging: asked, host } = get();
      if (asked === null || asked.step === 'done') return null;
      set({ occupied: 'salvaging', lastFailure: null });
      const answer = await host.workbench.salvage(asked.damaged, secret);
      set({ occupied: null, progress: null });
      if (answer.ok) {
        set({ salvaging: { step: 'done', report: answer.value } });
        await loadShelf();
        return null;
      }
      const { code } = answer.failure;
      if (code === 'study.locked') set({ salvaging: { ...asked, step: 'locked' } });
      else if (code === 'study.wrongPassphrase') return answer.failure;
      else if (code === 'cancelled') set({ lastFailure: asked.failure, salvaging: { ...asked, step: 'offered' } });
      else set({ lastFailure: answer.failure, salvaging: null });
      return null;
    },
    putSalvageAway: () => {
      const { salvaging: asked } = get();
      // Not now is not never: the offer stands where it was made.
      if (asked?.step === 'locked') set({ lastFailure: asked.failure, salvaging: { ...asked, step: 'offered' } });
      else set({ salvaging: null });
    },
    putFailureAway: () => set({ lastFailure: null, salvaging: null }),
  };
}
