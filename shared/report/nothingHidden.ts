import { designPupils } from '#shared/disclosure/reportBook.ts';
import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import type { ShownOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';

/** The same shape that disclosure answers, with nothing hidden: for the evaluator's own window, never for an export. */
export function nothingHidden({ flow, referralReasons }: OutcomeSet): ShownOutcomes {
  return { flow, reasons: referralReasons, of: allOf };
}

function allOf(finding: Finding): ShownFinding {
  const { asked, counted, tally, chance, reliableChange, missing, designs } = finding;
  const compared = finding.comparison === null || isRefused(finding.comparison) ? null : finding.comparison;
  const harm = reliableChange === null || isRefused(reliableChange) ? null : reliableChange;
  const others = compared?.counted ?? 0;
  return {
    audience: 'school',
    inside: true,
    mentored: {
      asked,
      counted,
      ...tally,
      leftOut: finding.leftOut.map((left) => ({ reason: left.reason, pupils: left.pupils.length })),
      atLeast: null,
    },
    others,
    basis: isRefused(chance) ? 0 : chance.basisPupils,
    alike: isRefused(chance) || isRefused(chance.beyondTest) ? 0 : chance.beyondTest.alike,
    withBefore: missing.withBefore,
    reliable: { worse: harm?.worse.pupils ?? 0, unchanged: harm?.unchanged.pupils ?? 0, better: harm?.better.pupils ?? 0 },
    part: (by, value) =>
      designs
        .flatMap(({ subgroups }) => subgroups ?? [])
        .find((split) => split.by === by)
        ?.parts.find((part) => part.value === value)?.n ?? 0,
    design: (id) => designPupils(id, designs.find(({ design }) => design === id)?.estimates ?? []),
    coarse: null,
    othersAt: null,
    numbers: counted > 0,
    comparisonNumbers: others > 0,
    detail: 'each',
  };
}
