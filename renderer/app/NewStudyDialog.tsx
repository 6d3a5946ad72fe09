import { useState } from 'react';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Ask for a name, make the study, and go to where files are brought in. */
export function NewStudyDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const createStudy = useStrand((strand) => strand.createStudy);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const create = async () => {
    if (name.trim() === '') {
      setError('Give the study a name, so that you find it again.');
      return;
    }
    onClose();
    if (await createStudy(name.trim())) goTo('data');
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
