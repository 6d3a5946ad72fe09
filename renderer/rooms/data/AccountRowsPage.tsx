import { useState } from 'react';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { LinkButton } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { type AccountPart, accountParts } from '#shared/dataRoom/accountRows.ts';
import { accountRowsWords, describeAccountPart } from '#shared/words/accounts.ts';
import { keptCells } from '#shared/words/dataChecks.ts';
import { pupilName } from '#shared/words/interface.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { Looking } from './Looking.tsx';
import { TurnPages } from './TurnPages.tsx';
import { useAsked } from './useDataRoom.ts';

export interface AccountRowsPageProps {
  readonly source: string;
  /** Kind, reason and column, as the address has them. */
  readonly address: readonly string[];
}

/** The rows that one count of an account counts, as the study keeps them. */
export function AccountRowsPage({ source, address }: AccountRowsPageProps) {
  const { host, study } = useStrand((strand) => ({ host: strand.host, study: strand.study }));
  const [from, setFrom] = useState(0);
  const part = partOf(address);
  const answer = useAsked(() => host.workbench.accountRows(source, part, from), `${source} ${address.join(' ')} ${from}`);
  const file = study?.sources.find(({ id }) => id === source)?.fileName ?? '';
  return (
    <Looking answer={answer}>
      {(page) => (
        <Page
          title={describeAccountPart(part, file)}
          subtitle={accountRowsWords.subtitle}
          actions={
            <>
              <LinkButton href={routeTo('data')}>{accountRowsWords.back}</LinkButton>
              <TurnPages page={page} onTurn={setFrom} />
            </>
          }
        >
          <Table
            caption={describeAccountPart(part, file)}
            rows={page.rows.map((row, place) => ({ ...row, place }))}
            rowKey={({ place }) => place}
            columns={[
              { id: 'row', header: 'Row', kind: 'number', cell: ({ row }) => formatNumber(row, 0) },
              { id: 'pupil', header: 'Pupil', cell: ({ pupil }) => (pupil === null ? '' : pupilName(pupil)) },
              {
                id: 'cells',
                header: 'As the study keeps it',
                kind: 'wrap',
                cell: (row) => <span className="quiet">{row.cells.length === 0 ? accountRowsWords.nothingKept : keptCells(row)}</span>,
              },
            ]}
          />
        </Page>
      )}
    </Looking>
  );
}

function partOf([kind, reason = '', column]: readonly string[]): AccountPart {
  return { kind: accountParts.find((one) => one === kind) ?? 'imported', reason, column: column ?? null };
}
