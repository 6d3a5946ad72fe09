import type { Failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { Callout } from './Callout.tsx';
import { IconButton } from './IconButton.tsx';

export interface FailureCalloutProps {
  readonly failure: Failure;
  /** What else can be done about it here. */
  readonly hint?: string | null;
  readonly actions?: React.ReactNode;
  /** Offers to put it away, where it does not go by itself. */
  readonly onPutAway?: () => void;
}

/** What went wrong and what to do about it, where it happened. */
export function FailureCallout({ failure, hint = null, actions, onPutAway }: FailureCalloutProps) {
  const { what, todo } = describeFailure(failure);
  return (
    <div className="failure-callout">
      <Callout kind="failure" title={what} actions={actions}>
        <p>{todo}</p>
        {hint === null ? null : <p>{hint}</p>}
      </Callout>
      {onPutAway === undefined ? null : <IconButton icon="close" label="Put this message away" onPress={onPutAway} />}
    </div>
  );
}
