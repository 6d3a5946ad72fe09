import { useStrand } from '#renderer/state/strand.ts';
import type { StrandState } from '#renderer/state/strandState.ts';
import { protectingWords } from '#shared/words/protecting.ts';

interface ProtectingAction {
  readonly id: string;
  /** In the study's own menu, and where nothing says that it is about the study. */
  readonly name: string;
  readonly full: string;
  readonly choose: () => void;
}

/** What can be done about the passphrase of the open study. */
export function protectingActions({
  opened,
  askToProtect,
  askToChangePassphrase,
  askToRenewKey,
  askToUnprotect,
}: Pick<
  StrandState,
  'opened' | 'askToProtect' | 'askToChangePassphrase' | 'askToRenewKey' | 'askToUnprotect'
>): readonly ProtectingAction[] {
  if (opened?.isProtected !== true)
    return [{ id: 'protect', name: 'Protect with a passphrase', full: 'Protect the study with a passphrase', choose: askToProtect }];
  return [
    { id: 'passphrase', name: 'Change the passphrase', full: 'Change the passphrase', choose: askToChangePassphrase },
    { id: 'renewKey', name: protectingWords.renewTitle, full: protectingWords.renewTitle, choose: askToRenewKey },
    { id: 'unprotect', name: protectingWords.offTitle, full: protectingWords.offTitleFull, choose: askToUnprotect },
  ];
}

export function useProtectingActions(): readonly ProtectingAction[] {
  return protectingActions(
    useStrand(({ opened, askToProtect, askToChangePassphrase, askToRenewKey, askToUnprotect }) => ({
      opened,
      askToProtect,
      askToChangePassphrase,
      askToRenewKey,
      askToUnprotect,
    })),
  );
}
