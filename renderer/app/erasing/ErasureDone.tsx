import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { DialogActions } from '#renderer/ui/Dialog.tsx';
import { beyondReach, describeProof, erasingWords, erasureLines } from '#shared/words/erasing.ts';
import type { ErasureRecord } from '#shared/workbench/erasureRecord.ts';
import { List } from './ReviewErasure.tsx';

/** What was erased, and what looking for the person afterwards came to; to be kept as a record that names nobody. */
export function ErasureDone({ record, onDone }: { readonly record: ErasureRecord; readonly onDone: () => void }) {
  const saveErasureRecord = useStrand((strand) => strand.saveErasureRecord);
  const [saved, setSaved] = useState('');
  const { looked, deletedBackups, otherCopies } = record;
  const save = async () => {
    const place = await saveErasureRecord(record);
    if (place !== null) setSaved(erasingWords.saved(place));
  };
  return (
    <>
      <section className="erasing-part" aria-label={erasingWords.gone}>
        <h3>{erasingWords.gone}</h3>
        <List lines={[...erasureLines(record), ...deletedBackups.map(erasingWords.deletedBackup)]} />
      </section>
      {looked.hits.length === 0 ? (
        <Callout title={erasingWords.nothingFound}>
          <p>{describeProof(looked)}</p>
        </Callout>
      ) : (
        <Callout kind="failure" title={erasingWords.somethingFound}>
          <p>{describeProof(looked)}</p>
          <p>{erasingWords.eraseAgain}</p>
        </Callout>
      )}
      <section className="erasing-part" aria-label={erasingWords.notReached}>
        <h3>{erasingWords.notReached}</h3>
        <List lines={beyondReach(otherCopies)} />
      </section>
      <p className="quiet" role="status">
        {saved}
      </p>
      <DialogActions>
        <Button icon="export" onPress={save}>
          Save this record
        </Button>
        <Button kind="primary" onPress={onDone}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
