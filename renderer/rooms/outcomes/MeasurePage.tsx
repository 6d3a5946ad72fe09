import { memo, useDeferredValue, useEffect } from 'react';
import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useRoute } from '#renderer/state/route.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { type Finding, isRefused, type OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { describeDirection, describeFinding } from '#shared/words/findings.ts';
import { describeLeastReliable } from '#shared/words/furtherMeasures.ts';
import { othersLeftOut } from '#shared/words/outcomeRows.ts';
import { describeChoice } from '#shared/words/settings.ts';
import { BandSection } from './BandSection.tsx';
import { ComputedSection } from './ComputedSection.tsx';
import { DesignsSection } from './DesignsSection.tsx';
import { EstimateStrip } from './EstimateStrip.tsx';
import { KeyRefusal } from './KeyRefusal.tsx';
import { LeftOutSection } from './LeftOutSection.tsx';
import { OnceTable } from './OnceTable.tsx';
import { PupilTable } from './PupilTable.tsx';
import { ReliableSection } from './ReliableSection.tsx';
import { TallyBar } from './TallyBar.tsx';

export interface MeasurePageProps {
  readonly study: Study;
  readonly outcomes: OutcomeSet;
  readonly finding: Finding;
}

/** One measure in full: the answer, its figures, who is left out, how it was computed, and every pupil. */
export const MeasurePage = memo(({ study, outcomes, finding }: MeasurePageProps) => {
  const part = useRoute().path[1];
  useEffect(() => {
    if (part !== undefined) document.getElementById(part)?.scrollIntoView();
  }, [part]);
  const words = describeFinding(finding);
  const choice = describeChoice(finding.window, usualWindow);
  return (
    <Page title={words.title} subtitle={choice === '' ? words.subtitle : `${words.subtitle}. ${choice}`}>
      <KeyRefusal finding={finding} />
      <div className="measure-answer">
        {finding.once === undefined ? (
          <div className="measure-drawn">
            <EstimateStrip finding={finding} />
            <TallyBar finding={finding} />
          </div>
        ) : null}
        <div className="stack">
          {[
            words.estimate,
            describeDirection(finding),
            words.chance,
            words.comparison,
            othersLeftOut(finding),
            describeLeastReliable(finding),
          ].map((sentence) => (sentence === '' ? null : <p key={sentence}>{sentence}</p>))}
        </div>
      </div>
      <div className="two-columns">
        <MeasureFigures outcomes={useDeferredValue(outcomes)} measure={finding.measure} />
        {words.caveats.length === 0 ? null : (
          <Card title="To bear in mind">
            <ul className="caveats">
              {words.caveats.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      <BandSection finding={finding} />
      <ReliableSection finding={finding} />
      <LeftOutSection finding={finding} />
      <DesignsSection study={study} finding={finding} />
      <ComputedSection finding={finding} method={words.method} />
      {finding.pupils.length === 0 ? null : <PupilTable study={study} finding={finding} />}
      {finding.once === undefined || finding.once.length === 0 ? null : <OnceTable study={study} finding={finding} once={finding.once} />}
    </Page>
  );
});

const MeasureFigures = memo(({ outcomes, measure }: { readonly outcomes: OutcomeSet; readonly measure: string }) => {
  const finding = outcomes.findings.find((one) => one.measure === measure);
  if (finding === undefined || finding.counted === 0 || finding.once !== undefined) return null;
  return (
    <>
      <FigureView figure="pairedChange" outcomes={outcomes} finding={finding} />
      <FigureView figure="distribution" outcomes={outcomes} finding={finding} />
      {finding.comparison === null || isRefused(finding.comparison) ? null : (
        <FigureView figure="comparison" outcomes={outcomes} finding={finding} />
      )}
    </>
  );
});
