import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { protectingWords } from '#shared/words/protecting.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { type NewPassphrase, nothingTyped, problemsWith } from './newPassphrase.ts';

/** Protect the open study from now on. Its recovery key is shown next. */
export function ProtectDialog() {
  const { protectStudy, putProtectingAway } = useStrand(({ protectStudy, putProtectingAway }) => ({ protectStudy, putProtectingAway }));
  const [typed, setTyped] = useState<NewPassphrase>(nothingTyped);
  const [problems, setProblems] = useState<ReturnType<typeof problemsWith>>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWriting, setWriting] = useState(false);
  const protect = async () => {
    const found = problemsWith(typed);
    setProblems(found);
    if (found !== null || isWriting) return;
    setWriting(true);
    setFailure(await protectStudy(typed.first));
    setWriting(false);
  };
  return (
    <Dialog title="Protect with a passphrase" isOpen isDismissable={!isWriting} onClose={putProtectingAway}>
      <p>{protectingWords.wholeStudy}</p>
      <NewPassphraseFields
        label="Passphrase"
        value={typed}
        problems={problems}
        autoFocus
        onEnter={() => void protect()}
        onChange={(next) => {
          setTyped(next);
          setProblems(null);
        }}
      />
      <p className="quiet">{protectingWords.olderCopies}</p>
      {failure === null ? null : <FailureCallout failure={failure} />}
      {isWriting ? (
        <Occupied label="Writing the study anew" progress={null} />
      ) : (
        <DialogActions>
          <Button kind="quiet" onPress={putProtectingAway}>
            Cancel
          </Button>
          <Button kind="primary" onPress={protect}>
            Protect
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
