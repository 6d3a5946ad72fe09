import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useStrand } from '#renderer/state/strand.ts';
import { Page } from '#renderer/ui/Page.tsx';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { chanceExplained, describeCohort } from '#shared/words/cohort.ts';
import { describeWindow } from '#shared/words/settings.ts';
import { AreaCard } from './AreaCard.tsx';

/** The cohort in its outcome areas: one card each, then the way in and the reasons. */
export function CohortPage({ study, outcomes }: { readonly study: Study; readonly outcomes: OutcomeSet }) {
  const look = useStrand((strand) => strand.look);
  const { findings, flow, referralReasons } = outcomes;
  return (
    <Page title={describeCohort(outcomes)} subtitle={`${describeWindow(look ?? study.settings.window)}. ${chanceExplained}`}>
      <div className="two-columns">
        {findings.map((finding) => (
          <AreaCard key={finding.measure} finding={finding} />
        ))}
      </div>
      <div className="two-columns">
        {flow.steps.length === 0 ? null : <FigureView figure="cohortFlow" outcomes={outcomes} finding={null} />}
        {referralReasons.referrals === 0 ? null : <FigureView figure="referralReasons" outcomes={outcomes} finding={null} />}
      </div>
    </Page>
  );
}
