import { useMemo } from 'react';
import { Card } from '#renderer/ui/Card.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { ThemeSet } from '#shared/coding/themes.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import type { Study } from '#shared/study/model.ts';
import { reportWords } from '#shared/words/reporting.ts';
import { CaseChoices } from './CaseChoices.tsx';
import { ReportDetails } from './ReportDetails.tsx';
import './report.css';
import { ReportPreview } from './ReportPreview.tsx';
import { SaveReport } from './SaveReport.tsx';
import { useReportOutcomes } from './useReportOutcomes.ts';

export interface ReportPageProps {
  readonly study: Study;
  readonly outcomes: OutcomeSet;
  readonly themes: ThemeSet;
}

/** The choices on the left, the report as it will be saved on the right. */
export function ReportPage({ study, outcomes: quick, themes }: ReportPageProps) {
  const { outcomes, isWhole } = useReportOutcomes(quick);
  const model = useMemo(() => buildReport({ study, outcomes, themes, now: new Date().toISOString() }), [study, outcomes, themes]);
  return (
    <Page
      title="The report, as its reader will see it"
      subtitle="Written from the findings and quotations of the other rooms. Small numbers are hidden for the reader you choose."
    >
      <SaveReport />
      {isWhole ? null : (
        <p className="quiet" role="status">
          {reportWords.deepening}
        </p>
      )}
      <div className="report-columns">
        <div className="report-choices">
          <ReportDetails study={study} />
          <CaseChoices study={study} />
          <Card title="Contents">
            <ol className="report-contents">
              {model.parts.map((part) => (
                <li key={part.id}>
                  <button
                    type="button"
                    className="button-link"
                    onClick={() => document.getElementById(`part-${part.id}`)?.scrollIntoView({ block: 'start' })}
                  >
                    {part.title}
                  </button>
                </li>
              ))}
            </ol>
          </Card>
        </div>
        <ReportPreview model={model} outcomes={outcomes} />
      </div>
    </Page>
  );
}
