import { useRef, useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { protectingWords } from '#shared/words/protecting.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { type NewPassphrase, nothingTyped, problemsWith } from './newPassphrase.ts';

/** Another passphrase in the place of one that is known, or of a forgotten one whose recovery key is at hand. */
export function ChangePassphraseDialog() {
  const { changePassphrase, putProtectingAway } = useStrand(({ changePassphrase, putProtectingAway }) => ({
    changePassphrase,
    putProtectingAway,
  }));
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState<NewPassphrase>(nothingTyped);
  const [problems, setProblems] = useState<ReturnType<typeof problemsWith>>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, setState] = useState<'asking' | 'trying' | 'changed'>('asking');
  const input = useRef<HTMLInputElement>(null);
  const isWrong = failure?.code === 'study.wrongPassphrase';
  const change = async () => {
    const found = problemsWith(typed);
    setProblems(found);
    if (found !== null || current === '' || state === 'trying') return;
    setState('trying');
    const failed = await changePassphrase(current, typed.first);
    setFailure(failed);
    setState(failed === null ? 'changed' : 'asking');
    if (failed?.code === 'study.wrongPassphrase') input.current?.focus();
  };
  if (state === 'changed') {
    return (
      <Dialog title="The passphrase is changed" isOpen onClose={putProtectingAway}>
        <p>{protectingWords.changed}</p>
        <DialogActions>
          <Button kind="primary" autoFocus onPress={putProtectingAway}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title="Change the passphrase" isOpen onClose={putProtectingAway}>
      <SecretField
        label="Current passphrase"
        hint={protectingWords.forgotten}
        value={current}
        error={failure !== null && isWrong ? describeFailure(failure).what : null}
        autoFocus
        input={input}
        onEnter={() => void change()}
        onChange={(next) => {
          setCurrent(next);
          setFailure(null);
        }}
      />
      <NewPassphraseFields
        label="New passphrase"
        value={typed}
        problems={problems}
        onEnter={() => void change()}
        onChange={(next) => {
          setTyped(next);
          setProblems(null);
        }}
      />
      <p className="quiet">{protectingWords.changing}</p>
      {failure === null || isWrong ? null : <FailureCallout failure={failure} />}
      <DialogActions>
        <Button kind="quiet" onPress={putProtectingAway}>
          Cancel
        </Button>
        <Button kind="primary" isDisabled={current === '' || state === 'trying'} onPress={change}>
          {state === 'trying' ? 'Changing' : 'Change'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
