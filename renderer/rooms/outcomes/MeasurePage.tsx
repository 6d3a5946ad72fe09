import { useEffect } from 'react';
import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useRoute } from '#renderer/state/route.ts';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { type Finding, isRefused, type OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { ComputedSection } from './ComputedSection.tsx';
import { EstimateStrip } from './EstimateStrip.tsx';
import { LeftOutSection } from './LeftOutSection.tsx';
import { PupilTable } from './PupilTable.tsx';
import { TallyBar } from './TallyBar.tsx';

export interface MeasurePageProps {
  readonly study: Study;
  readonly outcomes: OutcomeSet;
  readonly finding: Finding;
}

/** One measure in full: the answer, its figures, who is left out, how it was computed, and every pupil. */
export function MeasurePage({ study, outcomes, finding }: MeasurePageProps) {
  const part = useRoute().path[1];
  useEffect(() => {
    if (part !== undefined) document.getElementById(part)?.scrollIntoView();
  }, [part]);
  const words = describeFinding(finding);
  const hasComparison = finding.comparison !== null && !isRefused(finding.comparison);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <div className="measure-answer">
        <div className="stack">
          {words.estimate === '' ? null : <p>{words.estimate}</p>}
          <EstimateStrip finding={finding} />
        </div>
        <div className="stack">
          <TallyBar tally={finding.tally} />
          {words.chance === '' ? null : <p>{words.chance}</p>}
          {words.comparison === '' ? null : <p>{words.comparison}</p>}
        </div>
      </div>
      {finding.counted === 0 ? null : (
        <div className="two-columns">
          <FigureView figure="pairedChange" outcomes={outcomes} finding={finding} />
          <FigureView figure="distribution" outcomes={outcomes} finding={finding} />
          {hasComparison ? <FigureView figure="comparison" outcomes={outcomes} finding={finding} /> : null}
        </div>
      )}
      {words.caveats.length === 0 ? null : (
        <Section title="To bear in mind">
          <ul className="caveats">
            {words.caveats.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      <LeftOutSection finding={finding} />
      <ComputedSection finding={finding} method={words.method} />
      {finding.pupils.length === 0 ? null : <PupilTable study={study} finding={finding} />}
    </Page>
  );
}
