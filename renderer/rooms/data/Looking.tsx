import type { ReactNode } from 'react';
import type { Loadable } from '#renderer/state/loadable.ts';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { EmptyRoom } from '#renderer/ui/EmptyRoom.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import type { Study } from '#shared/study/model.ts';
import { emptyWords } from '#shared/words/interface.ts';

export interface LookingProps<Value> {
  readonly answer: Loadable<Value>;
  readonly children: (value: Value, study: Study) => ReactNode;
}

/** A page of what was asked of the rows: nothing to ask yet, still counting, what went wrong, or the answer. */
export function Looking<Value>({ answer, children }: LookingProps<Value>) {
  const { study, progress, cancel } = useStrand(({ study, progress, cancel }) => ({ study, progress, cancel }));
  if (study === null) return null;
  if (study.sources.length === 0) return <EmptyRoom picture="data" words={emptyWords.coverage} href={routeTo('data')} />;
  if (answer.value !== null) return <div aria-busy={answer.state === 'loading'}>{children(answer.value, study)}</div>;
  return (
    <div className="page">
      {answer.failure === null ? (
        <Occupied label="Looking through the rows" progress={progress} onStop={() => void cancel()} />
      ) : (
        <FailureCallout failure={answer.failure} />
      )}
    </div>
  );
}
