import { useStrand } from './strand.ts';
import type { StrandData } from './strandState.ts';

/** Whether the study on screen can be changed: not while it is looked back at, nor where its file is only read. */
export function canChange({ opened }: Pick<StrandData, 'opened'>): boolean {
  return opened !== null && opened.past === null && opened.readOnly === null;
}

/** The same for a part of the window: what would change the study is not offered where it cannot be. */
export function useCanChange(): boolean {
  return useStrand(canChange);
}
