import { useEffect, useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';

/** The outcomes as the report tells them, with every design; until those are worked out, the ones on screen. Asked anew when these are others. */
export function useReportOutcomes(quick: OutcomeSet): { readonly outcomes: OutcomeSet; readonly isWhole: boolean } {
  const workbench = useStrand((strand) => strand.host.workbench);
  const [answer, setAnswer] = useState<{ readonly of: OutcomeSet; readonly whole: OutcomeSet } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void workbench.reportOutcomes().then((given) => {
      if (isWanted) setAnswer({ of: quick, whole: given.ok ? given.value : quick });
    });
    return () => {
      isWanted = false;
    };
  }, [workbench, quick]);
  const isWhole = answer?.of === quick;
  return { outcomes: isWhole ? answer.whole : quick, isWhole };
}
