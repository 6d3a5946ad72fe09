import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { protectingWords, recoverySheet } from '#shared/words/protecting.ts';

/** The recovery key, shown once: copied, printed or saved, and only then put away. */
export function RecoveryKeyDialog({ recoveryKey }: { readonly recoveryKey: string }) {
  const { study, opened, saveRecoveryKey, putProtectingAway } = useStrand(({ study, opened, saveRecoveryKey, putProtectingAway }) => ({
    study,
    opened,
    saveRecoveryKey,
    putProtectingAway,
  }));
  const [isSafe, setSafe] = useState(false);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recoveryKey);
      setSaid(protectingWords.copied);
    } catch {
      setSaid(protectingWords.notCopied);
    }
  };
  const save = async () => {
    const place = await saveRecoveryKey(recoveryKey);
    if (place !== null) setSaid(protectingWords.saved(place));
  };
  return (
    <Dialog title="Your recovery key" isOpen isDismissable={false} onClose={putProtectingAway}>
      <p>{protectingWords.recovery}</p>
      <p className="recovery-key">
        {recoveryKey.split('-').map((group, index, { length }) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same, and none ever moves
          <span key={index}>
            {group}
            {index + 1 < length ? <span className="recovery-dash">-</span> : null}
          </span>
        ))}
      </p>
      <p>{protectingWords.recoveryPlace}</p>
      <div className="row">
        <Button icon="copy" onPress={copy}>
          Copy
        </Button>
        <Button icon="print" onPress={() => print()}>
          Print
        </Button>
        <Button icon="export" onPress={save}>
          Save as text
        </Button>
      </div>
      <p className="recovery-said" role="status">
        {said}
      </p>
      <Checkbox isChecked={isSafe} onChange={setSafe}>
        {protectingWords.kept}
      </Checkbox>
      <DialogActions>
        <Button kind="primary" isDisabled={!isSafe} onPress={putProtectingAway}>
          Done
        </Button>
      </DialogActions>
      <pre className="recovery-sheet" aria-hidden="true">
        {recoverySheet(study?.name ?? '', recoveryKey, opened?.keptAt ?? '')}
      </pre>
    </Dialog>
  );
}
