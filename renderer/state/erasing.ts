import type { Result } from '#shared/failure/result.ts';
import { erasureRecordText } from '#shared/words/erasing.ts';
import type { ErasureRecord } from '#shared/workbench/erasureRecord.ts';
import type { Lane } from '#shared/workbench/lane.ts';
import type { Asking } from './asking.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import { nothingToImport } from './importing.ts';
import { rememberStudy } from './remembered.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

type ErasingAction = 'askToErase' | 'putErasingAway' | 'reviewErasure' | 'erasePerson' | 'saveErasureRecord';

/** A person erased from the open study; afterwards the window forgets everything that it had read of it. */
export function erasing({ get, set }: StrandStore, asking: Asking, lane: Lane): Pick<StrandActions, ErasingAction> {
  const workbench = () => get().host.workbench;
  return {
    askToErase: () => set({ isErasing: true }),
    putErasingAway: () => set({ isErasing: false }),
    reviewErasure: async (person) => {
      await keepTyped();
      return lane(() => workbench().eraseReview(person));
    },
    erasePerson: (person): Promise<Result<ErasureRecord>> =>
      lane(async () => {
        const answer = await workbench().erase(person);
        const now = await workbench().lookBack(null);
        set({ progress: null });
        if (now.ok) {
          const { study, ...opened } = now.value;
          rememberStudy(get().host, opened.ref, opened.isProtected ? '' : study.name, opened.keptAt);
          asking.forget();
          set({ study, opened, importing: nothingToImport, savedReport: null });
          void asking.themes();
          void asking.outcomes();
        }
        return answer;
      }),
    saveErasureRecord: async (record) => {
      const { host, study } = get();
      const text = new TextEncoder().encode(erasureRecordText(record, study?.name ?? ''));
      const { place } = await host.saveFile(`Record of an erasure ${record.at.slice(0, 10)}.txt`, text, 'text/plain');
      return place;
    },
  };
}
