import { useState } from 'react';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { LinkButton } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { RowPage, ShownRow } from '#shared/dataRoom/dataRoom.ts';
import type { Study } from '#shared/study/model.ts';
import { schoolName } from '#shared/words/coverage.ts';
import { checkName, checkTodo, describeCheckRow, keptCells } from '#shared/words/dataChecks.ts';
import { formatDay } from '#shared/words/dates.ts';
import { pupilName } from '#shared/words/interface.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { Looking } from './Looking.tsx';
import { TurnPages } from './TurnPages.tsx';
import { useAsked } from './useDataRoom.ts';

/** The rows that one check points at: where they stand, and what the study keeps of them. */
export function CheckRowsPage({ check }: { readonly check: string }) {
  const host = useStrand((strand) => strand.host);
  const [from, setFrom] = useState(0);
  const answer = useAsked(() => host.workbench.dataRows(check, from), `${check} ${from}`);
  return <Looking answer={answer}>{(page, study) => <Rows check={check} page={page} study={study} onTurn={setFrom} />}</Looking>;
}

interface RowsProps {
  readonly check: string;
  readonly page: RowPage;
  readonly study: Study;
  readonly onTurn: (from: number) => void;
}

function Rows({ check, page, study, onTurn }: RowsProps) {
  const { rows } = page;
  return (
    <Page
      title={checkName(check)}
      subtitle={checkTodo(check)}
      actions={
        <>
          <LinkButton href={routeTo('data', 'checks')}>All checks</LinkButton>
          <TurnPages page={page} onTurn={onTurn} />
        </>
      }
    >
      <Table
        caption={checkName(check)}
        rows={rows.map((row, place) => ({ ...row, place }))}
        rowKey={({ place }) => place}
        columns={[
          { id: 'file', header: 'File', cell: fileOf },
          { id: 'row', header: 'Row', kind: 'number', cell: ({ row }) => (row === 0 ? '' : formatNumber(row, 0)) },
          { id: 'pupil', header: 'Pupil', cell: ({ pupil }) => (pupil === null ? '' : pupilName(pupil)) },
          { id: 'school', header: 'School', cell: ({ school }) => (school === null ? '' : schoolName(school, study.schools)) },
          { id: 'day', header: 'Day', cell: ({ day }) => (day === null ? '' : formatDay(day)) },
          { id: 'what', header: 'What', kind: 'wrap', cell: (row) => describeCheckRow(check, row) },
          { id: 'cells', header: 'As the study keeps it', kind: 'wrap', cell: (row) => <span className="quiet">{keptCells(row)}</span> },
        ]}
      />
    </Page>
  );
}

function fileOf({ fileName, tableName }: ShownRow): string {
  return tableName === '' || tableName === fileName ? fileName : `${fileName}, ${tableName}`;
}
