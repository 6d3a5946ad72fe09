import type { Failure } from '#shared/failure/failure.ts';
import { openedBackupName } from '#shared/words/backups.ts';
import type { Backups } from '#shared/workbench/workbench.ts';
import { fileNameOf } from './fileNameOf.ts';
import { type Loadable, loaded, loading, notLoaded } from './loadable.ts';
import { asRemembered, recallStudyId } from './remembered.ts';
import type { StrandActions, StrandState, StrandStore } from './strandState.ts';

/** Whose backups are shown. */
export interface BackedUpStudy {
  /** Null for the study that is open. */
  readonly studyId: string | null;
  readonly name: string;
  /** What its file may be called by anybody. */
  readonly fileName: string;
}

/** The backups that are shown above whatever the window shows. */
export interface ShownBackups {
  readonly of: BackedUpStudy;
  readonly list: Loadable<Backups>;
}

type BackupAction = 'showBackups' | 'refreshBackups' | 'putBackupsAway' | 'openBackup' | 'reviewRemoval' | 'hearBackup';

/** What a protected study is called now stands in its file and nowhere else: a copy's file is named like the study's own. */
function openStudy({ study, opened, shelf }: StrandState): BackedUpStudy {
  const name = study?.name ?? '';
  const listing = shelf.value?.find(({ ref }) => ref === opened?.ref);
  return { studyId: null, name, fileName: opened?.isProtected ? (listing?.name ?? 'Protected study') : name };
}

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
      set({ backups: { of: of ?? openStudy(get()), list: notLoaded } });
      void refreshBackups();
    },
    refreshBackups,
    putBackupsAway: () => set({ backups: null }),
    openBackup: async (name, when): Promise<Failure | null> => {
      const shown = get().backups;
      if (shown === null) return null;
      const { studyId, name: studyName, fileName } = shown.of;
      const adopted = await workbench().adoptBackup(studyId, name, fileNameOf(openedBackupName(fileName, when)));
      if (!adopted.ok) return adopted.failure;
      set({ toBeNamed: { ref: adopted.value, name: openedBackupName(studyName, when) } });
      await get().openStudy(adopted.value);
      set({ backups: null });
      return null;
    },
    reviewRemoval: async (ref) => {
      const answer = await workbench().reviewRemoval(ref, recallStudyId(get().host, ref));
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
