import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button, LinkButton } from '#renderer/ui/Button.tsx';
import { byName } from '#renderer/ui/byName.ts';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { onDiskWords } from '#shared/words/accounts.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { describeTaken } from '#shared/words/questions.ts';
import type { ImportDone } from '#shared/workbench/workbench.ts';
import { setAsideWords } from './setAsideWords.ts';

type Imported = ImportDone['accounts'][number];

const aside = ({ account }: Imported): number => account.rowsInFile - account.rowsImported;

/** Rows around the table: their places are known as runs. */
function around({ setAside }: Imported['account']): number {
  return setAside.reduce((sum, { runs, rows }) => (runs === undefined ? sum : sum + rows), 0);
}

/** "9 made of 3", where a table was taken apart into another number of rows than it has. */
function rowsWords(account: Imported['account']): string {
  const { rowsInFile, onDisk } = account;
  const made = rowsInFile - around(account);
  const stood = onDisk === undefined ? made : onDisk.rows - onDisk.aroundRows;
  return made === stood ? formatNumber(rowsInFile, 0) : onDiskWords.madeOf(made, stood);
}

const columns: readonly TableColumn<Imported>[] = [
  { id: 'file', header: 'File', cell: ({ fileName }) => fileName, sortBy: ({ fileName }) => fileName },
  { id: 'sheet', header: 'Sheet', cell: ({ fileName, tableName }) => (tableName === fileName ? '' : tableName) },
  {
    id: 'rows',
    header: 'Rows in the file',
    kind: 'number',
    cell: ({ account }) => rowsWords(account),
    sortBy: ({ account }) => account.rowsInFile,
  },
  {
    id: 'imported',
    header: 'Imported',
    kind: 'number',
    cell: ({ account }) => formatNumber(account.rowsImported, 0),
    sortBy: ({ account }) => account.rowsImported,
  },
  { id: 'aside', header: 'Set aside', kind: 'number', cell: (one) => formatNumber(aside(one), 0), sortBy: aside },
  {
    id: 'why',
    header: 'Why, with rows to look at',
    kind: 'wrap',
    cell: ({ account }) => <span className="quiet">{setAsideWords(account)}</span>,
  },
];

/** What became of every row of the import that has just been done. */
export function AccountsPage({ accounts, asked }: Pick<ImportDone, 'accounts' | 'asked'>) {
  const { putImportAway, reviewFiles, host } = useStrand(({ putImportAway, reviewFiles, host }) => ({ putImportAway, reviewFiles, host }));
  const imported = accounts.reduce((sum, { account }) => sum + account.rowsImported, 0);
  const left = accounts.reduce((sum, one) => sum + aside(one), 0);
  const title =
    accounts.length === 0
      ? 'The transcripts are brought in'
      : `${formatNumber(imported, 0)} of ${formatNumber(imported + left, 0)} rows imported${left === 0 ? '' : `; ${formatNumber(left, 0)} set aside, each for a reason`}`;
  return (
    <Page
      title={title}
      subtitle={
        accounts.length === 0
          ? undefined
          : `${countOf(accounts.length, 'table')} brought in. Rows in the file, or made of them, are rows imported and rows set aside, without a remainder.`
      }
      actions={
        <>
          <LinkButton kind="primary" href={routeTo(accounts.length === 0 ? 'interviews' : 'outcomes')}>
            {accounts.length === 0 ? 'Read the transcripts' : 'See the outcomes'}
          </LinkButton>
          <Button icon="file" onPress={async () => reviewFiles(await host.chooseFiles([], true))}>
            Bring in more files
          </Button>
          <Button onPress={putImportAway}>All that was brought in</Button>
        </>
      }
    >
      {accounts.length === 0 ? null : (
        <Table
          caption="Where the rows went"
          columns={columns}
          rows={accounts.toSorted((a, b) => byName(a.fileName, b.fileName))}
          rowKey={({ fileName, tableName }) => `${fileName} ${tableName}`}
        />
      )}
      {asked.length === 0 ? null : (
        <Section title="What was taken where the files do not say">
          <ul className="taken">
            {asked.map((one) => (
              <li key={`${one.tableId} ${one.code} ${one.about ?? ''}`}>
                <span className="quiet">{one.tableId}</span> {describeTaken(one.code, one.taken, one.about)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
