import { DropZone } from 'react-aria-components/DropZone';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { emptyWords } from '#shared/words/interface.ts';
import { keyWords } from '#shared/words/privacy.ts';
import { readDropped } from './droppedFiles.ts';

/** Where files come in: chosen, as a folder, or dropped. */
export function BringIn({ isFirst }: { readonly isFirst: boolean }) {
  const { host, reviewFiles, occupied, progress, cancel, importing } = useStrand(
    ({ host, reviewFiles, occupied, progress, cancel, importing }) => ({ host, reviewFiles, occupied, progress, cancel, importing }),
  );
  const keyThrownAwayAt = useStrand((strand) => strand.study?.register.keyThrownAwayAt);
  const isChangeable = useCanChange();
  if (keyThrownAwayAt !== undefined) return <Callout title={keyWords.done}>{keyWords.after}</Callout>;
  if (occupied === 'reviewing') {
    return <Occupied label="Reading the files" progress={progress} onStop={() => void cancel()} />;
  }
  return (
    <div className="stack">
      {importing.failure === null ? null : <FailureCallout failure={importing.failure} />}
      <DropZone
        className="dropzone"
        aria-label="Drop files or a folder here"
        isDisabled={!isChangeable}
        onDrop={async (event) => {
          await reviewFiles(await readDropped(event.items));
        }}
      >
        <span className="empty-picture">
          <Icon name="data" size={isFirst ? 56 : 24} />
        </span>
        {isFirst ? <h2 className="empty-title">{emptyWords.data.title}</h2> : null}
        {isFirst ? (
          <p className="empty-text">{emptyWords.data.text}</p>
        ) : (
          <p className="quiet">Drop more files or a folder here, or choose them.</p>
        )}
        <div className="row">
          <Button
            kind={isFirst ? 'primary' : 'secondary'}
            icon="file"
            isDisabled={!isChangeable}
            onPress={async () => reviewFiles(await host.chooseFiles([], true))}
          >
            Choose files
          </Button>
          <Button icon="folder" isDisabled={!isChangeable} onPress={async () => reviewFiles(await host.chooseFolder())}>
            Choose a folder
          </Button>
        </div>
      </DropZone>
    </div>
  );
}
