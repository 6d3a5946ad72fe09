import { failureFrom } from '#shared/failure/result.ts';
import type { Host } from '#shared/host/host.ts';
import type { IsoInstant } from '#shared/study/model.ts';
import { studyFileName } from '#shared/workbench/studyFileName.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** What the person's own disk has of a study: a copy as it was then, up to that line of its history. */
export interface CopyOnDisk {
  readonly at: IsoInstant;
  readonly line: number;
}

/** The copy that this browser remembers; null where there is none, or was one of a study that is gone. */
export function copyOnDisk(host: Host, ref: string): CopyOnDisk | null {
  const [at = '', line = ''] = (host.readSetting(`copy.${ref}`) ?? '').split(' ');
  return at === '' || !/^\d+$/.test(line) ? null : { at, line: Number(line) };
}

export function forgetCopy(host: Host, ref: string): void {
  host.writeSetting(`copy.${ref}`, '');
}

/** Save the whole study where the person wants it, and remember when that was. */
export function copying({ get, set }: StrandStore): Pick<StrandActions, 'saveCopy'> {
  return {
    saveCopy: async () => {
      await keepTyped();
      const { study, opened, host } = get();
      // Asked for first: what is changed meanwhile counts as not being in the copy.
      const history = await host.workbench.history(1);
      const bytes = await host.workbench.copyOfStudy();
      if (!bytes.ok) {
        set({ lastFailure: bytes.failure });
        return null;
      }
      try {
        const { place } = await host.saveFile(studyFileName(study?.name ?? ''), bytes.value, 'application/vnd.sqlite3');
        if (place === null || opened === null || !history.ok) return place;
        const copy = { at: new Date().toISOString(), line: history.value.total };
        host.writeSetting(`copy.${opened.ref}`, `${copy.at} ${copy.line}`);
        set({ copy, lastFailure: null });
        return place;
      } catch (thrown) {
        set({ lastFailure: failureFrom(thrown) });
        return null;
      }
    },
  };
}
