import { type Failure, failure } from '#shared/failure/failure.ts';
import { readOnlyFailure } from '#shared/workbench/changeable.ts';
import { useStrand } from './strand.ts';
import type { StrandData } from './strandState.ts';

type Opened = Pick<StrandData, 'opened'>;

/** What stands against changing the study that is open, as long as it is: its file failed, or is only read. */
export function standingFailure({ opened }: Opened): Failure | null {
  if (opened === null) return null;
  return opened.stopped ?? (opened.readOnly === null ? null : readOnlyFailure(opened.readOnly));
}

/** Why the study on screen cannot be changed just now; null where it can. */
export function whyNotChanged(strand: Opened): Failure | null {
  return standingFailure(strand) ?? (strand.opened?.past ? failure('study.lookingBack') : null);
}

/** Whether the study on screen can be changed: not while it is looked back at, nor where its file is only read or failed. */
export function canChange(strand: Opened): boolean {
  return strand.opened !== null && whyNotChanged(strand) === null;
}

/** The same for a part of the window: what would change the study is not offered where it cannot be. */
export function useCanChange(): boolean {
  return useStrand(canChange);
}
