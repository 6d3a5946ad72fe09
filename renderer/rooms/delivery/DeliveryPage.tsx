import { FigureView } from '#renderer/charts/FigureView.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { describeDelivery, describeMentoring } from '#shared/words/delivery.ts';
import { isReferralKnown } from '#shared/words/flow.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { FlowTable } from './FlowTable.tsx';

/** Figures of the whole cohort: the way in, the reasons, the schools, the mentoring itself. */
export function DeliveryPage({ study, outcomes }: { readonly study: Study; readonly outcomes: OutcomeSet }) {
  const { flow, referralReasons } = outcomes;
  const schoolName = (key: number): string => study.schools.find((school) => school.key === key)?.name ?? `School ${key}`;
  return (
    <Page title={describeDelivery(flow)} subtitle={describeMentoring(flow)}>
      <div className="two-columns">
        <FigureView figure="cohortFlow" outcomes={outcomes} finding={null} />
        {referralReasons.referrals === 0 ? null : <FigureView figure="referralReasons" outcomes={outcomes} finding={null} />}
      </div>
      <Section title="Who went how far">
        <FlowTable flow={flow} />
      </Section>
      {flow.bySchool.length === 0 ? null : (
        <Section title="School by school">
          <Table
            caption="How many pupils of each school were mentored"
            rows={flow.bySchool}
            rowKey={(row) => row.school}
            columns={[
              { id: 'school', header: 'School', cell: (row) => schoolName(row.school), sortBy: (row) => schoolName(row.school) },
              {
                id: 'register',
                header: 'On the register',
                kind: 'number',
                cell: (row) => formatNumber(row.onRegister, 0),
                sortBy: (row) => row.onRegister,
              },
              ...(isReferralKnown(flow) ? [referredColumn] : []),
              {
                id: 'started',
                header: 'Mentored',
                kind: 'number',
                cell: (row) => formatNumber(row.started, 0),
                sortBy: (row) => row.started,
              },
              {
                id: 'share',
                header: 'Mentored, of 100 on the register',
                kind: 'number',
                cell: (row) => (row.onRegister === 0 ? '' : formatNumber((100 * row.started) / row.onRegister, 1)),
                sortBy: (row) => (row.onRegister === 0 ? null : row.started / row.onRegister),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}

const referredColumn: TableColumn<OutcomeSet['flow']['bySchool'][number]> = {
  id: 'referred',
  header: 'Referred',
  kind: 'number',
  cell: (row) => formatNumber(row.referred, 0),
  sortBy: (row) => row.referred,
};
