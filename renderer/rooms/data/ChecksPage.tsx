import { routeTo } from '#renderer/state/route.ts';
import { LinkButton } from '#renderer/ui/Button.tsx';
import { Badge, Card } from '#renderer/ui/Card.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { CheckResult, DataRoom } from '#shared/dataRoom/dataRoom.ts';
import {
  checkName,
  checkPageWords,
  checkTodo,
  describeCheck,
  describeChecks,
  inReadingOrder,
  severityNames,
} from '#shared/words/dataChecks.ts';
import { countOf } from '#shared/words/plural.ts';
import { Looking } from './Looking.tsx';
import { useDataRoom } from './useDataRoom.ts';

/** What looks wrong in what was brought in: each finding with what to do, and the way to its rows. */
export function ChecksPage() {
  return <Looking answer={useDataRoom()}>{(data) => <Checked data={data} />}</Looking>;
}

function Checked({ data }: { readonly data: DataRoom }) {
  const checks = inReadingOrder(data.checks);
  const found = checks.filter((check) => (check.found?.rows ?? 0) > 0);
  const others = checks.filter((check) => (check.found?.rows ?? 0) === 0);
  return (
    <Page title={describeChecks(checks)} subtitle={checkPageWords.subtitle}>
      {found.map((check) => (
        <Found key={check.id} check={check} />
      ))}
      {others.length === 0 ? null : (
        <Section title={checkPageWords.others}>
          <Table
            caption={checkPageWords.others}
            rows={others}
            rowKey={({ id }) => id}
            columns={[
              { id: 'check', header: 'Looked for', cell: ({ id }) => checkName(id) },
              { id: 'found', header: 'Found', cell: (check) => <span className="quiet">{describeCheck(check)}</span> },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}

function Found({ check }: { readonly check: CheckResult }) {
  const { id, severity, found } = check;
  return (
    <Card
      level={2}
      isCompact
      title={checkName(id)}
      aside={
        <Badge tone={severity === 'wrong' ? 'warning' : severity === 'doubtful' ? 'accent' : 'plain'}>{severityNames[severity]}</Badge>
      }
    >
      <div className="check">
        <div>
          <p>{describeCheck(check)}</p>
          <p className="quiet">{checkTodo(id)}</p>
        </div>
        <LinkButton href={routeTo('data', 'checks', id)}>
          Look at {countOf(found?.rows ?? 0, 'row')}
          <span className="visually-hidden">: {checkName(id)}</span>
        </LinkButton>
      </div>
    </Card>
  );
}
