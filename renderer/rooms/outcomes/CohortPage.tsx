import { memo, useDeferredValue } from 'react';
import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useStrand } from '#renderer/state/strand.ts';
import { Page } from '#renderer/ui/Page.tsx';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { chanceExplained, describeCohort } from '#shared/words/cohort.ts';
import { describeChoice, describeWindow } from '#shared/words/settings.ts';
import { AreaCard } from './AreaCard.tsx';

/** The cohort in its outcome areas: one card each, then the way in and the reasons. */
export const CohortPage = memo(({ study, outcomes }: { readonly study: Study; readonly outcomes: OutcomeSet }) => (
  <Page title={describeCohort(outcomes)} subtitle={<Basis study={study} />}>
    <div className="two-columns">
      {outcomes.findings.map((finding) => (
        <AreaCard key={finding.measure} finding={finding} />
      ))}
    </div>
    {/* The numbers follow a moving slider at once; the figures below them as soon as there is time. */}
    <CohortFigures outcomes={useDeferredValue(outcomes)} />
  </Page>
));

function Basis({ study }: { readonly study: Study }) {
  const look = useStrand((strand) => strand.look);
  const window = look ?? study.settings.window;
  return [`${describeWindow(window)}.`, describeChoice(window, usualWindow), chanceExplained].filter((part) => part !== '').join(' ');
}

const CohortFigures = memo(({ outcomes }: { readonly outcomes: OutcomeSet }) => (
  <div className="two-columns">
    {outcomes.flow.steps.length === 0 ? null : <FigureView figure="cohortFlow" outcomes={outcomes} finding={null} />}
    {outcomes.referralReasons.referrals === 0 ? null : <FigureView figure="referralReasons" outcomes={outcomes} finding={null} />}
  </div>
));
