import { useEffect, useState } from 'react';
import { type Loadable, loaded, loading, notLoaded } from '#renderer/state/loadable.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { hasDesigns } from './hasDesigns.ts';

/**
 * A Finding with every design and the specification curve. Asked anew when the Finding is another one; not while somebody moves the window, which has to
 * stay quick. An answer to another Finding than the one on screen is dropped.
 */
export function useDepth(finding: Finding): Loadable<OutcomeSet> {
  const workbench = useStrand((strand) => strand.host.workbench);
  const isMoving = useStrand((strand) => strand.look !== null);
  const [answer, setAnswer] = useState<Loadable<OutcomeSet>>(notLoaded);
  useEffect(() => {
    if (isMoving || !hasDesigns(finding)) return;
    let isWanted = true;
    setAnswer(loading);
    void workbench.inDepth(finding.window, { measures: [finding.measure], partings: null }).then((given) => {
      if (isWanted) setAnswer((last) => loaded(last, given));
    });
    return () => {
      isWanted = false;
    };
  }, [workbench, isMoving, finding]);
  return answer;
}
