import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { codesOf } from '#shared/coding/excerpts.ts';
import type { Code, Study } from '#shared/study/model.ts';

export interface RemoveThemeDialogProps {
  readonly study: Study;
  readonly code: Code;
  readonly onClose: () => void;
}

/** Says what goes with a theme before it goes. */
export function RemoveThemeDialog({ study, code, onClose }: RemoveThemeDialogProps) {
  const run = useStrand((strand) => strand.run);
  const marked = study.excerpts.filter((excerpt) => codesOf(excerpt).includes(code.id));
  const alone = marked.filter((excerpt) => codesOf(excerpt).length === 1).length;
  return (
    <Dialog title={`Remove “${code.name}”?`} isOpen onClose={onClose}>
      <p>
        {marked.length === 0
          ? 'No passage carries it.'
          : `${marked.length === 1 ? 'One passage loses' : `${marked.length} passages lose`} this theme. ${alone === 0 ? 'All of them keep another.' : `${alone} of them ${alone === 1 ? 'has' : 'have'} no other theme and ${alone === 1 ? 'is' : 'are'} no longer marked.`}`}{' '}
        Undo brings everything back.
      </p>
      <DialogActions>
        <Button kind="quiet" onPress={onClose}>
          Keep it
        </Button>
        <Button
          kind="danger"
          onPress={() => {
            onClose();
            void run('code.remove', { code: code.id });
          }}
        >
          Remove the theme
        </Button>
      </DialogActions>
    </Dialog>
  );
}
