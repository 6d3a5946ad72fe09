import { memo, useDeferredValue } from 'react';
import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useStrand } from '#renderer/state/strand.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { furtherFindings, primaryFindings, primaryOutcomes } from '#shared/outcomes/primary.ts';
import { unusedStarts } from '#shared/outcomes/unusedStarts.ts';
import type { Study } from '#shared/study/model.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { sameWindow } from '#shared/study/sameWindow.ts';
import { chanceExplained, describeCohort } from '#shared/words/cohort.ts';
import { describeUnusedStarts, startsFromSessions } from '#shared/words/flow.ts';
import { areaWords } from '#shared/words/interface.ts';
import { describeChoice, describeWindow } from '#shared/words/settings.ts';
import { AreaCard } from './AreaCard.tsx';
import { FurtherMeasures } from './FurtherMeasures.tsx';
import { PrimaryChoices } from './PrimaryChoices.tsx';

/** The cohort in its outcome areas: one card each, then the way in and the reasons. */
export const CohortPage = memo(({ study, outcomes }: { readonly study: Study; readonly outcomes: OutcomeSet }) => {
  const window = useStrand((strand) => strand.look) ?? study.settings.window;
  const { title, basis, details } = describeCohort(primaryOutcomes(outcomes));
  const mayHaveStarted = describeUnusedStarts(outcomes.flow, unusedStarts(study));
  return (
    <Page title={title} subtitle={<Basis study={study} of={basis} fromSessions={outcomes.flow.startsFromSessions === true} />}>
      {mayHaveStarted === '' ? null : <p>{mayHaveStarted}</p>}
      {basis === '' ? null : (
        <div className="answer-details">
          {details.length === 0 ? null : (
            <ul className="answer-list">
              {details.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p className="quiet">{chanceExplained}</p>
        </div>
      )}
      <div className="two-columns">
        {primaryFindings(outcomes.findings).map((finding) => (
          <AreaCard
            key={finding.measure}
            finding={finding}
            further={furtherFindings(outcomes.findings, finding.area)}
            isBefore={!sameWindow(finding.window, window)}
          />
        ))}
      </div>
      <Learning findings={furtherFindings(outcomes.findings, 'learning')} />
      <PrimaryChoices study={study} findings={outcomes.findings} />
      {/* The numbers follow a moving slider at once; the figures below them as soon as there is time. */}
      <CohortFigures outcomes={useDeferredValue(outcomes)} />
    </Page>
  );
});

/** Grades and targets, where any were imported: they have no card of their own. */
function Learning({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Card title={areaWords.learning}>
      <FurtherMeasures findings={findings} label={areaWords.learning} />
    </Card>
  );
}

/** Of whom the answer is, over which weeks, and what was chosen. */
function Basis({ study, of, fromSessions }: { readonly study: Study; readonly of: string; readonly fromSessions: boolean }) {
  const look = useStrand((strand) => strand.look);
  const window = look ?? study.settings.window;
  const starts = fromSessions ? startsFromSessions : '';
  return [`${of === '' ? describeWindow(window) : of}.`, starts, describeChoice(window, usualWindow)]
    .filter((part) => part !== '')
    .join(' ');
}

const CohortFigures = memo(({ outcomes }: { readonly outcomes: OutcomeSet }) => (
  <div className="two-columns">
    {outcomes.flow.steps.length === 0 ? null : <FigureView figure="cohortFlow" outcomes={outcomes} finding={null} />}
    {outcomes.referralReasons.referrals === 0 ? null : <FigureView figure="referralReasons" outcomes={outcomes} finding={null} />}
  </div>
));
