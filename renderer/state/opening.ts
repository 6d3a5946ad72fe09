import type { Result } from '#shared/failure/result.ts';
import type { OpenedStudy } from '#shared/workbench/workbench.ts';
import type { Asking } from './asking.ts';
import { nothingToImport } from './importing.ts';
import { loaded, loading } from './loadable.ts';
import { readOpenRef, writeOpenRef } from './openRef.ts';
import { forgetStudy, rememberStudy } from './remembered.ts';
import type { Occupation, StrandActions, StrandStore } from './strandState.ts';

type Opening =
  | 'begin'
  | 'loadShelf'
  | 'createStudy'
  | 'openStudy'
  | 'openSample'
  | 'adoptStudy'
  | 'removeStudy'
  | 'closeStudy'
  | 'saveCopy';

/** Studies opened, made, taken in, put away. */
export function opening({ get, set }: StrandStore, asking: Asking): Pick<StrandActions, Opening> {
  const workbench = () => get().host.workbench;

  const loadShelf = async (): Promise<void> => {
    set({ shelf: loading(get().shelf) });
    const answer = await workbench().studies();
    set({ shelf: loaded(get().shelf, answer) });
  };

  const enter = async (occupied: Occupation, ask: () => Promise<Result<OpenedStudy>>): Promise<boolean> => {
    set({ occupied, lastFailure: null });
    const answer = await ask();
    set({ occupied: null, progress: null });
    if (!answer.ok) {
      if (answer.failure.code !== 'cancelled') set({ lastFailure: answer.failure });
      await loadShelf();
      return false;
    }
    const { study, ...opened } = answer.value;
    rememberStudy(get().host, opened.ref, study.name, opened.keptAt);
    writeOpenRef(opened.ref);
    asking.forget();
    set({ study, opened, importing: nothingToImport, savedReport: null });
    void asking.themes();
    void asking.outcomes();
    return true;
  };

  const openStudy = (ref: string): Promise<boolean> => enter('opening', () => workbench().openStudy(ref));

  return {
    begin: async () => {
      const ref = readOpenRef();
      if (ref === null) return loadShelf();
      if (await openStudy(ref)) return;
      const { lastFailure } = get();
      // A study open elsewhere may be free when it is tried again; one that cannot be opened is not tried at every load.
      if (lastFailure?.code !== 'study.busy') writeOpenRef(null);
    },
    loadShelf,
    createStudy: (name) => enter('opening', () => workbench().createStudy(name)),
    openStudy,
    openSample: () => enter('sample', () => workbench().openSample()),
    adoptStudy: async (file) => {
      const name = file.path.replace(/^.*\//, '').replace(/\.strand$/i, '');
      const ref = await workbench().adoptStudy(name, file.bytes);
      if (ref.ok) return enter('opening', () => workbench().openStudy(ref.value));
      set({ lastFailure: ref.failure });
      return false;
    },
    removeStudy: async (ref) => {
      const answer = await workbench().removeStudy(ref);
      if (answer.ok) forgetStudy(get().host, ref);
      else set({ lastFailure: answer.failure });
      await loadShelf();
    },
    closeStudy: async () => {
      const answer = await workbench().closeStudy();
      if (!answer.ok) set({ lastFailure: answer.failure });
      asking.forget();
      writeOpenRef(null);
      set({ study: null, opened: null, importing: nothingToImport, savedReport: null });
      await loadShelf();
    },
    saveCopy: async () => {
      const { study, host } = get();
      const bytes = await workbench().copyOfStudy();
      if (!bytes.ok) {
        set({ lastFailure: bytes.failure });
        return null;
      }
      const saved = await host.saveFile(`${study?.name ?? 'study'}.strand`, bytes.value, 'application/vnd.sqlite3');
      return saved.place;
    },
  };
}
