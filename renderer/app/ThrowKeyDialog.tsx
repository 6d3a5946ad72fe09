import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { keyWords } from '#shared/words/privacy.ts';

/** Says what the key is for and what ends with it, before it is thrown away. */
export function ThrowKeyDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const throwKeyAway = useStrand((strand) => strand.throwKeyAway);
  const [isSure, setSure] = useState(false);
  const close = () => {
    setSure(false);
    onClose();
  };
  return (
    <Dialog title={`${keyWords.title}?`} isOpen={isOpen} onClose={close}>
      <p>{keyWords.what}</p>
      <p>
        <strong>{keyWords.after}</strong>
      </p>
      <p>{keyWords.stays}</p>
      <p className="quiet">{keyWords.elsewhere}</p>
      <Checkbox isChecked={isSure} onChange={setSure}>
        {keyWords.confirm}
      </Checkbox>
      <DialogActions>
        <Button kind="quiet" onPress={close}>
          Keep it
        </Button>
        <Button
          kind="danger"
          isDisabled={!isSure}
          onPress={() => {
            void throwKeyAway();
            close();
          }}
        >
          {keyWords.button}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
