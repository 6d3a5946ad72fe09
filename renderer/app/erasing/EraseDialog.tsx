import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Callout } from '#renderer/ui/Callout.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { erasingWords } from '#shared/words/erasing.ts';
import type { ErasedPerson, ErasureRecord, ErasureReview } from '#shared/workbench/erasureRecord.ts';
import type { Progress } from '#shared/workbench/workbench.ts';
import { ChooseWhom } from './ChooseWhom.tsx';
import './erasing.css';
import { ErasureDone } from './ErasureDone.tsx';
import { ReviewErasure } from './ReviewErasure.tsx';
import { nobody, type Whom } from './whom.ts';

type Step =
  | { readonly at: 'whom' }
  | { readonly at: 'looking' }
  | { readonly at: 'erasing' }
  | { readonly at: 'review'; readonly person: ErasedPerson; readonly review: ErasureReview }
  | { readonly at: 'done'; readonly record: ErasureRecord };

/** Whom to erase, what would go, what went: three steps, of which only the second erases anything. */
export function EraseDialog() {
  const { study, progress, reviewErasure, erasePerson, putErasingAway, cancel } = useStrand(
    ({ study, progress, reviewErasure, erasePerson, putErasingAway, cancel }) => ({
      study,
      progress,
      reviewErasure,
      erasePerson,
      putErasingAway,
      cancel,
    }),
  );
  const [whom, setWhom] = useState<Whom>(nobody);
  const [step, setStep] = useState<Step>({ at: 'whom' });
  const [failure, setFailure] = useState<Failure | null>(null);
  if (study === null) return null;

  const look = async (person: ErasedPerson) => {
    setFailure(null);
    setStep({ at: 'looking' });
    const answer = await reviewErasure(person);
    if (!answer.ok) setFailure(answer.failure);
    setStep(answer.ok ? { at: 'review', person, review: answer.value } : { at: 'whom' });
  };
  const erase = async (person: ErasedPerson) => {
    setStep({ at: 'erasing' });
    const answer = await erasePerson(person);
    if (!answer.ok) setFailure(answer.failure);
    setStep(answer.ok ? { at: 'done', record: answer.value } : { at: 'whom' });
  };
  return (
    <Dialog
      title={step.at === 'done' ? erasingWords.doneTitle : erasingWords.title}
      isOpen
      isDismissable={step.at === 'whom'}
      shape="wide"
      onClose={putErasingAway}
    >
      {failure === null ? null : failure.code === 'cancelled' ? (
        <Callout title={erasingWords.stopped}>
          <p role="status">{erasingWords.stoppedNobody}</p>
        </Callout>
      ) : (
        <FailureCallout failure={failure} />
      )}
      {step.at === 'whom' ? <ChooseWhom study={study} whom={whom} onChange={setWhom} onLook={look} onCancel={putErasingAway} /> : null}
      {step.at === 'looking' ? <Occupied label={erasingWords.looking} progress={progress} /> : null}
      {step.at === 'erasing' ? (
        <Occupied label={erasingWords.erasing} progress={progress} {...(canBeStopped(progress) ? { onStop: () => void cancel() } : {})} />
      ) : null}
      {step.at === 'review' ? (
        <ReviewErasure review={step.review} onErase={() => void erase(step.person)} onBack={() => setStep({ at: 'whom' })} />
      ) : null}
      {step.at === 'done' ? <ErasureDone record={step.record} onDone={putErasingAway} /> : null}
    </Dialog>
  );
}

/** Once anything is written it is written to its end. */
function canBeStopped(progress: Progress | null): boolean {
  return progress === null || progress.step === 'erase.study';
}
