import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { salvageWords } from '#shared/words/salvaging.ts';

/** Ask for the passphrase of a damaged study: without it nobody can tell what in it is whole. */
export function SalvageLockedDialog({ name }: { readonly name: string }) {
  const { salvage, putSalvageAway, occupied, progress, cancel } = useStrand(({ salvage, putSalvageAway, occupied, progress, cancel }) => ({
    salvage,
    putSalvageAway,
    occupied,
    progress,
    cancel,
  }));
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const isTrying = occupied === 'salvaging';
  const take = async () => {
    if (secret !== '' && !isTrying) setFailure(await salvage(secret));
  };
  return (
    <Dialog title={salvageWords.offer} isOpen onClose={isTrying ? () => void cancel() : putSalvageAway}>
      {isTrying ? (
        <Occupied label={salvageWords.working} progress={progress} onStop={() => void cancel()} />
      ) : (
        <>
          <p>{salvageWords.locked(name)}</p>
          <SecretField
            label="Passphrase or recovery key"
            value={secret}
            error={failure === null ? null : describeFailure(failure).what}
            autoFocus
            onEnter={() => void take()}
            onChange={(next) => {
              setSecret(next);
              setFailure(null);
            }}
          />
          <DialogActions>
            <Button kind="quiet" onPress={putSalvageAway}>
              Not now
            </Button>
            <Button kind="primary" isDisabled={secret === ''} onPress={take}>
              {salvageWords.offer}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
