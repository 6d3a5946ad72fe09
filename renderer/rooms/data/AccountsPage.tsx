import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button, LinkButton } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { describeTaken } from '#shared/words/questions.ts';
import type { ImportDone } from '#shared/workbench/workbench.ts';
import { AccountDetail } from './AccountDetail.tsx';

/** What became of every row of the import that has just been done. */
export function AccountsPage({ accounts, asked }: Pick<ImportDone, 'accounts' | 'asked'>) {
  const putImportAway = useStrand((strand) => strand.putImportAway);
  const imported = accounts.reduce((sum, { account }) => sum + account.rowsImported, 0);
  const inFiles = accounts.reduce((sum, { account }) => sum + account.rowsInFile, 0);
  const aside = inFiles - imported;
  return (
    <Page
      title={`${formatNumber(imported, 0)} of ${formatNumber(inFiles, 0)} rows imported${aside === 0 ? '' : `; ${formatNumber(aside, 0)} set aside, each for a reason`}`}
      subtitle={`${countOf(accounts.length, 'table')} brought in.`}
      actions={
        <>
          <LinkButton kind="primary" href={routeTo('outcomes')}>
            See the outcomes
          </LinkButton>
          <Button onPress={putImportAway}>All that was brought in</Button>
        </>
      }
    >
      <div className="two-columns">
        {accounts.map(({ fileName, tableName, account }) => (
          <Card key={`${fileName} ${tableName}`} title={tableName === fileName ? fileName : `${fileName}, ${tableName}`}>
            <AccountDetail account={account} />
          </Card>
        ))}
      </div>
      {asked.length === 0 ? null : (
        <Section title="What was taken where the files do not say">
          <ul className="taken">
            {asked.map((one) => (
              <li key={`${one.tableId} ${one.code}`}>
                <span className="quiet">{one.tableId}</span> {describeTaken(one.code, one.taken)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
