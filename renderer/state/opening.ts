import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { DamagedStudy } from '#shared/workbench/damagedStudy.ts';
import type { OpenedStudy } from '#shared/workbench/workbench.ts';
import type { Asking } from './asking.ts';
import { copyOnDisk, forgetCopy } from './copying.ts';
import { keepTyped } from './fieldsBeingTyped.ts';
import { nothingToImport } from './importing.ts';
import { loaded, loading } from './loadable.ts';
import { readOpenRef, writeOpenRef } from './openRef.ts';
import type { Protecting } from './protecting.ts';
import { forgetStudy, recallStudyId, rememberDamage, rememberStudy, rememberStudyId } from './remembered.ts';
import { salvageOffer } from './salvaging.ts';
import { askForStorage } from './storing.ts';
import type { Occupation, StrandActions, StrandStore } from './strandState.ts';

type Opening =
  | 'begin'
  | 'loadShelf'
  | 'createStudy'
  | 'openStudy'
  | 'openAgain'
  | 'unlock'
  | 'putProtectingAway'
  | 'openSample'
  | 'adoptStudy'
  | 'removeStudy'
  | 'closeStudy';

/** Studies opened, made, taken in, put away. */
export function opening({ get, set }: StrandStore, asking: Asking): Pick<StrandActions, Opening> {
  const workbench = () => get().host.workbench;

  const loadShelf = async (): Promise<void> => {
    set({ shelf: loading(get().shelf) });
    const answer = await workbench().studies();
    set({ shelf: loaded(get().shelf, answer) });
  };

  const wait = async <Value>(occupied: Occupation, ask: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    set({ occupied, lastFailure: null, backupsOffered: null, salvaging: null });
    await keepTyped();
    const answer = await ask();
    set({ occupied: null, progress: null });
    return answer;
  };

  const enter = (
    { study, ...opened }: OpenedStudy,
    { protecting = null, made = false }: { readonly protecting?: Protecting | null; readonly made?: boolean } = {},
  ): boolean => {
    // What a protected study is called now stands in its file and nowhere else.
    rememberStudy(get().host, opened.ref, opened.isProtected ? '' : study.name, opened.keptAt);
    rememberStudyId(get().host, opened.ref, study.id);
    writeOpenRef(opened.ref);
    asking.forget();
    const { toBeNamed } = get();
    set({
      study,
      opened,
      protecting,
      toBeNamed: null,
      backupFailure: null,
      copy: copyOnDisk(get().host, opened.ref),
      importing: nothingToImport,
      savedReport: null,
    });
    void asking.themes();
    void asking.outcomes();
    if (toBeNamed?.ref === opened.ref) void get().run('study.rename', { name: toBeNamed.name });
    void askForStorage({ get, set }, made);
    return true;
  };

  const leave = (): void => {
    asking.forget();
    set({ study: null, opened: null, importing: nothingToImport, savedReport: null });
  };

  const stayOut = async (failure: Failure, damaged: DamagedStudy | null = null): Promise<boolean> => {
    const salvaging = damaged === null ? null : salvageOffer(damaged, failure);
    if (failure.code !== 'cancelled') set({ lastFailure: failure, salvaging });
    if (damaged !== null && 'ref' in damaged && salvaging !== null) rememberDamage(get().host, damaged.ref, salvaging.name);
    await loadShelf();
    return false;
  };

  const openStudy = async (ref: string, resumes = false): Promise<boolean> => {
    const answer = await wait('opening', () => workbench().openStudy(ref));
    if (answer.ok) return enter(answer.value);
    const name = String(answer.failure.values['file'] ?? '').replace(/\.strand$/i, '');
    if (answer.failure.code !== 'study.locked') {
      const studyId = recallStudyId(get().host, ref);
      if (isLost(answer.failure) && studyId !== null) set({ backupsOffered: { studyId, name, fileName: name } });
      return stayOut(answer.failure, { ref });
    }
    set({ protecting: { step: 'unlock', ref, name, resumes } });
    await loadShelf();
    return false;
  };

  return {
    begin: async () => {
      const ref = readOpenRef();
      if (ref === null) return loadShelf();
      if (await openStudy(ref, true)) return;
      const { lastFailure, protecting } = get();
      // A study open elsewhere may be free when it is tried again, and a protected one waits for its passphrase. One that cannot be opened
      // is not tried at every load.
      if (lastFailure?.code !== 'study.busy' && protecting === null) writeOpenRef(null);
    },
    loadShelf,
    createStudy: async (name, passphrase) => {
      const answer = await wait('opening', () => workbench().createStudy(name, passphrase));
      if (!answer.ok) return stayOut(answer.failure);
      const { recoveryKey, ...opened } = answer.value;
      return enter(opened, { protecting: recoveryKey === null ? null : { step: 'recoveryKey', key: recoveryKey }, made: true });
    },
    openStudy: (ref) => openStudy(ref),
    openAgain: async () => {
      const { opened } = get();
      await keepTyped();
      const answer = await wait('opening', () => workbench().openAgain());
      if (answer.ok) return enter(answer.value);
      leave();
      return answer.failure.code === 'study.locked' && opened !== null ? openStudy(opened.ref) : stayOut(answer.failure);
    },
    unlock: async (secret) => {
      const { protecting } = get();
      if (protecting?.step !== 'unlock') return null;
      const answer = await wait('opening', () => workbench().openStudy(protecting.ref, secret));
      if (answer.ok) enter(answer.value);
      else if (answer.failure.code === 'study.wrongPassphrase') return answer.failure;
      else {
        set({ protecting: null });
        await stayOut(answer.failure, { ref: protecting.ref });
      }
      return null;
    },
    putProtectingAway: () => {
      if (get().protecting?.step === 'unlock') writeOpenRef(get().opened?.ref ?? null);
      set({ protecting: null });
    },
    openSample: async () => {
      const answer = await wait('sample', () => workbench().openSample());
      return answer.ok ? enter(answer.value, { made: true }) : stayOut(answer.failure);
    },
    adoptStudy: async (file) => {
      const name = file.path.replace(/^.*\//, '').replace(/\.(strand|zip)$/i, '');
      const ref = await wait('opening', () => workbench().adoptStudy(name, file.bytes));
      if (ref.ok) return openStudy(ref.value);
      return stayOut(ref.failure, file.path.endsWith('.zip') ? null : { name, bytes: file.bytes });
    },
    removeStudy: async (ref) => {
      const answer = await workbench().removeStudy(ref, recallStudyId(get().host, ref));
      if (answer.ok) {
        forgetStudy(get().host, ref);
        forgetCopy(get().host, ref);
      } else set({ lastFailure: answer.failure });
      await loadShelf();
    },
    closeStudy: async () => {
      await keepTyped();
      const answer = await workbench().closeStudy();
      if (!answer.ok) set({ lastFailure: answer.failure });
      leave();
      writeOpenRef(null);
      await loadShelf();
    },
  };
}

/** The file is gone or not what it was: a backup is the way on. */
function isLost({ code }: Failure): boolean {
  return ['study.notFound', 'study.damaged', 'study.tampered', 'study.notAStudy'].includes(code);
}
