import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { protectingWords } from '#shared/words/protecting.ts';
import type { UnprotectedStudy } from '#shared/workbench/workbench.ts';
import { OnceMoreField, useOnceMore } from './OnceMoreField.tsx';

/** Says who can read the study afterwards, before its passphrase is taken off. */
export function UnprotectDialog() {
  const { unprotectStudy, putProtectingAway } = useStrand(({ unprotectStudy, putProtectingAway }) => ({
    unprotectStudy,
    putProtectingAway,
  }));
  const onceMore = useOnceMore();
  const [isSure, setSure] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [done, setDone] = useState<UnprotectedStudy['backups'] | null>(null);
  const isReady = isSure && onceMore.secret !== '' && !isWriting;
  const takeOff = async () => {
    if (!isReady) return;
    setWriting(true);
    const answer = await unprotectStudy(onceMore.secret);
    setWriting(false);
    if (answer.ok) setDone(answer.value);
    else onceMore.refuse(answer.failure);
  };
  if (done !== null) {
    return (
      <Dialog title="The passphrase is off" isOpen onClose={putProtectingAway}>
        <p>{protectingWords.isOff}</p>
        {protectingWords.backupsOff(done).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <DialogActions>
          <Button kind="primary" autoFocus onPress={putProtectingAway}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={protectingWords.offTitle} isOpen isDismissable={!isWriting} onClose={putProtectingAway}>
      <Callout kind="warning" title="Nothing protects the study afterwards">
        <p>{protectingWords.off}</p>
      </Callout>
      <p>{protectingWords.offBackups}</p>
      <OnceMoreField {...onceMore} onEnter={() => void takeOff()} />
      <Checkbox isChecked={isSure} onChange={setSure}>
        {protectingWords.offSure}
      </Checkbox>
      {isWriting ? (
        <Occupied label="Writing the study anew" progress={null} />
      ) : (
        <DialogActions>
          <Button kind="quiet" onPress={putProtectingAway}>
            Keep it protected
          </Button>
          <Button kind="danger" isDisabled={!isReady} onPress={takeOff}>
            {protectingWords.offNow}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
