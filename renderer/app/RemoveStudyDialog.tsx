import { useEffect, useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { describeRemoval } from '#shared/words/backups.ts';
import type { StudyListing } from '#shared/workbench/workbench.ts';

/** Ask before a study is deleted, and say what goes with it. */
export function RemoveStudyDialog({ study, onClose }: { readonly study: StudyListing | null; readonly onClose: () => void }) {
  const { removeStudy, reviewRemoval } = useStrand(({ removeStudy, reviewRemoval }) => ({ removeStudy, reviewRemoval }));
  const [along, setAlong] = useState<string | null>(null);
  const ref = study?.ref ?? null;
  useEffect(() => {
    let isAsked = true;
    setAlong(null);
    const ask = async (about: string) => {
      const review = await reviewRemoval(about);
      const names = review?.copies.map(({ name }) => name) ?? [];
      if (isAsked) setAlong(describeRemoval(review?.backups ?? 0, names));
    };
    if (ref !== null) void ask(ref);
    return () => {
      isAsked = false;
    };
  }, [ref, reviewRemoval]);
  return (
    <Dialog title={`Remove ${study?.name ?? ''}?`} isOpen={study !== null} onClose={onClose}>
      <p>The study, with its files and its coding, is deleted from this computer. This cannot be undone.</p>
      {along === '' ? null : <p>{along}</p>}
      <DialogActions>
        <Button kind="quiet" onPress={onClose}>
          Keep it
        </Button>
        <Button
          kind="danger"
          isDisabled={along === null}
          onPress={() => {
            if (ref !== null) void removeStudy(ref);
            onClose();
          }}
        >
          Remove
        </Button>
      </DialogActions>
    </Dialog>
  );
}
