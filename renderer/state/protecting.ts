import type { Failure } from '#shared/failure/failure.ts';
import { ok } from '#shared/failure/result.ts';
import { recoverySheet } from '#shared/words/protecting.ts';
import type { Asking } from './asking.ts';
import { fileNameOf } from './fileNameOf.ts';
import { rememberStudy } from './remembered.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

/** What is being asked or shown about a passphrase. One thing at a time, above whatever the window shows. */
export type Protecting =
  /** A protected study waits for its passphrase; `resumes`: this page had it open before it was loaded anew. */
  | { readonly step: 'unlock'; readonly ref: string; readonly name: string; readonly resumes: boolean }
  | { readonly step: 'protect' }
  | { readonly step: 'change' }
  | { readonly step: 'renew' }
  | { readonly step: 'off' }
  /** Shown once: it is kept nowhere. */
  | { readonly step: 'recoveryKey'; readonly key: string };

type ProtectingAction =
  | 'askToProtect'
  | 'askToChangePassphrase'
  | 'askToRenewKey'
  | 'askToUnprotect'
  | 'protectStudy'
  | 'changePassphrase'
  | 'renewRecoveryKey'
  | 'unprotectStudy'
  | 'saveRecoveryKey';

/** The open study protected, its passphrase changed, its recovery key put on the person's disk. */
export function protecting({ get, set }: StrandStore, asking: Asking): Pick<StrandActions, ProtectingAction> {
  const workbench = () => get().host.workbench;
  const historyAgain = () => (get().history.state === 'none' ? undefined : void asking.history());
  return {
    askToProtect: () => set({ protecting: { step: 'protect' } }),
    askToChangePassphrase: () => set({ protecting: { step: 'change' } }),
    askToRenewKey: () => set({ protecting: { step: 'renew' } }),
    askToUnprotect: () => set({ protecting: { step: 'off' } }),
    protectStudy: async (passphrase): Promise<Failure | null> => {
      const answer = await workbench().protectStudy(passphrase);
      if (!answer.ok) return answer.failure;
      const { study, recoveryKey, ...opened } = answer.value;
      set({ study, opened, protecting: recoveryKey === null ? null : { step: 'recoveryKey', key: recoveryKey } });
      historyAgain();
      // Counting was stopped while everything was written anew.
      void asking.outcomes();
      return null;
    },
    changePassphrase: async (current, next): Promise<Failure | null> => {
      const answer = await workbench().changePassphrase(current, next);
      if (!answer.ok) return answer.failure;
      historyAgain();
      return null;
    },
    renewRecoveryKey: async (secret): Promise<Failure | null> => {
      const answer = await workbench().renewRecoveryKey(secret);
      if (!answer.ok) return answer.failure;
      const { study, recoveryKey, ...opened } = answer.value;
      set({ study, opened, protecting: recoveryKey === null ? null : { step: 'recoveryKey', key: recoveryKey } });
      historyAgain();
      return null;
    },
    unprotectStudy: async (secret) => {
      const answer = await workbench().unprotectStudy(secret);
      if (!answer.ok) return answer;
      const { study, backups, ...opened } = answer.value;
      set({ study, opened });
      rememberStudy(get().host, opened.ref, study.name, opened.keptAt);
      historyAgain();
      void asking.outcomes();
      return ok(backups);
    },
    saveRecoveryKey: async (key) => {
      const { host, study, opened } = get();
      const name = study?.name ?? '';
      const sheet = new TextEncoder().encode(recoverySheet(name, key, opened?.keptAt ?? ''));
      const { place } = await host.saveFile(`Recovery key - ${fileNameOf(name)}.txt`, sheet, 'text/plain');
      return place;
    },
  };
}
