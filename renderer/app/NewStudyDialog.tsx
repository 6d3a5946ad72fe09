import { useState } from 'react';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { protectingWords } from '#shared/words/protecting.ts';
import { NewPassphraseFields } from './protecting/NewPassphraseFields.tsx';
import { type NewPassphrase, nothingTyped, problemsWith } from './protecting/newPassphrase.ts';

/** Ask for a name and, if wanted, for a passphrase; make the study, and go to where files are brought in. */
export function NewStudyDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const createStudy = useStrand((strand) => strand.createStudy);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isProtected, setProtected] = useState(false);
  const [typed, setTyped] = useState<NewPassphrase>(nothingTyped);
  const [problems, setProblems] = useState<ReturnType<typeof problemsWith>>(null);
  const create = async () => {
    const missing = name.trim() === '' ? 'Give the study a name, so that you find it again.' : null;
    const found = isProtected ? problemsWith(typed) : null;
    setError(missing);
    setProblems(found);
    if (missing !== null || found !== null) return;
    onClose();
    setTyped(nothingTyped);
    if (await createStudy(name.trim(), isProtected ? typed.first : null)) goTo('data');
  };
  return (
    <Dialog title="New study" isOpen={isOpen} onClose={onClose}>
      <TextField
        label="Name"
        hint="The partnership and the years, as you would write it on the report."
        value={name}
        error={error}
        autoFocus
        onEnter={() => void create()}
        onChange={(next) => {
          setName(next);
          setError(null);
        }}
      />
      <div className="offer">
        <Checkbox isChecked={isProtected} onChange={setProtected}>
          {protectingWords.offer}
        </Checkbox>
        <p className="field-hint">{protectingWords.offerHint}</p>
        {isProtected ? (
          <NewPassphraseFields
            label="Passphrase"
            value={typed}
            problems={problems}
            onEnter={() => void create()}
            onChange={(next) => {
              setTyped(next);
              setProblems(null);
            }}
          />
        ) : null}
      </div>
      <DialogActions>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button kind="primary" onPress={create}>
          Create
        </Button>
      </DialogActions>
    </Dialog>
  );
}
