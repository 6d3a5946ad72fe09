import { CoverageCalendar } from '#renderer/charts/CoverageCalendar.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { DataRoom } from '#shared/dataRoom/dataRoom.ts';
import type { Study } from '#shared/study/model.ts';
import { coveragePageWords, describeGaps, loadedNames } from '#shared/words/coverage.ts';
import { formatDay } from '#shared/words/dates.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { Looking } from './Looking.tsx';
import { useDataRoom } from './useDataRoom.ts';

/** How much there is of what, and which weeks of which school are missing. */
export function CoveragePage() {
  return <Looking answer={useDataRoom()}>{(data, study) => <Covered data={data} study={study} />}</Looking>;
}

function Covered({ data, study }: { readonly data: DataRoom; readonly study: Study }) {
  return (
    <Page title={describeGaps(data.coverage)} subtitle={coveragePageWords.subtitle}>
      {data.coverage.map((coverage) => (
        <CoverageCalendar key={coverage.kind} coverage={coverage} schools={study.schools} />
      ))}
      <Section title={coveragePageWords.loaded}>
        <Table
          caption={coveragePageWords.loaded}
          rows={data.loaded}
          rowKey={({ kind }) => kind}
          columns={[
            { id: 'kind', header: 'What', cell: ({ kind }) => loadedNames[kind] },
            { id: 'rows', header: 'Rows', kind: 'number', cell: ({ rows }) => formatNumber(rows, 0), sortBy: ({ rows }) => rows },
            { id: 'sources', header: 'Tables', kind: 'number', cell: ({ sources }) => formatNumber(sources, 0) },
            {
              id: 'pupils',
              header: 'Pupils',
              kind: 'number',
              cell: ({ pupils }) => formatNumber(pupils, 0),
              sortBy: ({ pupils }) => pupils,
            },
            {
              id: 'first',
              header: 'First day',
              cell: ({ firstDay }) => (firstDay === null ? '' : formatDay(firstDay)),
              sortBy: ({ firstDay }) => firstDay,
            },
            {
              id: 'last',
              header: 'Last day',
              cell: ({ lastDay }) => (lastDay === null ? '' : formatDay(lastDay)),
              sortBy: ({ lastDay }) => lastDay,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
