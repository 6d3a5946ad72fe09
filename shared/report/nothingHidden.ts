import type { ShownFinding } from '#shared/disclosure/suppressFinding.ts';
import type { ShownFlow, ShownReasons } from '#shared/disclosure/suppressFlow.ts';
import type { CohortFlow, Finding, ReferralReasons } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';

/** The same shapes that disclosure answers, with nothing hidden: for the evaluator's own window, never for an export. */
export const nothingHidden = {
  finding(finding: Finding): ShownFinding {
    const compared = finding.comparison === null || isRefused(finding.comparison) ? null : finding.comparison;
    const { asked, counted, tally } = finding;
    const leftOut = finding.leftOut.map((left) => ({ reason: left.reason, pupils: left.pupils.length }));
    const notKnown = compared?.leftOut.reduce((sum, left) => sum + left.pupils.length, 0) ?? 0;
    return {
      audience: 'school',
      inside: true,
      mentored: { asked, counted, ...tally, leftOut, fewNotKnown: false },
      comparison:
        compared === null
          ? null
          : {
              asked: compared.counted + notKnown,
              counted: compared.counted,
              ...compared.tally,
              notKnown,
              fewNotKnown: false,
              leftOut: compared.leftOut.map((left) => ({ reason: left.reason, pupils: left.pupils.length })),
            },
      numbers: counted > 0,
      comparisonNumbers: (compared?.counted ?? 0) > 0,
      detail: 'each',
      anyHidden: false,
    };
  },
  flow(flow: CohortFlow): ShownFlow {
    return { ...flow, anyHidden: false };
  },
  reasons(reasons: ReferralReasons): ShownReasons {
    return { ...reasons, anyHidden: false };
  },
};
