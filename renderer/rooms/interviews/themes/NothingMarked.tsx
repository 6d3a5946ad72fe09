import { routeTo } from '#renderer/state/route.ts';
import { LinkButton } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Study } from '#shared/study/model.ts';
import { inOrder } from '../inOrder.ts';

export interface NothingMarkedProps {
  readonly study: Study;
  readonly title: string;
  readonly children: string;
}

/** A page that waits for marked passages: what it will show, and the way to the first transcript. */
export function NothingMarked({ study, title, children }: NothingMarkedProps) {
  const first = inOrder(study)[0];
  return (
    <EmptyState
      picture="interviews"
      title={title}
      action={
        first === undefined ? undefined : (
          <LinkButton kind="primary" href={routeTo('interviews', first.id)}>
            Read the first transcript
          </LinkButton>
        )
      }
    >
      {children}
    </EmptyState>
  );
}
