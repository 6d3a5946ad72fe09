import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { type Estimate, type Finding, isRefused, type Refused } from '#shared/outcomes/finding.ts';
import { checkName } from '#shared/words/checks.ts';
import { describeRefusal, estimateName, intervalNote } from '#shared/words/methods.ts';
import { formatNumber, formatP } from '#shared/words/numbers.ts';

interface Row {
  readonly key: string;
  readonly method: string;
  readonly estimate: Estimate | null;
  readonly note: string;
}

const noteColumn: TableColumn<Row> = { id: 'note', header: 'Note', kind: 'wrap', cell: (row) => row.note };

/** By which methods, with every further estimate of the same question, and the questions put to the database. */
export function ComputedSection({ finding, method }: { readonly finding: Finding; readonly method: string }) {
  const all: readonly (Estimate | Refused)[] = [finding.headline, ...finding.alsoComputed];
  const rows = all.map((one, index): Row => rowOf(one, index));
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : formatNumber(value, 2));
  return (
    <Section id="computed" title="How this is computed" note={method}>
      <Table
        caption="Every estimate of this question"
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { id: 'method', header: 'Method', kind: 'wrap', cell: (row) => row.method },
          { id: 'value', header: 'Estimate', kind: 'number', cell: (row) => number(row.estimate?.value) },
          {
            id: 'interval',
            header: '95 % interval',
            kind: 'number',
            cell: ({ estimate }) =>
              estimate === null || estimate.low === null || estimate.high === null
                ? ''
                : `${number(estimate.low)} to ${number(estimate.high)}`,
          },
          {
            id: 'p',
            header: 'p',
            kind: 'number',
            cell: (row) => (row.estimate?.p == null ? '' : formatP(row.estimate.p).replace(/^p (= )?/, '')),
          },
          { id: 'n', header: 'Pupils', kind: 'number', cell: (row) => (row.estimate === null ? '' : formatNumber(row.estimate.n, 0)) },
          ...(rows.some((row) => row.note !== '') ? [noteColumn] : []),
        ]}
      />
      {finding.checks.length === 0 ? null : (
        <Disclosure title="What the tests rest on, and whether it holds">
          <ul className="caveats">
            {finding.checks.map(({ code, says }) => (
              <li key={code}>
                <strong>{checkName(code)}.</strong> {says}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {finding.sql.length === 0 ? null : (
        <Disclosure
          title={
            finding.sql.length === 1
              ? 'The question put to the database (SQL)'
              : `The ${finding.sql.length} questions put to the database (SQL)`
          }
        >
          {finding.sql.map((sql) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them
            <pre key={sql} className="sql" tabIndex={0}>
              {sql.trim()}
            </pre>
          ))}
        </Disclosure>
      )}
    </Section>
  );
}

function rowOf(one: Estimate | Refused, index: number): Row {
  if (isRefused(one)) return { key: `${index}`, method: index === 0 ? 'Headline' : '', estimate: null, note: describeRefusal(one) };
  return { key: `${index}`, method: estimateName(one), estimate: one, note: intervalNote(one) };
}
