import { useRef, useState } from 'react';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { protectingWords } from '#shared/words/protecting.ts';

/** Ask for the passphrase or the recovery key of a protected study until one opens it, or the person leaves it closed. */
export function UnlockDialog({ name, resumes }: { readonly name: string; readonly resumes: boolean }) {
  const { unlock, putProtectingAway } = useStrand(({ unlock, putProtectingAway }) => ({ unlock, putProtectingAway }));
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isTrying, setTrying] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = async () => {
    if (secret === '' || isTrying) return;
    setTrying(true);
    const wrong = await unlock(secret);
    if (wrong === null) {
      if (!resumes) goTo('outcomes');
      return;
    }
    setTrying(false);
    setFailure(wrong);
    input.current?.focus();
    input.current?.select();
  };
  return (
    <Dialog title="Open a protected study" isOpen onClose={putProtectingAway}>
      <p>{protectingWords.unlock(name)}</p>
      <SecretField
        label="Passphrase or recovery key"
        value={secret}
        error={failure === null ? null : sentence(failure)}
        autoFocus
        input={input}
        onEnter={() => void open()}
        onChange={(next) => {
          setSecret(next);
          setFailure(null);
        }}
      />
      <DialogActions>
        <Button kind="quiet" onPress={putProtectingAway}>
          Not now
        </Button>
        <Button kind="primary" isDisabled={secret === '' || isTrying} onPress={open}>
          {isTrying ? 'Opening' : 'Open'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function sentence(failure: Failure): string {
  const { what, todo } = describeFailure(failure);
  return `${what} ${todo}`;
}
