import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { archivingWords } from '#shared/words/archiving.ts';

/** Says what an archive is before it is made, how far it is meanwhile, and where it went. */
export function ArchiveDialog() {
  const { archiving, progress, putArchivingAway } = useStrand(({ archiving, progress, putArchivingAway }) => ({
    archiving,
    progress,
    putArchivingAway,
  }));
  if (archiving === null) return null;
  const isWriting = archiving.step === 'writing';
  const close = () => void putArchivingAway();
  return (
    <Dialog title={archivingWords.title} isOpen isDismissable={!isWriting} onClose={close}>
      {archiving.step === 'asking' ? <Asking onCancel={close} /> : null}
      {isWriting ? <Occupied label={archivingWords.working} progress={progress} onStop={close} /> : null}
      {archiving.step === 'saved' ? (
        <div role="status">
          <Callout title={`Saved: ${archiving.place}`}>
            <p>{archivingWords.saved}</p>
          </Callout>
        </div>
      ) : null}
      {archiving.step === 'failed' ? <FailureCallout failure={archiving.failure} /> : null}
      {archiving.step === 'saved' || archiving.step === 'failed' ? (
        <DialogActions>
          <Button kind="primary" autoFocus onPress={close}>
            Done
          </Button>
        </DialogActions>
      ) : null}
    </Dialog>
  );
}

function Asking({ onCancel }: { readonly onCancel: () => void }) {
  const { opened, exportArchive } = useStrand(({ opened, exportArchive }) => ({ opened, exportArchive }));
  const isProtected = opened?.isProtected ?? false;
  return (
    <>
      <p>{archivingWords.what}</p>
      {isProtected ? (
        <Callout kind="warning" title={archivingWords.unprotected.title}>
          <p>{archivingWords.unprotected.text}</p>
        </Callout>
      ) : null}
      <p className="quiet">{archivingWords.whose}</p>
      <DialogActions>
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button kind="primary" onPress={() => void exportArchive()}>
          {isProtected ? archivingWords.buttonUnprotected : archivingWords.button}
        </Button>
      </DialogActions>
    </>
  );
}
