import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { backupWords } from '#shared/words/backups.ts';
import { salvageWords } from '#shared/words/salvaging.ts';

/** Why there is no study on screen, and the ways on: its backups, and of a damaged one what is whole. */
export function NotOpened({ failure }: { readonly failure: Failure }) {
  const { occupied, salvaging, salvage, backupsOffered, showBackups, putFailureAway } = useStrand((strand) => strand);
  const isDamaged = salvaging?.step === 'offered';
  const hint = failure.code === 'study.damaged' ? salvageWords.instead : salvageWords.ifItWas;
  return (
    <FailureCallout
      failure={failure}
      hint={isDamaged ? hint : null}
      onPutAway={putFailureAway}
      actions={
        isDamaged || backupsOffered !== null ? (
          <>
            {backupsOffered === null ? null : <Button onPress={() => showBackups(backupsOffered)}>{backupWords.offered}</Button>}
            {isDamaged ? (
              <Button isDisabled={occupied !== null} onPress={() => void salvage(null)}>
                {salvageWords.offer}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    />
  );
}
