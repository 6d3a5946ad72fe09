import type { Failure } from '#shared/failure/failure.ts';
import { openedBackupName } from '#shared/words/backups.ts';
import type { Backups } from '#shared/workbench/workbench.ts';
import { type Loadable, loaded, loading, notLoaded } from './loadable.ts';
import { asRemembered } from './remembered.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** Whose backups are shown. */
export interface BackedUpStudy {
  /** Null for the study that is open. */
  readonly studyId: string | null;
  readonly name: string;
}

/** The backups that are shown above whatever the window shows. */
export interface ShownBackups {
  readonly of: BackedUpStudy;
  readonly list: Loadable<Backups>;
}

type BackupAction = 'showBackups' | 'refreshBackups' | 'putBackupsAway' | 'openBackup' | 'reviewRemoval' | 'hearBackup';

/** The backups of a study shown, and opened as studies beside it. */
export function backups({ get, set }: StrandStore): Pick<StrandActions, BackupAction> {
  const workbench = () => get().host.workbench;

  const refreshBackups = async (): Promise<void> => {
    const shown = get().backups;
    if (shown === null) return;
    set({ backups: { ...shown, list: loading(shown.list) } });
    const answer = await workbench().backups(shown.of.studyId);
    const still = get().backups;
    if (still?.of === shown.of) set({ backups: { ...still, list: loaded(still.list, answer) } });
  };

  return {
    showBackups: (of) => {
      set({ backups: { of: of ?? { studyId: null, name: get().study?.name ?? '' }, list: notLoaded } });
      void refreshBackups();
    },
    refreshBackups,
    putBackupsAway: () => set({ backups: null }),
    openBackup: async (name, when): Promise<Failure | null> => {
      const shown = get().backups;
      if (shown === null) return null;
      const title = openedBackupName(shown.of.name, when);
      const adopted = await workbench().adoptBackup(shown.of.studyId, name, title);
      if (!adopted.ok) return adopted.failure;
      set({ toBeNamed: { ref: adopted.value, name: title } });
      await get().openStudy(adopted.value);
      set({ backups: null });
      return null;
    },
    reviewRemoval: async (ref) => {
      const answer = await workbench().reviewRemoval(ref);
      if (!answer.ok) return null;
      const copies = answer.value.copies.map((listing) => asRemembered(get().host, listing));
      return { ...answer.value, copies };
    },
    hearBackup: (failure) => {
      set({ backupFailure: failure });
      void refreshBackups();
    },
  };
}
