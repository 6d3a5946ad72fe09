import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { protectingWords } from '#shared/words/protecting.ts';
import { OnceMoreField, useOnceMore } from './OnceMoreField.tsx';

/** Another recovery key, where the one so far was lost or somebody else may have it. It is shown next. */
export function RenewKeyDialog() {
  const { renewRecoveryKey, putProtectingAway } = useStrand(({ renewRecoveryKey, putProtectingAway }) => ({
    renewRecoveryKey,
    putProtectingAway,
  }));
  const onceMore = useOnceMore();
  const [isTrying, setTrying] = useState(false);
  const renew = async () => {
    if (onceMore.secret === '' || isTrying) return;
    setTrying(true);
    onceMore.refuse(await renewRecoveryKey(onceMore.secret));
    setTrying(false);
  };
  return (
    <Dialog title={protectingWords.renewTitle} isOpen onClose={putProtectingAway}>
      <p>{protectingWords.renewing}</p>
      <OnceMoreField {...onceMore} onEnter={() => void renew()} />
      <DialogActions>
        <Button kind="quiet" onPress={putProtectingAway}>
          Cancel
        </Button>
        <Button kind="primary" isDisabled={onceMore.secret === '' || isTrying} onPress={renew}>
          {protectingWords.renew}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
