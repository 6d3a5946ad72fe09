import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DialogActions } from '#renderer/ui/Dialog.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { beyondReach, erasingWords, erasureLines, nameLines, placeLines } from '#shared/words/erasing.ts';
import type { ErasureReview } from '#shared/workbench/erasureRecord.ts';

export interface ReviewErasureProps {
  readonly review: ErasureReview;
  readonly onErase: () => void;
  readonly onBack: () => void;
}

/** What would go, what cannot be undone, what Strand cannot reach; and one deliberate yes. */
export function ReviewErasure({ review, onErase, onBack }: ReviewErasureProps) {
  const [isSure, setSure] = useState(false);
  const names = nameLines(review);
  return (
    <>
      <section className="erasing-part" aria-label={erasingWords.wouldGo}>
        <h3>{erasingWords.wouldGo}</h3>
        <List lines={erasureLines(review)} />
        <Disclosure title="In which sources and transcripts">
          <List lines={placeLines(review)} />
        </Disclosure>
      </section>
      {names.length === 0 ? null : (
        <section className="erasing-part" aria-label={erasingWords.namesToo}>
          <h3>{erasingWords.namesToo}</h3>
          <List lines={names} />
          <p className="quiet">{erasingWords.namesAreWords}</p>
          {review.schools.map((name) => (
            <p key={name}>{erasingWords.schoolLosesName(name)}</p>
          ))}
        </section>
      )}
      <section className="erasing-part" aria-label={erasingWords.notReached}>
        <h3>{erasingWords.notReached}</h3>
        <List lines={beyondReach(review.otherCopies)} />
        {review.isInFileName ? <p>{erasingWords.inFileName}</p> : null}
      </section>
      <Callout kind="warning" title={erasingWords.cannotBeUndone} />
      <Checkbox isChecked={isSure} onChange={setSure}>
        {erasingWords.sure}
      </Checkbox>
      <DialogActions>
        <Button kind="quiet" onPress={onBack}>
          Back
        </Button>
        <Button kind="danger" isDisabled={!isSure} onPress={onErase}>
          Erase for good
        </Button>
      </DialogActions>
    </>
  );
}

export function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="erasing-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
